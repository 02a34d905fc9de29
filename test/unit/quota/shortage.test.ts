import { expect, test } from 'vitest';
import { bySeverity } from '../../../src/quota/shortage.ts';
import { judge } from '../../../src/quota/verdict.ts';
import {
  absent,
  available,
  policy,
  quota,
  read,
  threshold,
} from '../../support/builders/quotas.ts';

const named = (name: string, left: number) => quota({ name, headroom: available(left) });

test('assessments are sorted by status, then the worst first; equal ones keep their order', () => {
  const quotas = [
    named('ges.unasked', 0),
    named('roma.enough', 50),
    named('roma.plenty', 40),
    named('ges.graph', 40),
    named('roma.half-low', 15),
    named('roma.lower', 11),
    quota({ name: 'roma.unknown', headroom: absent }),
    named('roma.half', 5),
    named('roma.none', 0),
    named('roma.negative', -3),
    named('roma.fifth-of-much', 20),
    named('roma.low-of-much', 100),
  ];
  const asked = policy({
    thresholds: ['roma.*: 10', 'roma.fifth-of-much: 100', 'ges.graph: 1'].map(threshold),
    planned: [
      {
        quota: 'ges.graph',
        address: null,
        demand: { kind: 'uncounted', atLeast: 0, lookalike: null },
      },
    ],
    warnThresholds: [threshold('roma.*: 20'), threshold('roma.low-of-much: 1000')],
  });
  const { assessments } = judge([read(...quotas)], asked);

  expect(bySeverity(assessments).map(({ quota: { name } }) => name)).toEqual([
    'roma.negative',
    'roma.none',
    'roma.fifth-of-much',
    'roma.half',
    'roma.unknown',
    'roma.low-of-much',
    'roma.lower',
    'roma.half-low',
    'ges.graph',
    'roma.enough',
    'roma.plenty',
    'ges.unasked',
  ]);
});

test('with a minimum of 0, the more negative is worse', () => {
  const asked = policy({ thresholds: [threshold('*: 0')] });
  const { assessments } = judge([read(named('a', -1), named('b', -9))], asked);

  expect(bySeverity(assessments).map(({ quota: { name } }) => name)).toEqual(['b', 'a']);
});
