import { readFile } from 'node:fs/promises';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { fixedText } from '../cloud/behaviour.ts';
import { startCloud } from '../cloud/server.ts';
import { afterRequest, answering, startRawServer } from '../cloud/servers/raw-server.ts';
import { documentedRomaQuota } from '../cloud/state.ts';
import { expectPassed, expectUnreadable } from '../support/assertions/outcomes.ts';
import { preloading } from '../support/child-process/preload.ts';
import { type GateRun, runBriefly } from '../support/runner/run-gate.ts';

const enough = JSON.stringify(documentedRomaQuota);
const ok = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n';
const chunked = `${ok}Transfer-Encoding: chunked\r\n\r\n`;

describe('an answer without measure', () => {
  const mebibyte = ' '.repeat(1024 * 1024);
  const endless = (beginning: string, more: string) =>
    afterRequest((socket) => {
      socket.write(beginning);
      const pour = () => {
        while (!socket.destroyed && socket.write(more));
      };
      socket.on('drain', pour);
      pour();
    });
  const floods: readonly [string, (socket: Socket) => void][] = [
    [
      '28a a body of just over 1 MiB',
      answering(
        `${ok}Content-Length: ${mebibyte.length + enough.length}\r\n\r\n${enough}${mebibyte}`,
      ),
    ],
    ['28b an endless body', endless(`${ok}\r\n`, mebibyte)],
    ['28c an endless chunked body', endless(chunked, `100000\r\n${mebibyte}\r\n`)],
  ];

  test.each(floods)('%s is a failure', async (_, serve) => {
    await using cloud = await startCloud();
    await using server = await startRawServer(serve);
    const inputs = { 'roma-endpoint': `http://${server.host}` };
    await using run = await runBriefly(cloud, inputs, { environment: preloading('peak-memory') });

    await expectUnreadable(
      run,
      cloud,
      /: ROMA Connect sent an unexpected response \(status 200\): the response is larger than 1 MiB\. Check /,
    );
    await expectLittleMemory(run);
  });

  test('28d a body of 1 MiB, blanks included, is read', async () => {
    await using cloud = await startCloud();
    const body = `${enough}${' '.repeat(1024 * 1024 - enough.length)}`;
    cloud.replace('roma', { kind: 'fixed', answer: { status: 200, headers: {}, body } });
    await using run = await runBriefly(cloud);

    await expectPassed(run, cloud);
  });
});

test.each([',', ' ', '\\\\', 'canonicalRequest:'])(
  '28e a megabyte of %j as an error message is read in time',
  async (filler) => {
    await using cloud = await startCloud();
    const message = filler.repeat(1_000_000 / filler.length);
    cloud.replace('roma', fixedText(401, 'application/json', `{"error_msg":"${message}"}`));
    await using run = await runBriefly(cloud);

    await expectUnreadable(run, cloud, /rejected the token \(401.*\)\. Get a new token/);
  },
);

describe('an answer that is compressed, which nobody asked for', () => {
  const encoded = (body: Buffer, headers: string) =>
    `${ok}${headers}Content-Length: ${body.length}\r\n\r\n${body.toString('latin1')}`;
  const gzip = 'Content-Encoding: gzip\r\n';
  const zipped = gzipSync(enough);
  const bomb = gzipSync(`${enough}${' '.repeat(200_000_000)}`);
  const compressed: readonly [string, string, string][] = [
    ['29a gzip', encoded(zipped, gzip), 'is compressed, which was not'],
    ['29b a gzip bomb', encoded(bomb, gzip), 'is compressed, which was not'],
    ['29c gzip that does not say so', encoded(zipped, ''), 'is not UTF-8 text'],
  ];

  test.each(compressed)('%s is a failure', async (_, bytes, problem) => {
    await using cloud = await startCloud();
    await using server = await startRawServer(answering(bytes));
    const inputs = { 'roma-endpoint': `http://${server.host}` };
    await using run = await runBriefly(cloud, inputs, { environment: preloading('peak-memory') });

    await expectUnreadable(
      run,
      cloud,
      new RegExp(`sent an unexpected response .+: the response ${problem}`),
    );
    await expectLittleMemory(run);
  });
});

async function expectLittleMemory({ temporary }: GateRun): Promise<void> {
  const kibibytes = Number(await readFile(join(temporary, 'peak-memory'), 'utf8'));
  expect(kibibytes).toBeGreaterThan(0);
  expect(kibibytes).toBeLessThan(150 * 1024);
}
