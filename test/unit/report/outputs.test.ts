import { expect, test } from 'vitest';
import { unsentExchange } from '../../../src/api/api-request.ts';
import type { Failure } from '../../../src/api/api-result.ts';
import { getRequest } from '../../../src/http/message.ts';
import type { PlannedUsage } from '../../../src/quota/planned-usage.ts';
import { countedHeadroom } from '../../../src/quota/quota.ts';
import { outputsOf } from '../../../src/report/outputs.ts';
import type { Result } from '../../../src/report/result.ts';
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
import { signedOut } from '../../support/builders/responses.ts';
import { judged, summaryContext } from '../../support/builders/results.ts';

const { checkedAt } = summaryContext;
const reported = (result: Result) => JSON.parse(outputsOf(result, summaryContext).report);
const figures = {
  planned: 0,
  required: 1,
  warnBelow: null,
  usedDeclared: false,
  leftBefore: null,
  plannedBefore: null,
  consumed: null,
};
const noFigures = { limit: null, used: null, left: null, leftAfter: null };

test.each([
  [
    quota({
      headroom: countedHeadroom({ limit: 10, used: 4, origin: 'reported' }),
      instance: 'blue',
    }),
    {
      instance: 'blue',
      status: 'ok',
      headroom: 'counted',
      limit: 10,
      used: 4,
      left: 6,
      leftAfter: 6,
    },
  ],
  [
    quota({ headroom: available(0) }),
    { ...noFigures, status: 'short', headroom: 'counted', left: 0, leftAfter: 0 },
  ],
  [
    quota({ headroom: { kind: 'at-most', limit: 5 } }),
    { ...noFigures, status: 'not-judged', headroom: 'at-most', limit: 5 },
  ],
  [
    quota({ headroom: { kind: 'unlimited' } }),
    { ...noFigures, status: 'ok', headroom: 'unlimited' },
  ],
  [quota({ headroom: absent }), { ...noFigures, status: 'unknown', headroom: 'unknown' }],
])('every figure of a quota is a number, or null if it is not known', (one, expected) => {
  expect(reported(judged([read(one)])).quotas).toEqual([
    {
      id: one.id,
      name: 'roma.api',
      instance: null,
      unit: null,
      note: expect.any(String),
      ...figures,
      ...expected,
    },
  ]);
});

test('planned and declared usage', () => {
  const scripts = quota({ name: 'roma.scripts', headroom: { kind: 'at-most', limit: 5 } });
  const declared = judged([read(scripts)], {
    used: [count('roma.scripts: 2')],
    demand: [count('roma.*: 1')],
  });
  const cause = sanitize('a plan does not tell');
  const plannedUsage: PlannedUsage = {
    quota: 'ges.graph',
    address: null,
    demand: { kind: 'unknown', atLeast: 1, cause, remedy: sanitize('do it') },
  };
  const untold = judged([read(quota({ name: 'ges.graph', headroom: available(9) }))], {
    planned: [plannedUsage],
  });

  expect(reported(declared).quotas).toMatchObject([
    { used: 2, usedDeclared: true, left: 3, planned: 1, leftAfter: 2 },
  ]);
  expect(reported(untold).quotas).toMatchObject([
    { usedDeclared: false, left: 9, planned: null, leftAfter: null },
  ]);
});

test('a failure with service, code and remedy', () => {
  expect(reported(judged([failed('ges')])).failures).toEqual([
    {
      service: 'ges',
      instance: null,
      kind: 'status',
      status: 500,
      code: 'APIG.9999',
      message: expect.stringMatching(
        /^GES responded with status 500, APIG\.9999.*\. Run the job ag.*\.$/,
      ),
      requestId: 'request-2',
      attempts: 1,
    },
  ]);
});

test.each<readonly [Failure, string | null]>([
  [{ kind: 'network', code: sanitize('ENOTFOUND') }, 'ENOTFOUND'],
  [{ kind: 'timeout', seconds: 1 }, null],
  [{ kind: 'not-json', problem: '' }, null],
  [{ kind: 'malformed', problem: '' }, null],
  [{ kind: 'not-asked', because: 'late' }, null],
  ...(['no-permission', 'not-found', 'status', 'error-code'] as const).map(
    (kind) => [{ kind, apiError: { code: sanitize('B'), message: null } }, 'B'] as const,
  ),
  [signedOut({ code: sanitize('A'), message: null }), 'A'],
  [
    {
      kind: 'not-signed-in',
      authority: 'iam',
      exchange: unsentExchange({ request: getRequest('https://iam.test') }),
      cause: signedOut({ code: sanitize('A'), message: null }),
    },
    'A',
  ],
])('the kind and code of a failure: %o', (failure, code) => {
  const one = { ...failed(), failure };
  const kind = failure.kind === 'not-json' ? 'malformed' : failure.kind;

  expect(reported(judged([one])).failures[0]).toMatchObject({ kind, code });
});

test('all outputs of a judged run', () => {
  const warnThresholds = [threshold('ges.graph: 4')];
  const quotas = [
    quota({ headroom: available(0), instance: '#2' }),
    quota({ name: 'ges.graph', headroom: available(3) }),
    quota({ name: 'ges.backup', headroom: absent }),
  ];
  const { report, summary, ...outputs } = outputsOf(
    judged([read(...quotas)], { warnThresholds }),
    summaryContext,
  );

  expect(outputs).toEqual({
    verdict: 'fail',
    passed: 'false',
    reason: expect.stringMatching(
      /^roma\.api \(#2\): none is left, the threshold is 1\. 1 is missing\. ges\.backup: /,
    ),
    'failed-quotas': '["roma.api (#2)"]',
    'warned-quotas': '["ges.graph"]',
    'unknown-quotas': '["ges.backup"]',
    'checked-at': checkedAt,
  });
  expect(JSON.parse(report)).toMatchObject({
    version: 1,
    verdict: 'fail',
    checkedAt,
    region: null,
    inputErrors: [],
  });
  expect(summary).toContain('2026-11-22 10&#58;00 UTC');
});

test.each<[string, Result, Readonly<Record<string, unknown>>]>([
  [
    'wrong inputs',
    {
      kind: 'invalid-inputs',
      problems: [
        { input: 'project-id', complaint: 'is wrong', quoted: sanitize('a-b'), remedy: 'write it' },
        { input: 'thresholds', complaint: 'is wrong', quoted: sanitize('x'), remedy: 'write it' },
      ],
    },
    { inputErrors: ['project-id is wrong. Write it.', 'thresholds: "x" is wrong. Write it.'] },
  ],
  ['a breakdown', { kind: 'crashed', message: sanitize('no luck') }, { inputErrors: [] }],
])('all outputs if nothing was judged: %s', (_, result, expected) => {
  const outputs = outputsOf(result, summaryContext);

  expect(outputs).toMatchObject({ verdict: 'error', passed: 'false', 'failed-quotas': '[]' });
  expect(outputs.reason).not.toBe('');
  expect(JSON.parse(outputs.report)).toMatchObject({ ...expected, quotas: [], failures: [] });
});

test('report, reason and summary contain the region, if it may be shown', () => {
  const result = { ...judged([read(quota({ headroom: available(0) }))]), region: 'cn-north-4' };
  const outputs = outputsOf(result, summaryContext);

  expect(JSON.parse(outputs.report)).toMatchObject({ region: 'cn-north-4' });
  expect(outputs.reason).toMatch(/ 1 is missing\. Region: cn-north-4\.$/);
  expect(outputs.summary).toMatch(/^## .+ · cn-north-4\n/);
});
