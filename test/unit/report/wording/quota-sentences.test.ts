import { expect, test } from 'vitest';
import type { Policy } from '../../../../src/quota/policy.ts';
import type { Headroom, UnknownCause } from '../../../../src/quota/quota.ts';
import { headroomArithmetic, quotaNote } from '../../../../src/report/wording/quota-sentences.ts';
import { available, count, sanitize, threshold } from '../../../support/builders/quotas.ts';
import { assessed } from '../../../support/builders/results.ts';

const atMost: Headroom = { kind: 'at-most', limit: 5 };
const unlimited: Headroom = { kind: 'unlimited' };

function unknown(cause: UnknownCause): Headroom {
  return { kind: 'unknown', cause };
}

const none = { thresholds: [] };
const named = { thresholds: [threshold('roma.api: 1')] };
const uncounted = (lookalike: string | null): Partial<Policy> => ({
  planned: [
    {
      quota: 'roma.api',
      address: null,
      demand: {
        kind: 'uncounted',
        atLeast: 0,
        lookalike: lookalike === null ? null : sanitize(lookalike),
      },
    },
  ],
});
const untold: Partial<Policy> = {
  planned: [
    {
      quota: 'roma.api',
      address: null,
      demand: {
        kind: 'unknown',
        atLeast: 0,
        cause: sanitize('it does not say'),
        remedy: sanitize('ask it'),
      },
    },
  ],
};

test.each<[string, Headroom, Partial<Policy>]>([
  ['', available(5), {}],
  ['request 1 more or free 1', available(0), {}],
  ['the response has no api', unknown({ kind: 'absent', field: 'api' }), {}],
  [
    'the response has no api, which this region may not offer',
    unknown({ kind: 'not-offered', field: 'api' }),
    named,
  ],
  [
    'the response has no api: there is no such limit here',
    unknown({ kind: 'not-limited', field: 'api' }),
    named,
  ],
  ['the response lists api twice', unknown({ kind: 'listed-twice', field: 'api' }), {}],
  ['the service could not be read', unknown({ kind: 'unreadable' }), {}],
  ['it does not say', available(5), untold],
  ['the API does not report usage', atMost, {}],
  ['the API does not report usage', atMost, { thresholds: [threshold('*: 0')] }],
  ['', atMost, none],
  ['', available(5), none],
  ['the plan does not say how much it needs', available(5), uncounted(null)],
  ['acme_api of the plan is not counted', available(5), uncounted('acme_api')],
])('a quota has the note "%s" with %o and %o', (note, headroom, asked) => {
  expect(quotaNote(assessed({ headroom }, asked))).toBe(note);
});

test('a limit that is never judged has that as its note', () => {
  expect(quotaNote(assessed({ exemption: 'a limit per pool' }))).toBe('a limit per pool');
});

test.each<[Headroom, Partial<Policy>, string]>([
  [available(6), {}, '6 left'],
  [available(6), { demand: [count('roma.api: 2')] }, '6 left, 2 needed, 4 after'],
  [available(6), untold, '6 left, demand unknown, at most 6 after'],
  [unlimited, {}, 'unlimited'],
  [unlimited, { demand: [count('roma.api: 2')] }, 'unlimited, 2 needed'],
  [
    atMost,
    { demand: [count('roma.api: 2')] },
    'at most 5 left (usage not reported), 2 needed, at most 3 after',
  ],
])('the arithmetic of %o with %o is %s', (headroom, asked, text) => {
  expect(headroomArithmetic(assessed({ headroom }, asked))).toBe(text);
});
