import { expect, test } from 'vitest';
import { countedHeadroom } from '../../../../src/quota/quota.ts';
import { logGroupsOf, logLinesOf, retryLine } from '../../../../src/report/log/log.ts';
import { sanitizer } from '../../../../src/text/sanitize.ts';
import { absent, available, failed, quota, read, threshold } from '../../../support/quotas.ts';
import { judged } from '../../../support/results.ts';

const sanitize = sanitizer([]);
const strange = {
  kind: 'unknown',
  cause: { kind: 'malformed', field: 'api_used', found: sanitize('"x"') },
} as const;
const twice = {
  kind: 'unknown',
  cause: { kind: 'listed-twice', field: 'available of type graph' },
} as const;

test('one line a quota with its arithmetic, and the verdict last', () => {
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
    'not-judged     roma.scripts: at most 5 left (5 limit, usage not reported), threshold 1, the API does not report usage',
    'unknown        roma.api: not known: the response has no api_used, threshold 1',
    'unknown        roma.api: not known: api_used is not a whole number from 0 to 2^53 − 1: "x", threshold 1',
    'unknown        roma.api: not known: the response lists available of type graph twice, threshold 1',
    'unknown        roma.datasource: not known: the service could not be read, threshold 1',
    'unknown        roma.api: not known: the service could not be read, threshold 1',
    'unknown        roma.scripts: not known: the service could not be read, threshold 1',
    expect.stringMatching(
      /^Verdict: fail\. roma\.api \(blue\): −2 are left, the threshold is 1\. 3 /,
    ),
  ]);
});

test('quotas that no threshold reaches are shown with what is left alone', () => {
  const quotas = [
    quota({ headroom: available(2) }),
    quota({ headroom: { kind: 'at-most', limit: 5 } }),
  ];

  expect(logLinesOf(judged([read(...quotas)], { thresholds: [] })).slice(0, 2)).toEqual([
    'not-judged     roma.api: 2 left',
    'not-judged     roma.api: at most 5 left (5 limit, usage not reported)',
  ]);
});

test('a name that was asked for outright, whose use is not reported', () => {
  const scripts = quota({ name: 'roma.scripts', headroom: { kind: 'at-most', limit: 5 } });
  const asked = { thresholds: [threshold('roma.scripts: 1')] };

  expect(logLinesOf(judged([read(scripts)], asked))).toEqual([
    'unknown        roma.scripts: at most 5 left (5 limit, usage not reported), threshold 1, the API does not report usage',
    'Verdict: error. roma.scripts: not known, because the API does not report usage. Set used to the number that is in use.',
  ]);
});

test('wrong inputs leave the verdict alone', () => {
  const problem = { input: 'region', complaint: 'is not set', read: null, remedy: 'write it' };

  expect(logLinesOf({ kind: 'refused', problems: [problem] })).toEqual([
    'Verdict: error. 1 input is wrong. No request was sent.',
  ]);
  expect(logLinesOf({ kind: 'refused', problems: [problem, problem] })).toEqual([
    'Verdict: error. 2 inputs are wrong. No request was sent.',
  ]);
});

test('one group a service, with where each answer came from and how', () => {
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

test('what is asked again has a line, with how long it is waited', () => {
  const { exchange } = failed('roma');
  const failure = { kind: 'timeout', seconds: 20 } as const;

  expect(retryLine('ROMA Connect', { kind: 'failed', exchange, failure }, 1250)).toMatch(
    /^ROMA Connect .*\. Retrying in 1\.3 s\.$/,
  );
});

test.each([
  [100, 100, 'huaweicloud_ges_graph.g[99]'],
  [101, 101, 'and 1 more'],
  [250, 101, 'and 150 more'],
])('of a plan with %d resources, the log has %d lines', (resources, count, last) => {
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
