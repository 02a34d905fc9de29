import type { Socket } from 'node:net';
import fc from 'fast-check';

/** What goes wrong with one answer. The body is the true one wherever there is a body at all. */
export type Fault =
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'truncated' | 'reset' | 'bad-chunk' | 'not-http' }
  | { readonly kind: 'length-too-long' | 'length-too-short' }
  | { readonly kind: 'stalled-headers' | 'stalled-body' }
  | {
      readonly kind: 'compressed' | 'not-text' | 'web-page' | 'empty' | 'too-large' | 'error-code';
    };

/** Statuses that carry no quotas, however good the body looks. */
const statuses = [201, 202, 203, 204, 206, 301, 302, 304, 307, 400, 401, 403, 404, 408, 429, 500];

export const fault: fc.Arbitrary<Fault> = fc.oneof(
  fc.constantFrom(...statuses, 502, 503, 504).map((status): Fault => ({ kind: 'status', status })),
  fc.constantFrom<Fault>(
    { kind: 'truncated' },
    { kind: 'reset' },
    { kind: 'bad-chunk' },
    { kind: 'not-http' },
    { kind: 'length-too-long' },
    { kind: 'length-too-short' },
    { kind: 'stalled-headers' },
    { kind: 'stalled-body' },
    { kind: 'compressed' },
    { kind: 'not-text' },
    { kind: 'web-page' },
    { kind: 'empty' },
    { kind: 'too-large' },
    { kind: 'error-code' },
  ),
);

/** Answers a request with the true body, or with what a fault makes of it, over the raw socket. */
export function answer(socket: Socket, body: string, broken: Fault | undefined): void {
  const { sent, end } = wireOf(body, broken);
  socket.write(sent);
  switch (end) {
    case 'closed':
      socket.end();
      break;
    case 'reset':
      socket.resetAndDestroy();
      break;
    case 'stalled':
      break;
  }
}

type Wire = { readonly sent: string | Buffer; readonly end: 'closed' | 'reset' | 'stalled' };

function wireOf(body: string, broken: Fault | undefined): Wire {
  const bytes = Buffer.byteLength(body);
  if (broken === undefined) return closed(head(200, bytes), body);
  switch (broken.kind) {
    case 'status':
      return closed(head(broken.status, bytes), body);
    case 'truncated':
      return closed(head(200, bytes), body.slice(0, body.length / 2));
    case 'reset':
      return { sent: start(200), end: 'reset' };
    case 'bad-chunk':
      return closed(`${start(200)}transfer-encoding: chunked\r\n\r\nzz\r\n`, body);
    case 'not-http':
      return { sent: body, end: 'closed' };
    case 'length-too-long':
      return closed(head(200, bytes + 7), body);
    case 'length-too-short':
      return closed(head(200, bytes - 7), body);
    case 'stalled-headers':
      return { sent: start(200), end: 'stalled' };
    case 'stalled-body':
      return { sent: `${head(200, bytes)}${body.slice(0, -1)}`, end: 'stalled' };
    case 'compressed':
      return closed(`${start(200)}content-encoding: gzip\r\n\r\n`, body);
    case 'not-text':
      return closed(head(200, bytes + 1), Buffer.concat([Buffer.from(body), notUtf8]));
    case 'web-page':
      return closed(head(200, bytes + 6), `<html>${body}`);
    case 'empty':
      return closed(head(200, 0), '');
    case 'too-large':
      return closed(head(200, bytes + tooMany), `${body}${' '.repeat(tooMany)}`);
    case 'error-code': {
      const refused = `{"error_code":"APIG.9999",${body.slice(1)}`;
      return closed(head(200, Buffer.byteLength(refused)), refused);
    }
  }
}

const notUtf8 = Buffer.from([0xff]);
const tooMany = 1024 * 1024;

function start(status: number): string {
  return `HTTP/1.1 ${status} X\r\ncontent-type: application/json\r\nconnection: close\r\n`;
}

function head(status: number, length: number): string {
  return `${start(status)}content-length: ${length}\r\n\r\n`;
}

function closed(headers: string, body: string | Buffer): Wire {
  return { sent: Buffer.concat([Buffer.from(headers), Buffer.from(body)]), end: 'closed' };
}
