import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';

/** A server that speaks bytes, for what no HTTP server would say. */
export type RawServer = AsyncDisposable & {
  /** `http://` or `https://` is for the test to write. */
  readonly host: string;
  /** Connections so far. */
  readonly connections: () => number;
};

/** Lets a connection do as the test says; every connection is cut when the server is disposed. */
export async function startRawServer(serve: (socket: Socket) => void): Promise<RawServer> {
  const open = new Set<Socket>();
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    open.add(socket);
    socket.once('close', () => open.delete(socket));
    // The gate hangs up when it has seen enough.
    socket.on('error', () => socket.destroy());
    serve(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    host: `127.0.0.1:${portOf(server.address())}`,
    connections: () => connections,
    [Symbol.asyncDispose]: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A port of this machine on which nobody listens any more. */
export async function closedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const port = portOf(server.address());
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** The port of an address that a server of this machine listens on. */
export function portOf(address: string | { readonly port: number } | null): number {
  if (address === null || typeof address === 'string') {
    throw new Error(`Expected a port to listen on, got ${address}`);
  }
  return address.port;
}

/** Says something once a request has come in. */
export function afterRequest(say: (socket: Socket) => void): (socket: Socket) => void {
  return (socket) => {
    let received = '';
    socket.setEncoding('latin1').on('data', (chunk: string) => {
      if (received.includes('\r\n\r\n')) return;
      received += chunk;
      if (received.includes('\r\n\r\n')) say(socket);
    });
  };
}

/** Answers every request with these bytes and leaves the connection open. */
export function answering(bytes: string): (socket: Socket) => void {
  return afterRequest((socket) => socket.write(bytes, 'latin1'));
}
