import { expect, test } from 'vitest';
import { runInProcess } from '../support/runner/run-in-process.ts';
import { planNamed, planNames, type Truth, truths } from '../support/terraform/plan-files.ts';
import { startFaultyCloud } from './false-pass/server.ts';

const all = Object.entries(await truths());
const quotas = {
  graph: 'ges.graph',
  backup: 'ges.backup',
  metadata: 'ges.metadata',
  edges: 'ges.edge_volume',
} as const;
type Part = keyof typeof quotas;
type Figures = Readonly<Record<Part, number>>;
const parts: readonly Part[] = ['graph', 'backup', 'metadata', 'edges'];
const plenty: Figures = { graph: 900, backup: 900, metadata: 900, edges: 9_000_000 };

/** A step with the plan, where so much is left of each quota. */
async function gated(name: string, { graph, backup, metadata, edges }: Figures, onUnknown: string) {
  await using cloud = await startFaultyCloud();
  const resources = [
    { type: 'graph', available: graph, edge_volume: edges },
    { type: 'backup', available: backup },
    { type: 'metadata', available: metadata },
  ];
  cloud.become({
    signIn: null,
    roma: [],
    vpc: null,
    ecs: null,
    ges: { body: { quotas: { resources } }, faults: [] },
  });
  const inputs = {
    'project-id': 'project',
    services: 'ges',
    token: 'a-token-of-the-test',
    'ges-endpoint': cloud.url,
    thresholds: '*: 0',
    'terraform-plan': 'plan.json',
    'ges-edge-unit': '10000',
    'on-unknown': onUnknown,
  };
  const ended = await runInProcess(inputs, new Map([['plan.json', await planNamed(name)]]));
  const named = (output: string) => JSON.parse(ended.outputs.get(output) ?? '');
  const planned = ended.report.quotas.map((quota) => [quota.name, quota.planned]);
  return { ...ended, planned: Object.fromEntries(planned), named };
}

test('there is a truth for every plan, and a plan for every truth', async () => {
  expect(all.map(([name]) => name).toSorted()).toEqual((await planNames()).toSorted());
});

/** What is not known is null. */
function toldOf(truth: Truth, part: Part): number | null {
  const told = truth === 'errored' ? 'unknown' : truth[part];
  return told === 'unknown' ? null : told;
}

function exactly(truth: Truth): Figures {
  const figures = parts.map((part) => [part, toldOf(truth, part) ?? plenty[part]]);
  return { ...plenty, ...Object.fromEntries(figures) };
}

const unknownIn = (truth: Truth) =>
  parts.filter((part) => toldOf(truth, part) === null).map((part) => quotas[part]);

test.each(all)(
  '%s passes with exactly what it takes, unless it does not tell',
  async (name, truth) => {
    const { green, outputs, named } = await gated(name, exactly(truth), 'fail');

    expect(named('unknown-quotas').toSorted()).toEqual(unknownIn(truth).toSorted());
    expect(named('failed-quotas')).toEqual([]);
    expect(green).toBe(unknownIn(truth).length === 0);
    expect(outputs.get('verdict')).toBe(green ? 'pass' : 'error');
  },
);

const taken = all.flatMap(([name, truth]) =>
  parts
    .filter((part) => (toldOf(truth, part) ?? 0) > 0)
    .map((part) => ({ name, truth, part, quota: quotas[part] })),
);

test.each(taken)('$name fails with one less of $quota', async ({ name, truth, part, quota }) => {
  const exact = exactly(truth);
  const less = { ...exact, [part]: exact[part] - 1 };
  const { green, outputs, named } = await gated(name, less, 'ignore');

  expect(green).toBe(false);
  expect(outputs.get('verdict')).toBe('fail');
  expect(named('failed-quotas')).toEqual([quota]);
});

test.each(all)(
  '%s plans what it takes, and no figure that it does not tell',
  async (name, truth) => {
    const { green, planned } = await gated(name, plenty, 'ignore');

    const figures = parts.map((part) => [quotas[part], toldOf(truth, part)]);
    expect(planned).toEqual(Object.fromEntries(figures));
    expect(green).toBe(unknownIn(truth).length < parts.length);
  },
);
