import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { startCloud } from '../cloud/server.ts';
import { openBlackHole } from '../cloud/servers/black-hole.ts';
import { closedPort } from '../cloud/servers/loopback.ts';
import { startRawServer } from '../cloud/servers/raw-server.ts';
import { expectUnreadable } from '../support/assertions/outcomes.ts';
import { preloading } from '../support/child-process/preload.ts';
import { runBriefly } from '../support/runner/run-gate.ts';
import { gateNode } from '../support/runner/run-script.ts';

const inTime =
  /: ROMA Connect sent no complete response within 1 s\. Run the job again, increase timeout-seconds, or check https_proxy if it is set\.$/;

test('19a a host that DNS does not know is a failure, and the log names it', async () => {
  await using cloud = await startCloud();
  // A label of 64 letters is too long to be sent to any DNS server.
  const host = `${'a'.repeat(64)}.invalid`;
  await using run = await runBriefly(cloud, { 'roma-endpoint': `https://${host}` });

  await expectUnreadable(
    run,
    cloud,
    /could not be reached \((?:ENOTFOUND|EAI_\w+)\)\. Check region, cloud or roma-endpoint, /,
  );
  expect(run.log).toContain(`ROMA Connect at ${host}: no response`);
});

/** Node 20, and Node on Windows, end only once the lookup has: red, but late. */
const canReplaceItself = execFileSync(gateNode, ['-p', 'typeof process.execve'], {
  encoding: 'utf8',
}).startsWith('function');

test.skipIf(!canReplaceItself)(
  '19b a DNS server that is silent is a failure at the deadline, and the process ends',
  async () => {
    await using cloud = await startCloud();
    const inputs = { 'roma-endpoint': 'https://roma.invalid', 'timeout-seconds': '1' };
    const environment = preloading('silent-lookup');
    await using run = await runBriefly(cloud, inputs, { environment });

    await expectUnreadable(run, cloud, inTime);
  },
);

test('20 a refusal by every address of a name is a failure with its code', async () => {
  await using cloud = await startCloud();
  const inputs = { 'roma-endpoint': `https://localhost:${await closedPort()}` };
  await using run = await runBriefly(cloud, inputs);

  await expectUnreadable(run, cloud, /could not be reached \(ECONNREFUSED\)\. Check region, /);
});

test.skipIf(process.platform !== 'linux')(
  '21 a port that drops what it is sent is a failure at the deadline (only Linux drops it)',
  async () => {
    await using cloud = await startCloud();
    await using hole = await openBlackHole();
    const inputs = { 'roma-endpoint': `http://${hole.host}`, 'timeout-seconds': '1' };
    await using run = await runBriefly(cloud, inputs);

    await expectUnreadable(run, cloud, inTime);
  },
);

test('22a a TLS handshake that stalls is a failure at the deadline', async () => {
  await using cloud = await startCloud();
  await using server = await startRawServer(() => {});
  const inputs = { 'roma-endpoint': `https://${server.host}`, 'timeout-seconds': '1' };
  await using run = await runBriefly(cloud, inputs);

  await expectUnreadable(run, cloud, inTime);
  expect(server.connections()).toBe(1);
});

test('22b a second attempt is made where there is time for one', async () => {
  await using cloud = await startCloud();
  await using server = await startRawServer(() => {});
  const inputs = { 'roma-endpoint': `https://${server.host}`, 'timeout-seconds': '3' };
  await using run = await runBriefly(cloud, inputs, { environment: preloading('without-backoff') });

  await expectUnreadable(
    run,
    cloud,
    /: ROMA Connect sent no complete response within 1 s, after 2 attempts\. /,
  );
  expect(server.connections()).toBe(2);
});
