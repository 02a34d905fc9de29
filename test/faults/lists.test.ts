import { describe, expect, test } from 'vitest';
import { quotaNamesOf } from '../../src/services/registry.ts';
import { startCloud } from '../cloud/server.ts';
import { quotaIn } from '../support/assertions/gate-report.ts';
import { refusalOf } from '../support/assertions/outcomes.ts';
import { memoize } from '../support/memoize.ts';
import { gateInputs } from '../support/runner/gate-inputs.ts';
import { runGate } from '../support/runner/run-gate.ts';

const noneLeft = [{ type: 'graph', available: 0, edge_volume: 0 }];

test.each(['', ' \r\n\t'])(
  '7 blank thresholds (%j) are the default, never 0',
  async (thresholds) => {
    await using cloud = await startCloud();
    cloud.set({ gesResources: noneLeft });
    await using run = await runGate({ inputs: gateInputs(cloud, { thresholds, services: 'ges' }) });

    expect(run.exitCode).toBe(1);
    expect(run.outputs['verdict']).toBe('fail');
    expect(quotaIn(run, 'ges.graph')).toMatchObject({ left: 0, required: 1, status: 'short' });
  },
);

test('7 a list of comments alone is refused, and sets no default', async () => {
  const inputs = { thresholds: '# as many as there are', 'warn-thresholds': '#' };
  expect(await refusalOf(() => inputs)).toEqual([
    'error Wrong input: thresholds contains only comments. Add an entry, or remove the input.',
    'error Wrong input: warn-thresholds contains only comments. Add an entry, or remove the input.',
  ]);
});

describe('a minimum in a line of its own', () => {
  // Ten a run at most: no more are annotated. Other notations are in the unit tests of thresholds.
  const minimums = [
    { fault: '7', minimum: '' },
    { fault: '8', minimum: 'abc' },
    { fault: '8', minimum: 'NaN' },
    { fault: '8', minimum: 'Infinity' },
    { fault: '8', minimum: '1e309' },
    { fault: '9', minimum: '0x10' },
    { fault: '9', minimum: '101%' },
    { fault: '10', minimum: '-1' },
    { fault: '10', minimum: '-0' },
    { fault: '11', minimum: '18446744073709551616' },
  ];
  const annotations = memoize(() =>
    refusalOf(() => ({
      thresholds: minimums.map(({ minimum }) => `roma.api: ${minimum}`).join('\n'),
    })),
  );

  test.each(minimums)('$fault $minimum is refused, and the form named', async ({ minimum }) => {
    const shown = minimum.length > 12 ? `${minimum.slice(0, 12)}…` : minimum;
    expect(await annotations()).toContain(
      `error Wrong input: thresholds: "${shown}" is not a valid minimum for roma.api. Use a whole number or a percentage up to 100, such as roma.api: 5 or roma.api: 10%.`,
    );
    expect(await annotations()).toHaveLength(minimums.length);
  });
});

test('9 5% is taken of a limit that ROMA reports', async () => {
  await using cloud = await startCloud();
  const inputs = gateInputs(cloud, { thresholds: 'roma.api: 5%', services: 'roma' });
  await using run = await runGate({ inputs });

  expect(run.exitCode).toBe(0);
  expect(quotaIn(run, 'roma.api')).toMatchObject({ limit: 10000, required: 500, status: 'ok' });
});

test('9 5% is refused of GES, which reports no limit', async () => {
  expect(await refusalOf(() => ({ thresholds: 'ges.graph: 5%' }))).toEqual([
    'error Wrong input: thresholds: "ges.graph" cannot be a percentage, because GES reports no limit. Use a whole number for GES.',
  ]);
});

test('11 numbers up to 2^53 − 1 are compared exactly', async () => {
  await using cloud = await startCloud();
  cloud.set({
    gesResources: [{ type: 'graph', available: 2 ** 53 - 2, edge_volume: 2 ** 53 - 1 }],
  });
  const thresholds = 'ges.graph: 9007199254740991\nges.edge_volume: 9007199254740991';
  await using run = await runGate({ inputs: gateInputs(cloud, { thresholds, services: 'ges' }) });

  expect(run.exitCode).toBe(1);
  expect(run.outputs['failed-quotas']).toBe('["ges.graph"]');
  expect(run.outputs['reason']).toContain(
    'ges.graph: 9,007,199,254,740,990 are left, the threshold is 9,007,199,254,740,991. 1 is missing.',
  );
});

test.each(['yes', '1', 'tRue'])(
  '12 warn-only: %s is refused, and the words named',
  async (word) => {
    expect(await refusalOf(() => ({ 'warn-only': word }))).toEqual([
      `error Wrong input: warn-only: "${word}" is not valid. Use true or false.`,
    ]);
  },
);

test.each([
  [
    'a quota twice',
    { thresholds: 'ges.graph: 1\nges.graph: 1' },
    'thresholds: "ges.graph" is a quota listed twice',
  ],
  ['two minimums', { thresholds: '*: 1\n*: 2' }, 'thresholds: "*" is a quota listed twice'],
  [
    'a warning under the failure',
    { thresholds: 'ges.*: 5', 'warn-thresholds': 'ges.graph: 4' },
    'warn-thresholds: "ges.graph: 4 under ges.*: 5" never warns',
  ],
])('13 %s is refused as contradictory', async (_, inputs, complaint) => {
  const annotations = await refusalOf(() => inputs);
  expect(annotations).toHaveLength(1);
  expect(annotations[0]).toContain(`error Wrong input: ${complaint}`);
});

describe('14', () => {
  const names = ['ges.grahp', 'ROMA.APIS', 'graph', 'roma', 'roma.', '**', '', '__proto__', 'tëst'];
  const annotations = memoize(() =>
    refusalOf(() => ({ thresholds: names.map((name) => `${name}: 1`).join('\n') })),
  );

  test.each(names)('14 the name %j is refused, and every one that is read listed', async (name) => {
    const own = (await annotations()).filter((line) =>
      line.includes(`: "${name}" is not a quota. `),
    );
    expect(own).toHaveLength(1);
    for (const known of quotaNamesOf(['roma', 'ges'])) expect(own[0]).toContain(known);
    expect(own[0]).not.toContain('vpc.');
  });
});

test('15 blank lines, comments and every kind of line end are ignored', async () => {
  await using cloud = await startCloud();
  const lines = [
    '# first',
    '',
    '  ges.graph :  3  # why',
    '\t',
    '#ges.graph was 99',
    'roma.api: 4',
  ];
  const thresholds = `${lines.join('\r\n')}\r\n\r\n#\rges.backup: 5\n`;
  await using run = await runGate({ inputs: gateInputs(cloud, { thresholds }) });

  expect(run.exitCode).toBe(0);
  expect(quotaIn(run, 'ges.graph')).toMatchObject({ required: 3 });
  expect(quotaIn(run, 'roma.api')).toMatchObject({ required: 4 });
  expect(quotaIn(run, 'ges.backup')).toMatchObject({ required: 5 });
  expect(quotaIn(run, 'ges.metadata')).toMatchObject({ status: 'not-judged', required: null });
});

describe('15 a folded block', () => {
  const folded = ' and not after >, which YAML folds into one line';

  test('15 with a comment drops no entry: the comment that holds one is refused', async () => {
    const inputs = {
      thresholds: '*: 1 # at least one ges.graph: 50',
      'warn-thresholds': '# roma.api@blue: 9\n*: 2',
      demand: 'ges.graph: 1 # ges.*:2',
      'instance-id': 'blue=a # green=b',
      services: 'roma # not ges',
      'terraform-plan': 'a.json\n# b.json',
    };
    const hidden = (input: string, read: string) =>
      `error Wrong input: ${input}: "${read}" is an entry in a comment. Remove it from the comment, or put it on its own line, after |${folded}.`;
    const annotations = await refusalOf(() => inputs);

    for (const [input, read] of [
      ['thresholds', 'ges.graph:'],
      ['warn-thresholds', 'roma.api@blu…'],
      ['demand', 'ges.*:'],
      ['instance-id', 'green=b'],
      ['services', 'ges'],
      ['terraform-plan', 'b.json'],
    ] as const) {
      expect(annotations).toContain(hidden(input, read));
    }
  });

  test('15 is refused, and so are commas, dashes and brackets: each is told how to write it', async () => {
    const inputs = {
      thresholds: '*: 1 ges.graph: 50',
      'warn-thresholds': '*: 2, ges.graph: 60',
      demand: '- ges.graph: 1',
      used: '{"roma.scripts": 1}',
      'instance-id': 'a b',
      services: 'roma\n- ges',
    };
    const wrong = (rest: string) => `error Wrong input: ${rest}`;
    const how = 'Use one entry per line, after |';

    expect((await refusalOf(() => inputs)).toSorted()).toEqual(
      [
        wrong(`thresholds: "*: 1 ges.gra…" is several entries on one line. ${how}${folded}.`),
        wrong(
          `warn-thresholds: "*: 2, ges.gr…" is several entries on one line. ${how}, without commas.`,
        ),
        wrong(`demand: "- ges.graph:…" begins with a dash. ${how}, without the dash.`),
        wrong(`used is a list or mapping in brackets. ${how}, without brackets and quotes.`),
        wrong(`instance-id: "a b" is several entries on one line. ${how}${folded}.`),
        wrong(`services: "- ges" begins with a dash. ${how}, without the dash.`),
      ].toSorted(),
    );
  });
});

test('15 services takes any case', async () => {
  await using cloud = await startCloud();
  await using run = await runGate({ inputs: gateInputs(cloud, { services: 'ROMA, Ges' }) });

  expect(run.exitCode).toBe(0);
  expect(cloud.requests).toHaveLength(2);
});
