import { createServer, type IncomingMessage } from 'node:http';
import { connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { listenOnLoopback } from './loopback.ts';

/** What the proxy does when it is asked for a tunnel. */
export type ProxyMode =
  | { readonly kind: 'open' }
  /** Opens a tunnel only for this user. */
  | { readonly kind: 'needs-credentials'; readonly user: string; readonly password: string }
  | { readonly kind: 'resets' }
  | { readonly kind: 'hangs' }
  /** Sends these bytes in place of an answer. */
  | { readonly kind: 'says'; readonly bytes: string };

/** A CONNECT proxy of this machine. */
export type Proxy = AsyncDisposable & {
  /** Host and port. */
  readonly host: string;
  readonly requests: readonly ProxyRequest[];
};

/** One thing it was asked for. */
type ProxyRequest = {
  /** Method and target. */
  readonly line: string;
  readonly headers: IncomingMessage['headers'];
};

/** Starts a proxy that knows some names: each leads to a port of this machine. */
export async function startProxy(
  mode: ProxyMode,
  names: Readonly<Record<string, number>> = {},
): Promise<Proxy> {
  const requests: ProxyRequest[] = [];
  const record = ({ method, url, headers }: IncomingMessage) => {
    requests.push({ line: `${method} ${url}`, headers });
  };
  const server = createServer((message, response) => {
    record(message);
    response.writeHead(405).end();
  });
  server.on('connection', (socket: Socket) => {
    socket.on('error', () => socket.destroy());
  });
  server.on('connect', (message: IncomingMessage, client: Duplex) => {
    record(message);
    answer(mode, message, client, names[message.url ?? '']);
  });
  const { address, port, close } = await listenOnLoopback(server);
  return { host: `${address}:${port}`, requests, [Symbol.asyncDispose]: close };
}

function answer(
  mode: ProxyMode,
  { headers }: IncomingMessage,
  client: Duplex,
  port: number | undefined,
): void {
  switch (mode.kind) {
    case 'open':
      tunnel(client, port);
      break;
    case 'needs-credentials': {
      const credentials = Buffer.from(`${mode.user}:${mode.password}`).toString('base64');
      if (headers['proxy-authorization'] === `Basic ${credentials}`) tunnel(client, port);
      else refuse(client, '407 Proxy Authentication Required');
      break;
    }
    case 'resets':
      client.destroy();
      break;
    case 'hangs':
      break;
    case 'says':
      client.write(mode.bytes, 'latin1');
  }
}

function refuse(client: Duplex, status: string): void {
  client.end(`HTTP/1.1 ${status}\r\nContent-Length: 0\r\n\r\n`);
}

function tunnel(client: Duplex, port: number | undefined): void {
  if (port === undefined) {
    refuse(client, '502 Bad Gateway');
    return;
  }
  const inside = connect(port, '127.0.0.1', () => {
    client.write('HTTP/1.1 200 Connection established\r\n\r\n');
    client.pipe(inside).pipe(client);
  });
  inside.on('error', () => client.destroy());
  client.once('close', () => inside.destroy());
}
