import type { Socket } from 'node:net';
import { type RawServer, startRawServer } from './raw-server.ts';

/** A request as this server sees it. */
export type RawRequest = {
  /** Method and path. */
  readonly line: string;
  readonly headers: string;
  /** Which one of its connection, from 1. */
  readonly number: number;
};

/** A JSON answer as bytes: what comes between the status line and the body is of the way. */
export type RawAnswer = {
  readonly status: 200 | 201 | 503;
  readonly headers?: string;
  readonly body: string;
};

/** How one answer too many comes along with the one that belongs to a request. */
export type ExtraResponse = {
  readonly name: string;
  readonly say: (socket: Socket, own: RawAnswer, extra: RawAnswer, request: RawRequest) => void;
};

type Answers = {
  readonly own: (request: RawRequest) => RawAnswer;
  readonly extra: (request: RawRequest) => RawAnswer;
};

/** Keeps its connections open, and says one answer too many for each request. */
export async function startExtraResponseServer(
  { say }: ExtraResponse,
  { own, extra }: Answers,
): Promise<RawServer & { readonly requests: readonly RawRequest[] }> {
  const requests: RawRequest[] = [];
  const server = await startRawServer((socket) =>
    eachRequest(socket, (request) => {
      requests.push(request);
      say(socket, own(request), extra(request), request);
    }),
  );
  return { ...server, requests };
}

/** Every way that an answer too many can come, on a connection that is kept. */
export const extraResponses: readonly ExtraResponse[] = [
  {
    name: 'in the same packet',
    say: (socket, own, extra) => socket.write(bytesOf(own) + bytesOf(extra)),
  },
  {
    name: 'right behind',
    say: (socket, own, extra) =>
      socket.write(bytesOf(own), () => setImmediate(() => socket.write(bytesOf(extra)))),
  },
  {
    name: 'a while later',
    say: (socket, own, extra) =>
      socket.write(bytesOf(own), () => setTimeout(() => socket.write(bytesOf(extra)), 20)),
  },
  {
    name: 'when the next request is under way',
    say: (socket, own, extra, { number }) =>
      socket.write(number === 1 ? bytesOf(own) : bytesOf(extra) + bytesOf(own)),
  },
  {
    name: 'after interim answers',
    say: (socket, own, extra) => {
      const interim = 'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n';
      socket.write(interim + bytesOf(own) + interim + bytesOf(extra));
    },
  },
  {
    name: 'behind a Content-Length that is too short for the body',
    say: (socket, own, extra) => {
      const [whole, length] = [`${own.body}\n${bytesOf(extra)}`, own.body.length + 1];
      socket.write(bytesOf({ ...own, body: whole }, `Content-Length: ${length}\r\n`));
    },
  },
  {
    name: 'behind the last chunk',
    say: (socket, own, extra) => {
      const body = `${own.body.length.toString(16)}\r\n${own.body}\r\n0\r\n\r\n`;
      const chunked = bytesOf({ ...own, body }, 'Transfer-Encoding: chunked\r\n');
      socket.write(chunked + bytesOf(extra));
    },
  },
];

function bytesOf({ status, headers = '', body }: RawAnswer, length?: string): string {
  const framing = length ?? `Content-Length: ${body.length}\r\n`;
  const kept = 'Connection: keep-alive\r\nKeep-Alive: timeout=60\r\n';
  return `HTTP/1.1 ${status} Said\r\nContent-Type: application/json\r\n${kept}${headers}${framing}\r\n${body}`;
}

function eachRequest(socket: Socket, take: (request: RawRequest) => void): void {
  let received = '';
  let number = 0;
  socket.setEncoding('latin1').on('data', (chunk: string) => {
    received += chunk;
    for (let end = endOf(received); end !== null; end = endOf(received)) {
      const [line = ''] = received.split(' HTTP/1.1', 1);
      number += 1;
      take({ line, headers: received.slice(0, end), number });
      received = received.slice(end);
    }
  });
}

/** Where the first request ends; null while it is not whole. */
function endOf(received: string): number | null {
  const head = received.indexOf('\r\n\r\n');
  if (head < 0) return null;
  const [, length = '0'] = /\r\ncontent-length: (\d+)/i.exec(received.slice(0, head)) ?? [];
  const end = head + 4 + Number(length);
  return received.length < end ? null : end;
}
