import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { createCertificate } from './certificates.ts';
import { type Loopback, listenOnLoopback } from './loopback.ts';

export type Scheme = 'http' | 'https';

/** An open port of this machine that speaks HTTP. */
export type Listener = Pick<Loopback, 'connections' | 'close'> & {
  readonly url: string;
  /** PEM to trust; only HTTPS has one. */
  readonly certificate: string | undefined;
};

/** Listens on any free port of a loopback address. */
export async function listen(
  scheme: Scheme,
  host: string,
  handle: RequestListener,
): Promise<Listener> {
  const { server, certificate } = await createServer(scheme, handle);
  const { address, port, connections, close } = await listenOnLoopback(server, host);
  return { url: `${scheme}://${address}:${port}`, certificate, connections, close };
}

async function createServer(scheme: Scheme, handle: RequestListener) {
  switch (scheme) {
    case 'http':
      return { server: createHttpServer(handle), certificate: undefined };
    case 'https': {
      const { certificate, privateKey } = await createCertificate();
      const server = createHttpsServer({ cert: certificate, key: privateKey }, handle);
      return { server, certificate };
    }
  }
}
