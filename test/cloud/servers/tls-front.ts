import { connect } from 'node:net';
import { createServer, type TlsOptions } from 'node:tls';
import type { Cloud } from '../server.ts';
import type { LoopbackCertificate } from './certificates.ts';
import { listenOnLoopback } from './loopback.ts';

/** A TLS end before a cloud that speaks plain HTTP. */
export type TlsFront = AsyncDisposable & { readonly port: number };

type FrontOptions = LoopbackCertificate & {
  /** Other settings of the TLS server, such as its versions. */
  readonly settings?: TlsOptions;
};

/** Ends TLS with a certificate of the test's choice and hands what is inside on to the cloud. */
export async function startTlsFront(
  cloud: Cloud,
  { certificate, privateKey, settings = {} }: FrontOptions,
): Promise<TlsFront> {
  const { hostname, port } = new URL(cloud.url);
  const server = createServer({ cert: certificate, key: privateKey, ...settings }, (socket) => {
    const inside = connect(Number(port), hostname);
    socket.once('close', () => inside.destroy());
    socket.on('error', () => socket.destroy());
    inside.on('error', () => socket.destroy());
    socket.pipe(inside).pipe(socket);
  });
  const front = await listenOnLoopback(server);
  return { port: front.port, [Symbol.asyncDispose]: front.close };
}
