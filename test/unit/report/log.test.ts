import { expect, test } from 'vitest';
import type { Demand } from '../../../src/quota/demand.ts';
import type { Policy } from '../../../src/quota/policy.ts';
import { countedHeadroom } from '../../../src/quota/quota.ts';
import { logGroupsOf, retryLine, waitingLine } from '../../../src/report/log.ts';
import {
  absent,
  available,
  count,
  failed,
  quota,
  read,
  sanitize,
  threshold,
} from '../../support/builders/quotas.ts';
import { judged, logLinesOf } from '../../support/builders/results.ts';

const strange = {
  kind: 'unknown',
  cause: { kind: 'malformed', field: 'api_used', found: sanitize('"x"') },
} as const;
const twice = {
  kind: 'unknown',
  cause: { kind: 'listed-twice', field: 'available of type graph' },
} as const;

test('one line with the arithmetic of each quota that was read, then the verdict', () => {
  const quotas = [
    quota({ headroom: countedHeadroom({ limit: 10, used: 4, origin: 'reported' }) }),
    quota({
      headroom: countedHeadroom({ limit: 3, used: 5, origin: 'reported' }),
      instance: 'blue',
    }),
    quota({ name: 'ges.graph', headroom: available(2) }),
    quota({ name: 'ges.backup', headroom: { kind: 'unlimited' } }),
    quota({ name: 'roma.scripts', headroom: { kind: 'at-most', limit: 5 } }),
    quota({ headroom: absent }),
    quota({ headroom: strange }),
    quota({ headroom: twice }),
  ];
  const warnThresholds = [threshold('ges.graph: 4')];

  expect(logLinesOf(judged([read(...quotas), failed('roma')], { warnThresholds }))).toEqual([
    'ok             roma.api: 10 limit − 4 used = 6 left, threshold 1',
    'short          roma.api (blue): 3 limit − 5 used = −2 left, threshold 1, request 3 more or free 3',
    'low            ges.graph: 2 left, threshold 1, warning threshold 4, request 2 more or free 2 soon',
    'ok             ges.backup: unlimited, threshold 1',
    'not-judged     roma.scripts: at most 5 left (usage not reported)',
    'unknown        roma.api: the response has no api_used, threshold 1',
    'unknown        roma.api: api_used is not a whole number from 0 to 2^53 − 1: "x", threshold 1',
    'unknown        roma.api: the response lists available of type graph twice, threshold 1',
    expect.stringMatching(
      /^Verdict: fail\. roma\.api \(blue\): 2 more are used than the limit allows, the threshold is 1\. 3 /,
    ),
  ]);
});

test('quotas without a threshold are shown only with what is left', () => {
  const quotas = [
    quota({ headroom: available(2) }),
    quota({ headroom: { kind: 'at-most', limit: 5 } }),
  ];

  expect(logLinesOf(judged([read(...quotas)], { thresholds: [] })).slice(0, 2)).toEqual([
    'not-judged     roma.api: 2 left',
    'not-judged     roma.api: at most 5 left (usage not reported)',
  ]);
});

test('no minimum is told of a quota that is not held against it', () => {
  const scripts = quota({ name: 'roma.scripts', headroom: { kind: 'at-most', limit: 5 } });
  const asked = { warnThresholds: [threshold('roma.*: 2')] };

  expect(logLinesOf(judged([read(scripts)], asked))[0]).toBe(
    'not-judged     roma.scripts: at most 5 left (usage not reported)',
  );
});

test('a threshold for a quota whose usage is not reported', () => {
  const scripts = quota({ name: 'roma.scripts', headroom: { kind: 'at-most', limit: 5 } });
  const asked = { thresholds: [threshold('roma.scripts: 1')] };

  expect(logLinesOf(judged([read(scripts)], asked))).toEqual([
    'unknown        roma.scripts: at most 5 left (usage not reported), threshold 1',
    'Verdict: error. roma.scripts: not known, because the API does not report usage.',
  ]);
});

test('wrong inputs are only counted', () => {
  const problem = { input: 'region', complaint: 'is not set', quoted: null, remedy: 'write it' };

  expect(logLinesOf({ kind: 'invalid-inputs', problems: [problem] })).toEqual([
    'Verdict: error. 1 input is wrong. No request was sent.',
  ]);
  expect(logLinesOf({ kind: 'invalid-inputs', problems: [problem, problem] })).toEqual([
    'Verdict: error. 1 input is wrong. No request was sent.',
  ]);
  const problems = [problem, { ...problem, input: 'cloud' }];
  expect(logLinesOf({ kind: 'invalid-inputs', problems })).toEqual([
    'Verdict: error. 2 inputs are wrong. No request was sent.',
  ]);
});

test('one group for each service, with the host and the outcome of each request', () => {
  const unanswered = {
    ...failed('ges'),
    exchange: { host: 'ges.test', status: null, requestId: null, attempts: 5 },
  };

  expect(logGroupsOf(judged([read(quota()), unanswered]))).toEqual([
    {
      title: 'How ROMA Connect was read',
      lines: ['ROMA Connect at roma.test: status 200, attempts: 1, request ID request-1'],
    },
    { title: 'How GES was read', lines: ['GES at ges.test: no response, attempts: 5'] },
  ]);
  expect(logGroupsOf(judged([unanswered])).map(({ title }) => title)).toEqual(['How GES was read']);
});

test('a retry has a line that says when it comes', () => {
  const { exchange } = failed('roma');
  const failure = { kind: 'timeout', seconds: 20 } as const;

  expect(retryLine('ROMA Connect', { kind: 'failed', exchange, failure }, 1250)).toMatch(
    /^ROMA Connect .*\. Retrying in 1\.3 s\.$/,
  );
});

test.each([
  [1, 'ges.t1 (1 missing)'],
  [
    5,
    'ges.t5 (5 missing), ges.t4 (4 missing), ges.t3 (3 missing), ges.t2 (2 missing), ges.t1 (1 missing)',
  ],
  [
    7,
    'ges.t7 (7 missing), ges.t6 (6 missing), ges.t5 (5 missing), ges.t4 (4 missing), ges.t3 (3 missing) and 2 more',
  ],
])('while %d quotas are short, the log names the worst of them', (count, shown) => {
  const short = Array.from({ length: count }, (_, index) =>
    quota({ name: `ges.t${index + 1}`, headroom: available(-index) }),
  );

  expect(waitingLine(judged([read(quota(), ...short)]).verdict, 30)).toBe(
    `Not enough quota yet: ${shown}. Reading again in 30 s.`,
  );
});

test.each([
  [100, 100, 'huaweicloud_ges_graph.g[99]'],
  [101, 101, 'and 1 more'],
  [250, 101, 'and 150 more'],
])('the log of a plan with %d resources has %d lines', (resources, count, last) => {
  const planned = Array.from({ length: resources }, (_, index) => ({
    quota: 'ges.graph',
    address: sanitize(`huaweicloud_ges_graph.g[${index}]`),
    demand: { kind: 'counted', count: 1 } as const,
  }));
  const [group] = logGroupsOf(judged([read(quota())], { planned }));

  expect(group?.title).toBe('What the Terraform plan needs');
  expect(group?.lines).toHaveLength(count);
  expect(group?.lines.at(-1)).toContain(last);
});

const six = quota({ headroom: countedHeadroom({ limit: 10, used: 4, origin: 'reported' }) });
const fromPlan = (demand: Demand) => ({
  planned: [{ quota: 'roma.api', address: sanitize('a.b'), demand }],
});
const uncounted: Demand = { kind: 'uncounted', atLeast: 0, lookalike: null };
const untold = (atLeast: number): Demand => {
  return {
    kind: 'unknown',
    atLeast,
    cause: sanitize('the plan does not say'),
    remedy: sanitize('do it'),
  };
};
const two = { demand: [count('roma.api: 2')] };

test.each<[string, Partial<Policy>, string, string]>([
  [
    'enough',
    two,
    'ok             roma.api: 10 limit − 4 used = 6 left, 2 needed, 4 after, threshold 1',
    'pass. The one quota that was checked has enough left.',
  ],
  [
    'enough, without a threshold',
    { ...two, thresholds: [] },
    'ok             roma.api: 10 limit − 4 used = 6 left, 2 needed, 4 after',
    'pass. The one quota that was checked has enough left.',
  ],
  [
    'too much',
    { thresholds: [], demand: [count('roma.api: 7')] },
    'short          roma.api: 10 limit − 4 used = 6 left, 7 needed, −1 after, request 1 more or free 1',
    'fail. roma.api: this deployment needs 7, only 6 are left. 1 is missing.',
  ],
  [
    'more than the threshold allows',
    { thresholds: [threshold('roma.api: 3')], demand: [count('roma.api: 5')] },
    'short          roma.api: 10 limit − 4 used = 6 left, 5 needed, 1 after, threshold 3, request 2 more or free 2',
    'fail. roma.api: this deployment needs 5, 6 are left, and 3 must stay free. 2 are missing.',
  ],
  [
    'only demand that is not counted',
    fromPlan(uncounted),
    'partly-checked roma.api: 10 limit − 4 used = 6 left, demand not counted, at most 6 after, threshold 1, the plan does not say how much it needs',
    'pass. Enough is left of what was checked. Partly checked: roma.api (the plan does not say how much it needs).',
  ],
  [
    'demand that is not counted, and more',
    { ...fromPlan(uncounted), ...two },
    'partly-checked roma.api: 10 limit − 4 used = 6 left, at least 2 needed, at most 4 after, threshold 1, the plan does not say how much it needs',
    'pass. Enough is left of what was checked. Partly checked: roma.api (the plan does not say how much it needs).',
  ],
  [
    'an unknown demand',
    fromPlan(untold(0)),
    'unknown        roma.api: 10 limit − 4 used = 6 left, demand unknown, at most 6 after, threshold 1, the plan does not say',
    'error. roma.api: 6 are left, and the plan does not say.',
  ],
  [
    'too much, as far as it tells',
    fromPlan(untold(8)),
    'short          roma.api: 10 limit − 4 used = 6 left, at least 8 needed, at most −2 after, threshold 1, request 3 more or free 3',
    'fail. roma.api: this deployment needs at least 8, only 6 are left, and 1 must stay free. 3 are missing.',
  ],
  [
    'little',
    { ...two, warnThresholds: [threshold('roma.api: 5')] },
    'low            roma.api: 10 limit − 4 used = 6 left, 2 needed, 4 after, threshold 1, warning threshold 5, request 1 more or free 1 soon',
    'warn. roma.api: after this deployment 4 are left, the warning threshold is 5.',
  ],
])(
  'a deployment that takes %s, with its arithmetic and the verdict',
  (_, policy, line, verdict) => {
    expect(logLinesOf(judged([read(six)], policy))).toEqual([line, `Verdict: ${verdict}`]);
  },
);

test('all figures of a quota have its unit', () => {
  const disks = read({ ...six, unit: 'GiB' });
  const asked = { ...two, warnThresholds: [threshold('*: 9')] };
  const short = judged([disks], { demand: [count('roma.api: 7')] });

  expect(logLinesOf(judged([disks], asked))[0]).toBe(
    'low            roma.api: 10 limit − 4 used = 6 GiB left, 2 GiB needed, 4 GiB after, threshold 1 GiB, warning threshold 9 GiB, request 5 GiB more soon',
  );
  expect(waitingLine(short.verdict, 9)).toBe(
    'Not enough quota yet: roma.api (2 GiB missing). Reading again in 9 s.',
  );
});

test('a shortage that the last reading does not show is told as such', () => {
  const [short] = judged([read(quota({ headroom: available(0) }))], {
    thresholds: [threshold('*: 2')],
  }).verdict.assessments.map((one) => ({ ...one, isEarlier: true }));

  expect(waitingLine({ kind: 'fail', assessments: short === undefined ? [] : [short] }, 9)).toBe(
    'Not enough quota yet: roma.api (2 missing, as of the last reading that worked). Reading again in 9 s.',
  );
});

test('a quota with nothing left', () => {
  const none = read(quota({ headroom: available(0) }));

  expect(logLinesOf(judged([none], two)).at(-1)).toBe(
    'Verdict: fail. roma.api: this deployment needs 2, none is left, and 1 must stay free. 3 are missing.',
  );
});

test.each<[Partial<Policy>, string, string]>([
  [
    { used: [count('roma.scripts: 2')] },
    'ok             roma.scripts: 5 limit − 2 used (declared) = 3 left, threshold 1',
    'pass. The one quota that was checked has enough left.',
  ],
  [
    { used: [count('roma.scripts: 5')] },
    'short          roma.scripts: 5 limit − 5 used (declared) = 0 left, threshold 1, request 1 more or free 1',
    'fail. roma.scripts: none is left by declared usage, the threshold is 1. 1 is missing.',
  ],
  [
    { used: [count('roma.scripts: 2')], demand: [count('roma.scripts: 3')] },
    'short          roma.scripts: 5 limit − 2 used (declared) = 3 left, 3 needed, 0 after, threshold 1, request 1 more or free 1',
    'fail. roma.scripts: this deployment needs 3, 3 are left by declared usage, and 1 must stay free. 1 is missing.',
  ],
])('declared usage is marked as declared: %o', (policy, line, verdict) => {
  const scripts = quota({ name: 'roma.scripts', headroom: { kind: 'at-most', limit: 5 } });

  expect(logLinesOf(judged([read(scripts)], policy))).toEqual([line, `Verdict: ${verdict}`]);
});
