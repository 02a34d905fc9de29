import { describe, expect, test } from 'vitest';
import { type Cloud, startCloud } from '../cloud/server.ts';
import { documentedGesResources, type RomaQuota } from '../cloud/state.ts';
import { annotationsIn, quotaIn, reportIn } from '../support/assertions/gate-report.ts';
import { gateInputs, type Inputs } from '../support/runner/gate-inputs.ts';
import { type GateRun, runGate } from '../support/runner/run-gate.ts';

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
  expect(run.summary).toMatch(/<summary>Changes since \d{4}-\d\d-\d\d /);
  expect(run.summary).toContain('|  | <code>ges.graph</code> | 10 | 8 | 2 | 2 |');
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
    'warning Quota fell more than planned: ges.graph: 3 are gone since the baseline, 2 were planned. Find out what else used 1.',
  ]);
});

test('a path to the report does as well', async () => {
  await using cloud = await startCloud();
  const report = await before(cloud);
  const inputs = gateInputs(cloud, { services: 'ges', baseline: 'before.json' });
  await using run = await runGate({ inputs, files: { 'before.json': report } });

  expect(run.outputs['verdict']).toBe('pass');
  expect(run.summary).toContain('Changes since');
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
  ['broken JSON', (report: string) => report.slice(0, -9), 'baseline is cut off'],
  ['other JSON', () => '[]', 'baseline is not a report. '],
  ['JSON in quotation marks', (report: string) => JSON.stringify(report), 'in quotation marks'],
  ['a missing file', () => 'gone.json', 'baseline: "gone.json" does not exist. '],
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

describe('a quota is the same where its instance is, however it is shown:', () => {
  const quotas = new Map<string, RomaQuota>([
    ['instance-a', { api: '10', api_used: '2' }],
    ['instance-b', { api: '20', api_used: '9' }],
  ]);
  const roma = { services: 'roma', thresholds: 'roma.api: 1' };
  const instances = (cloud: Cloud, written: string, more: Inputs = {}) =>
    check(cloud, { ...roma, 'instance-id': written, ...more });
  const reportOn = async (cloud: Cloud, written: string) => {
    await using run = await instances(cloud, written);
    return run.outputs['report'] ?? '';
  };
  const usesOf = (run: GateRun) =>
    reportIn(run)
      .quotas.filter(({ name }) => name === 'roma.api')
      .map(({ instance, leftBefore, left, consumed }) => [instance, leftBefore, left, consumed]);

  test.each<[string, string, string]>([
    ['unlabelled instances in another order', 'instance-a\ninstance-b', 'instance-b\ninstance-a'],
    ['labels that changed hands', 'x=instance-a\ny=instance-b', 'y=instance-a\nx=instance-b'],
    ['labels given later', 'instance-a\ninstance-b', 'a=instance-a\nb=instance-b'],
  ])('%s', async (_, then, now) => {
    await using cloud = await startCloud();
    cloud.set({ romaInstances: quotas });
    const baseline = await reportOn(cloud, then);
    await using run = await instances(cloud, now, { baseline });

    expect(run.outputs['verdict']).toBe('pass');
    expect(new Set(usesOf(run).map(([, ...figures]) => figures.join()))).toEqual(
      new Set(['8,8,0', '11,11,0']),
    );
  });

  test.each(['', 'blue='])('another instance is compared with nothing: %s', async (label) => {
    await using cloud = await startCloud();
    cloud.set({ romaInstances: quotas });
    const baseline = await reportOn(cloud, `${label}instance-b`);
    await using run = await instances(cloud, `${label}instance-a`, { baseline });

    expect(usesOf(run)).toEqual([[label === '' ? null : 'blue', null, 8, null]]);
    expect(run.summary).toMatch(/<code>roma\.api[^<]*<\/code> is not in the baseline/);
    expect(run.summary).toMatch(/<code>roma\.api[^<]*<\/code> is only in the baseline/);
  });

  test('no id, nor what it is made of, tells which instance it is', async () => {
    await using cloud = await startCloud();
    cloud.set({ romaInstances: quotas });
    const [first, again] = [
      await reportOn(cloud, 'instance-a'),
      await reportOn(cloud, 'instance-a'),
    ];

    expect(first).not.toContain('instance-a');
    expect(JSON.parse(first).quotas[0].id).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.parse(first).quotas[0].id).not.toBe(JSON.parse(again).quotas[0].id);
  });
});

test('types of GES that look alike are compared each with itself', async () => {
  await using cloud = await startCloud();
  const [tab, spelled] = ['vertex\t', 'vertex\\t'];
  const leaveOf = (one: number, other: number) =>
    cloud.set({
      gesResources: [
        ...documentedGesResources,
        { type: tab, available: one },
        { type: spelled, available: other },
      ],
    });
  leaveOf(10, 500);
  const baseline = await before(cloud);
  leaveOf(10, 499);
  await using run = await check(cloud, { baseline });
  const alike = reportIn(run).quotas.filter(({ name }) => name.startsWith('ges.vertex'));

  expect(alike.map(({ consumed }) => consumed)).toEqual([0, 1]);
  expect(new Set(alike.map(({ name }) => name)).size).toBe(2);
});

test('a report that does not tell quotas apart is to be made anew', async () => {
  await using cloud = await startCloud();
  const baseline = (await before(cloud)).replaceAll(/"id":"[^"]*",?/g, '');
  await using run = await check(cloud, { baseline });

  expect(run.exitCode).toBe(1);
  expect(annotationsIn(run)).toEqual([
    'error Wrong input: baseline was written by an earlier version, without quota IDs. Create a new one with this version.',
  ]);
});
