import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';

/** An open port of this machine. */
export type Loopback = {
  /** As a URL writes it: an address of IPv6 in brackets. */
  readonly address: string;
  readonly port: number;
  /** Connections so far. */
  readonly connections: () => number;
  /** Cuts every connection, also those in the middle of an answer. */
  readonly close: () => Promise<void>;
};

/** Lets a server listen on any free port of a loopback address or name. */
export async function listenOnLoopback(server: Server, host = '127.0.0.1'): Promise<Loopback> {
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
    ...placeOf(server),
    connections: () => connections,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Where a server of this machine listens. */
export function placeOf(server: Server): Pick<Loopback, 'address' | 'port'> {
  const place = server.address();
  if (place === null || typeof place === 'string') {
    throw new Error(`Expected a port to listen on, got ${place}`);
  }
  const { address, port, family } = place;
  return { address: family === 'IPv6' ? `[${address}]` : address, port };
}

/** A port of this machine on which nobody listens any more. */
export async function closedPort(): Promise<number> {
  const { port, close } = await listenOnLoopback(createServer());
  await close();
  return port;
}
