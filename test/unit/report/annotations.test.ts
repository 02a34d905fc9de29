import { describe, expect, test } from 'vitest';
import type { Policy } from '../../../src/quota/policy.ts';
import { annotationsOf } from '../../../src/report/annotations.ts';
import type { Result } from '../../../src/report/result.ts';
import {
  absent,
  available,
  failed,
  quota,
  read,
  sanitize,
  threshold,
} from '../../support/builders/quotas.ts';
import { judged } from '../../support/builders/results.ts';

const short = read(quota({ headroom: available(0) }));
const enough = read(quota({ headroom: available(5) }));
const unknown = read(quota({ headroom: absent }));
const problem = { input: 'region', complaint: 'is not set', quoted: null, remedy: 'write it' };
const low: Partial<Policy> = { warnThresholds: [threshold('*: 6')] };

const shown = (...parameters: Parameters<typeof judged>) =>
  annotationsOf(judged(...parameters)).map(({ kind, title }) => `${kind} ${title}`);

test.each<[string, readonly string[], readonly string[]]>([
  ['a shortage', shown([short]), ['error Quota too low']],
  ['a shortage under warn-only', shown([short], {}, true), ['warning Quota too low']],
  ['a failure', shown([enough, failed()]), ['error Quota not readable']],
  ['one softened', shown([enough, failed()], { onError: 'warn' }), ['warning Quota not readable']],
  ['an unknown', shown([enough, unknown]), ['error Quota not known']],
  ['one softened', shown([enough, unknown], { onUnknown: 'warn' }), ['warning Quota not known']],
  ['one ignored', shown([enough, unknown], { onUnknown: 'ignore' }), []],
  ['a low quota', shown([enough], low), ['warning Quota running low']],
  ['enough', shown([enough]), []],
  ['nothing judged', shown([enough], { thresholds: [] }), ['error No verdict']],
  [
    'a shortage and a failure',
    shown([short, failed('ges')]),
    ['error Quota too low', 'error Quota not readable'],
  ],
])('%s', (_, annotations, expected) => {
  expect(annotations).toEqual(expected);
});

test.each<[string, Result, string]>([
  [
    'a shortage',
    judged([short]),
    'roma.api: none is left, the threshold is 1. 1 is missing. Request 1 more or free 1.',
  ],
  [
    'a failure',
    judged([enough, failed()]),
    'ROMA Connect responded with status 500, APIG.9999: System error. Run the job again in a minute; if that does not help, give Huawei Cloud support the request ID in the log.',
  ],
  [
    'an unknown',
    judged([unknown]),
    'roma.api: not known, because the response has no api_used. Run the job again; if that does not help, name only known quotas in thresholds, warn-thresholds and demand, or set on-unknown: warn.',
  ],
  [
    'a low quota',
    judged([enough], low),
    'roma.api: 5 are left, the warning threshold is 6. Request 1 more or free 1 soon.',
  ],
  [
    'nothing judged',
    judged([enough], { thresholds: [] }),
    'Nothing was checked. No threshold matches a quota that is known. Add one to thresholds.',
  ],
  [
    'a wrong input',
    { kind: 'invalid-inputs', problems: [problem] },
    'region is not set. Write it.',
  ],
  ['a breakdown', { kind: 'crashed', message: sanitize('no luck') }, 'no luck.'],
])('the message of %s', (_, result, message) => {
  expect(annotationsOf(result).map((annotation) => annotation.message)).toEqual([message]);
});

test('the titles if nothing was judged', () => {
  const titles = (result: Result) => annotationsOf(result).map(({ kind, title }) => [kind, title]);

  expect(titles({ kind: 'invalid-inputs', problems: [problem] })).toEqual([
    ['error', 'Wrong input'],
  ]);
  expect(titles({ kind: 'crashed', message: sanitize('x') })).toEqual([
    ['error', 'Quota gate failed'],
  ]);
});

test('a red step without any error says why it is red', () => {
  const onlyLow = judged([unknown, enough], { thresholds: [], onUnknown: 'ignore', ...low });
  const nothing = judged([unknown], { onUnknown: 'ignore' });

  expect(annotationsOf(onlyLow).map(({ kind }) => kind)).toEqual(['warning']);
  expect(annotationsOf(nothing).map(({ kind }) => kind)).toEqual(['error']);
});

describe('more annotations than the runner shows', () => {
  const many = (count: number, left: number) =>
    read(...Array.from({ length: count }, () => quota({ headroom: available(left) })));

  test('the tenth error and the ninth warning count the rest', () => {
    const annotations = annotationsOf(judged([many(12, 0), many(12, 5)], low));
    const errors = annotations.filter(({ kind }) => kind === 'error');
    const warnings = annotations.filter(({ kind }) => kind === 'warning');

    expect([errors.length, warnings.length]).toEqual([10, 9]);
    expect(errors[8]?.message).not.toContain('And 2 more');
    expect(errors[9]?.message).toBe(
      'roma.api: none is left, the threshold is 1. 1 is missing. Request 1 more or free 1. And 2 more: see the job summary or the output report.',
    );
  });

  test('ten are shown whole', () => {
    const messages = annotationsOf(judged([many(10, 0)])).map(({ message }) => message);

    expect(messages).toHaveLength(10);
    expect(messages.join()).not.toContain('more: see');
  });
});
