import { createServer, type Socket } from 'node:net';
import { type Loopback, listenOnLoopback } from './loopback.ts';

/** A server that speaks bytes, for what no HTTP server would say. */
export type RawServer = AsyncDisposable &
  Pick<Loopback, 'connections'> & {
    /** `http://` or `https://` is for the test to write. */
    readonly host: string;
  };

/** Lets a connection do as the test says; every connection is cut when the server is disposed. */
export async function startRawServer(serve: (socket: Socket) => void): Promise<RawServer> {
  const server = createServer((socket) => {
    // The gate hangs up when it has seen enough.
    socket.on('error', () => socket.destroy());
    serve(socket);
  });
  const { address, port, connections, close } = await listenOnLoopback(server);
  return { host: `${address}:${port}`, connections, [Symbol.asyncDispose]: close };
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
