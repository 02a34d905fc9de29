import { once } from 'node:events';
import { connect } from 'node:net';
import { createServer, type TLSSocket, type TlsOptions } from 'node:tls';
import type { Cloud } from '../server.ts';
import type { LoopbackCertificate } from './certificates.ts';
import { portOf } from './raw-server.ts';

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
  const open = new Set<TLSSocket>();
  const server = createServer({ cert: certificate, key: privateKey, ...settings }, (socket) => {
    const inside = connect(Number(port), hostname);
    open.add(socket);
    socket.once('close', () => {
      open.delete(socket);
      inside.destroy();
    });
    socket.on('error', () => socket.destroy());
    inside.on('error', () => socket.destroy());
    socket.pipe(inside).pipe(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: portOf(server.address()),
    [Symbol.asyncDispose]: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
