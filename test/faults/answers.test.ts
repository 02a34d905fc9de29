import type { Socket } from 'node:net';
import { describe, expect, test } from 'vitest';
import { type Cloud, startCloud } from '../cloud/server.ts';
import { afterRequest, answering, startRawServer } from '../cloud/servers/raw-server.ts';
import { documentedRomaQuota } from '../cloud/state.ts';
import { expectUnreadable } from '../support/assertions/outcomes.ts';
import { preloading } from '../support/child-process/preload.ts';
import { runBriefly } from '../support/runner/run-gate.ts';

const enough = JSON.stringify(documentedRomaQuota);
const ok = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n';
const chunked = `${ok}Transfer-Encoding: chunked\r\n\r\n`;

describe('an answer that never ends', () => {
  const drip = (beginning: string, drop: string) =>
    afterRequest((socket) => {
      socket.write(beginning);
      const timer = setInterval(() => socket.write(drop), 20);
      socket.once('close', () => clearInterval(timer));
    });
  const stalls: readonly [string, (socket: Socket) => void][] = [
    ['23a no answer at all', answering('')],
    ['23b headers that stall', answering(ok)],
    ['24a a body that stalls', answering(`${ok}Content-Length: 500\r\n\r\n${enough}`)],
    ['24b a whole body of no known length', answering(`${ok}\r\n${enough}`)],
    ['25a a body that drips', drip(`${ok}Content-Length: 100000\r\n\r\n`, ' ')],
    ['25b headers that drip', drip(ok, 'X: y\r\n')],
    ['25c interim answers that drip', drip('', 'HTTP/1.1 102 Processing\r\n\r\n')],
  ];

  test.each(stalls)('%s is a failure at the deadline', async (_, serve) => {
    await using cloud = await startCloud();
    await using server = await startRawServer(serve);
    const inputs = { 'roma-endpoint': `http://${server.host}`, 'timeout-seconds': '1' };
    await using run = await runBriefly(cloud, inputs);

    await expectUnreadable(
      run,
      cloud,
      /: ROMA Connect sent no complete response within 1 s\. Run the job again, increase timeout-seconds, or check https_proxy if it is set\.$/,
    );
  });
});

describe('an answer that breaks off', () => {
  const cuts: readonly [string, (socket: Socket) => void][] = [
    [
      '26a a body shorter than its Content-Length',
      afterRequest((socket) => socket.end(`${ok}Content-Length: 500\r\n\r\n${enough}`)),
    ],
    [
      '26b a reset in the body',
      afterRequest((socket) =>
        socket.write(`${ok}Content-Length: 500\r\n\r\n${enough}`, () => socket.resetAndDestroy()),
      ),
    ],
    ['26c a reset before any answer', afterRequest((socket) => socket.resetAndDestroy())],
    ['26d an end before any answer', afterRequest((socket) => socket.end())],
    ['26e an end in the headers', afterRequest((socket) => socket.end(ok))],
    [
      '26f a chunked body without its last chunk',
      afterRequest((socket) =>
        socket.end(`${chunked}${enough.length.toString(16)}\r\n${enough}\r\n`),
      ),
    ],
  ];

  test.each(cuts)('%s is a failure', async (_, serve) => {
    await using cloud = await startCloud();
    await using server = await startRawServer(serve);
    await using run = await unreadableRun(cloud, server.host);

    await expectUnreadable(
      run,
      cloud,
      /: ROMA Connect could not be reached \(ECONNRESET\), after 5 attempts\. Check /,
    );
    expect(server.connections()).toBe(5);
  });
});

describe('an answer that is not HTTP', () => {
  const length = `Content-Length: ${enough.length}\r\n`;
  const garbage: readonly [string, string][] = [
    ['27a a chunk without a size', `${chunked}xyz\r\n${enough}\r\n0\r\n\r\n`],
    [
      '27b both Content-Length and Transfer-Encoding',
      `${ok}${length}Transfer-Encoding: chunked\r\n\r\n${enough}`,
    ],
    ['27c two lengths', `${ok}${length}Content-Length: 2\r\n\r\n${enough}`],
    ['27d a length that is no number', `${ok}Content-Length: 1e3\r\n\r\n${enough}`],
    ['27e garbage', '\x00\x01\x02SSH-2.0-OpenSSH_9.6\r\n\r\n'],
    ['27f a body alone', enough],
    ['27g a huge header', `${ok}X-Filler: ${'a'.repeat(100_000)}\r\n\r\n${enough}`],
  ];

  test.each(garbage)('%s sent an unexpected response', async (_, bytes) => {
    await using cloud = await startCloud();
    await using server = await startRawServer(answering(bytes));
    await using run = await unreadableRun(cloud, server.host);

    await expectUnreadable(
      run,
      cloud,
      /: ROMA Connect sent an unexpected response(?: \(status 200\))?: the response is not HTTP \(HPE_\w+\)\. Check region, cloud or roma-endpoint: /,
    );
    expect(server.connections()).toBe(1);
  });

  test('27h a switch to another protocol is waited out like silence', async () => {
    await using cloud = await startCloud();
    const bytes = 'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n';
    await using server = await startRawServer(answering(bytes));
    await using run = await unreadableRun(cloud, server.host);

    await expectUnreadable(
      run,
      cloud,
      /: ROMA Connect sent no complete response within 1 s\. Run the job again, increase timeout-seconds, or check https_proxy if it is set\.$/,
    );
    expect(server.connections()).toBe(1);
  });
});

function unreadableRun(cloud: Cloud, host: string) {
  const environment = preloading('without-backoff');
  return runBriefly(cloud, { 'roma-endpoint': `http://${host}` }, { environment });
}
