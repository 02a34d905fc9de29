import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { byHand } from '../cloud/behaviour.ts';
import { startCloud } from '../cloud/server.ts';
import { annotationsIn, reportIn } from '../support/assertions/gate-report.ts';
import { gateInputs } from '../support/runner/gate-inputs.ts';
import { runGate } from '../support/runner/run-gate.ts';

test('200 instances: each its own rows, eight at once at most, GES asked once', async () => {
  await using cloud = await startCloud();
  let asked = 0;
  let underWay = 0;
  let most = 0;
  cloud.replace(
    'roma',
    byHand(async ({ url = '' }, response) => {
      asked += 1;
      underWay += 1;
      most = Math.max(most, underWay);
      await setTimeout(5);
      underWay -= 1;
      const [, number = ''] = /instances\/number-(\d+)\//.exec(url) ?? [];
      const quota = { api: '1000', api_used: number, datasource: '3', datasource_used: '3' };
      response.end(JSON.stringify({ ...quota, scripts: '5' }));
    }),
  );
  const numbers = Array.from({ length: 200 }, (_, number) => number);
  const inputs = gateInputs(cloud, {
    'instance-id': numbers.map((number) => `site-${number}=number-${number}`).join('\n'),
    thresholds: 'roma.datasource: 1\nroma.api: 100\nroma.api@site-7: 994',
    demand: 'ges.graph: 1',
  });
  await using run = await runGate({ inputs });
  const { quotas } = reportIn(run);

  expect(run.exitCode).toBe(1);
  expect(asked).toBe(200);
  expect(most).toBeLessThanOrEqual(8);
  expect(cloud.requests.filter(({ path }) => path.includes('/graphs/'))).toHaveLength(1);
  for (const number of numbers) {
    const rows = quotas.filter(({ instance }) => instance === `site-${number}`);
    expect(rows).toMatchObject([
      { name: 'roma.datasource', left: 0, status: 'short' },
      { name: 'roma.api', left: 1000 - number, status: number === 7 ? 'short' : 'ok' },
      { name: 'roma.scripts', headroom: 'at-most' },
    ]);
  }
  expect(JSON.parse(run.outputs['failed-quotas'] ?? '')).toHaveLength(201);
  expect(run.outputs['failed-quotas']).toContain('"roma.api (site-7)"');
  expect(Buffer.byteLength(run.summary)).toBeLessThan(1024 * 1024);
  expect(annotationsIn(run)).toHaveLength(10);
});
