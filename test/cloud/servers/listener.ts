import { once } from 'node:events';
import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { Server, Socket } from 'node:net';
import { createCertificate } from './certificates.ts';

export type Scheme = 'http' | 'https';

/** An open port of this machine. */
export type Listener = {
  readonly url: string;
  /** PEM to trust; only HTTPS has one. */
  readonly certificate: string | undefined;
  /** Connections so far. */
  readonly connections: () => number;
  /** Cuts every connection, also those in the middle of an answer. */
  readonly close: () => Promise<void>;
};

/** Listens on any free port of a loopback address. */
export async function listen(
  scheme: Scheme,
  host: string,
  handle: RequestListener,
): Promise<Listener> {
  const { server, certificate } = await createServer(scheme, handle);
  const sockets = new Set<Socket>();
  let connections = 0;
  server.on('connection', (socket: Socket) => {
    connections += 1;
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  server.listen(0, host);
  await once(server, 'listening');
  return {
    url: urlOf(scheme, server.address()),
    certificate,
    connections: () => connections,
    close: async () => {
      for (const socket of sockets) {
        socket.destroy();
      }
      await new Promise((resolve) => server.close(resolve));
    },
  };
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

function urlOf(scheme: Scheme, address: ReturnType<Server['address']>): string {
  if (address === null || typeof address === 'string') {
    throw new Error(`Expected a port to listen on, got ${address}`);
  }
  const host = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return `${scheme}://${host}:${address.port}`;
}
