import { describe, expect, test } from 'vitest';
import { byHand, fixed } from '../cloud/behaviour.ts';
import { gatewayAnswers } from '../cloud/quotas/gateway.ts';
import { romaRequests } from '../cloud/quotas/roma.ts';
import { startCloud } from '../cloud/server.ts';
import { expectPassed, expectUnreadable } from '../support/assertions/outcomes.ts';
import { runBriefly } from '../support/runner/run-gate.ts';

const throttled = (retryAfter: string) =>
  fixed({ ...gatewayAnswers.throttled, headers: { 'Retry-After': retryAfter } });

describe('Retry-After', () => {
  test('41c in seconds is kept to', async () => {
    await using cloud = await startCloud();
    cloud.replaceInOrder('roma', [throttled('1')]);
    await using run = await runBriefly(cloud, { 'timeout-seconds': '4' });

    await expectPassed(run, cloud);
    expect(run.log).toContain('has been reached. Retrying in 1.0 s.');
  });

  test('41d as a date is kept to', async () => {
    await using cloud = await startCloud();
    let date = '';
    const laterThanAsked = byHand((_, response) => {
      // Set when the request arrives: however late that is, there is something left to wait for.
      date = new Date(Date.now() + 2000).toUTCString();
      const { status, headers, body } = gatewayAnswers.throttled;
      response.writeHead(status, { ...headers, 'Retry-After': date }).end(body);
    });
    cloud.replaceInOrder('roma', [laterThanAsked]);
    await using run = await runBriefly(cloud, { 'timeout-seconds': '9' });

    await expectPassed(run, cloud);
    expect(Date.parse(run.outputs['checked-at'] ?? '')).toBeGreaterThanOrEqual(Date.parse(date));
  });

  test.each([
    ['an hour', '3600'],
    ['more seconds than a number holds', '9'.repeat(400)],
    ['a date far off', 'Fri, 31 Dec 9999 23:59:59 GMT'],
  ])('41e of %s makes the gate give up at once', async (_, retryAfter) => {
    await using cloud = await startCloud();
    cloud.replace('roma', throttled(retryAfter));
    await using run = await runBriefly(cloud);

    await expectUnreadable(run, cloud, /responded with status 429, APIGW\.0308: .+\. Run the job /);
    expect(romaRequests(cloud)).toHaveLength(1);
    expect(run.log).not.toContain('Retrying in');
  });

  test.each(['soon', '-1', '1e9', 'Infinity', '31 Dec 9999', '3600, 3600', '٣٦٠٠'])(
    '41f of %j counts as none',
    async (retryAfter) => {
      await using cloud = await startCloud();
      cloud.replaceInOrder('roma', [throttled(Buffer.from(retryAfter).toString('latin1'))]);
      await using run = await runBriefly(cloud);

      await expectPassed(run, cloud);
      expect(romaRequests(cloud)).toHaveLength(2);
    },
  );
});
