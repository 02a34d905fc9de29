import { describe, expect, test } from 'vitest';
import type { Policy } from '../../../src/quota/judge.ts';
import { annotationsOf } from '../../../src/report/annotations.ts';
import { absent, available, failed, quota, read, threshold } from '../../support/quotas.ts';
import { judged } from '../../support/results.ts';

const short = read(quota({ headroom: available(0) }));
const enough = read(quota({ headroom: available(5) }));
const unknown = read(quota({ headroom: absent }));
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
    'a shortage beside a failure',
    shown([short, failed('ges')]),
    ['error Quota too low', 'error Quota not readable'],
  ],
])('%s', (_, annotations, expected) => {
  expect(annotations).toEqual(expected);
});

describe('more than the runner shows', () => {
  const many = (count: number, left: number) =>
    read(...Array.from({ length: count }, () => quota({ headroom: available(left) })));

  test('the tenth of a kind counts the rest', () => {
    const annotations = annotationsOf(judged([many(12, 0), many(12, 5)], low));
    const errors = annotations.filter(({ kind }) => kind === 'error');
    const warnings = annotations.filter(({ kind }) => kind === 'warning');

    expect([errors.length, warnings.length]).toEqual([10, 10]);
    expect(errors[8]?.message).not.toContain('more');
    expect(errors[9]?.message).toBe(
      'roma.api has 0 left, 1 required: free or request 1. And 2 more: see the job summary.',
    );
  });

  test('ten are shown whole', () => {
    const messages = annotationsOf(judged([many(10, 0)])).map(({ message }) => message);

    expect(messages).toHaveLength(10);
    expect(messages.join()).not.toContain('more: see');
  });
});
