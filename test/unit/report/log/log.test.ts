import { expect, test } from 'vitest';
import { countedHeadroom } from '../../../../src/quota/quota.ts';
import { logGroupsOf, logLinesOf } from '../../../../src/report/log/log.ts';
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
    'ok             roma.api: 10 limit − 4 used = 6 left, 1 required',
    'short          roma.api (blue): 3 limit − 5 used = -2 left, 1 required, free or request 3',
    'low            ges.graph: 2 left, 1 required, warns below 4, plan to free or request 2',
    'ok             ges.backup: unlimited, 1 required',
    'not-judged     roma.scripts: at most 5 left (5 limit, use not reported), 1 required, the API reports no use',
    'unknown        roma.api: not known: the answer has no api_used, 1 required',
    'unknown        roma.api: not known: api_used is not a whole number up to 2^53 − 1: "x", 1 required',
    'unknown        roma.api: not known: the answer lists available of type graph twice, 1 required',
    'unknown        roma.datasource: not known: the service could not be read, 1 required',
    'unknown        roma.api: not known: the service could not be read, 1 required',
    'unknown        roma.scripts: not known: the service could not be read, 1 required',
    expect.stringMatching(/^Verdict: fail\. roma\.api \(blue\) has -2 left, 1 required: /),
  ]);
});

test('quotas that no threshold reaches are shown with what is left alone', () => {
  const quotas = [
    quota({ headroom: available(2) }),
    quota({ headroom: { kind: 'at-most', limit: 5 } }),
  ];

  expect(logLinesOf(judged([read(...quotas)], { thresholds: [] })).slice(0, 2)).toEqual([
    'not-judged     roma.api: 2 left',
    'not-judged     roma.api: at most 5 left (5 limit, use not reported)',
  ]);
});

test('a name that was asked for outright, whose use is not reported', () => {
  const scripts = quota({ name: 'roma.scripts', headroom: { kind: 'at-most', limit: 5 } });
  const asked = { thresholds: [threshold('roma.scripts: 1')] };

  expect(logLinesOf(judged([read(scripts)], asked))).toEqual([
    'unknown        roma.scripts: at most 5 left (5 limit, use not reported), 1 required, the API reports no use: declare it in used',
    'Verdict: error. roma.scripts is not known: the API reports no use: declare it in used.',
  ]);
});

test('wrong inputs leave the verdict alone', () => {
  const problem = { input: 'region', complaint: 'is missing', read: null, remedy: 'write it' };

  expect(logLinesOf({ kind: 'refused', problems: [problem] })).toEqual([
    'Verdict: error. No request was sent, because an input is wrong: region is missing: write it.',
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
    { title: 'How GES was read', lines: ['GES at ges.test: no answer, attempts: 5'] },
  ]);
  expect(logGroupsOf(judged([unanswered])).map(({ title }) => title)).toEqual(['How GES was read']);
});
