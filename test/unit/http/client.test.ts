import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { expect, test } from 'vitest';
import { createClient } from '../../../src/http/client.ts';
import { startDeadline } from '../../../src/http/deadline.ts';
import { getRequest } from '../../../src/http/message.ts';
import { systemClock } from '../../../src/ports/clock.ts';

test('no timeout of a socket ends a request before the longest deadline does', async () => {
  const timeouts: (number | undefined)[] = [];
  const created = (message: unknown) => {
    const { socket } = message as { readonly socket: Socket };
    server.once('request', () => timeouts.push(socket.timeout));
  };
  const server = createServer((_, response) => response.end('{}')).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  subscribe('net.client.socket', created);
  try {
    const { port } = server.address() as AddressInfo;
    const request = getRequest(`http://127.0.0.1:${port}/`);
    const response = await createClient()(request, startDeadline(9, systemClock));
    expect(response.kind).toBe('complete');
    expect(timeouts).toEqual([3_600_000]);
  } finally {
    unsubscribe('net.client.socket', created);
    server.close();
  }
});
