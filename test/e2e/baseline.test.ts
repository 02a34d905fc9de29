import { expect, test } from 'vitest';
import { type Cloud, startCloud } from '../cloud/server.ts';
import { documentedGesResources } from '../cloud/state.ts';
import { gateInputs, type Inputs } from '../support/gate-inputs.ts';
import { annotationsIn, quotaIn } from '../support/gate-report.ts';
import { type GateRun, runGate } from '../support/run-gate.ts';

const others = documentedGesResources.filter(({ type }) => type !== 'graph');
const check = (cloud: Cloud, inputs: Inputs): Promise<GateRun> =>
  runGate({ inputs: gateInputs(cloud, { services: 'ges', ...inputs }) });

/** The report before a deployment that is to take 2 of 10 graphs. */
async function before(cloud: Cloud): Promise<string> {
  await using run = await check(cloud, { demand: 'ges.graph: 2' });
  return run.outputs['report'] ?? '';
}

function leave(cloud: Cloud, available: number): void {
  cloud.set({ gesResources: [{ type: 'graph', available, edge_volume: 7300 }, ...others] });
}

test('what was planned and is gone is no matter', async () => {
  await using cloud = await startCloud();
  const baseline = await before(cloud);
  leave(cloud, 8);
  await using run = await check(cloud, { baseline });

  expect(run.exitCode).toBe(0);
  expect(run.outputs['verdict']).toBe('pass');
  expect(run.summary).toMatch(/^### Since \d{4}-/m);
  expect(run.summary).toContain('| <code>ges.graph</code> | 10 | 8 | 2 | 2 |');
  expect(quotaIn(run, 'ges.graph')).toMatchObject({
    leftBefore: 10,
    plannedBefore: 2,
    consumed: 2,
  });
});

test('more gone than was planned is a warning', async () => {
  await using cloud = await startCloud();
  const baseline = await before(cloud);
  leave(cloud, 7);
  await using run = await check(cloud, { baseline });

  expect(run.exitCode).toBe(0);
  expect(run.outputs).toMatchObject({ verdict: 'warn', 'warned-quotas': '["ges.graph"]' });
  expect(annotationsIn(run)).toEqual([
    'warning Quota fell more than planned: 3 of ges.graph are gone since the baseline, 2 planned: find out what else took 1.',
  ]);
});

test('a path to the report does as well', async () => {
  await using cloud = await startCloud();
  const report = await before(cloud);
  const inputs = gateInputs(cloud, { services: 'ges', baseline: 'before.json' });
  await using run = await runGate({ inputs, files: { 'before.json': report } });

  expect(run.outputs['verdict']).toBe('pass');
  expect(run.summary).toContain('### Since');
});

test.each([
  [
    'another project',
    (report: string) => report.replace(/"hash":"..../, '"hash":"0000'),
    'another project',
  ],
  [
    'another version',
    (report: string) => report.replace('"version":1', '"version":2'),
    'version 1',
  ],
  ['broken JSON', (report: string) => report.slice(0, -9), 'baseline ends half-way'],
  ['other JSON', () => '[]', 'not the JSON of a report'],
  ['JSON in quotation marks', (report: string) => JSON.stringify(report), 'in quotation marks'],
  ['a missing file', () => 'gone.json', 'a file that does not exist ("gone.json")'],
])('%s is a wrong input, and nothing is sent', async (_, broken, complaint) => {
  await using cloud = await startCloud();
  const baseline = broken(await before(cloud));
  const sent = cloud.requests.length;
  await using run = await check(cloud, { baseline });

  expect(run.exitCode).toBe(1);
  expect(cloud.requests).toHaveLength(sent);
  expect(annotationsIn(run)).toEqual([expect.stringContaining(complaint)]);
});

test('the report knows its project by no more than a salted hash', async () => {
  await using cloud = await startCloud();
  const [first, second] = [await before(cloud), await before(cloud)].map((text) =>
    JSON.parse(text),
  );

  expect(JSON.stringify(first)).not.toContain(cloud.state().projectId);
  expect(first.project.hash).toMatch(/^[0-9a-f]{64}$/);
  expect(first.project.hash).not.toBe(second.project.hash);
});
