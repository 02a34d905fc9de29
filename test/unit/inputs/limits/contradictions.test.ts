import { expect, test } from 'vitest';
import { contradictions, parseThresholds } from '../../../../src/inputs/limits/thresholds.ts';
import { combineFields, type Problem, sentenceOf } from '../../../../src/inputs/validation.ts';
import { type ServiceKey, serviceKeys } from '../../../../src/services/registry.ts';
import { context, sanitize } from '../complaints.ts';

function between(fail: string, warn: string, selected: readonly ServiceKey[]): readonly Problem[] {
  const thresholds = parseThresholds('thresholds', fail, context(...selected), sanitize);
  const warnThresholds = parseThresholds('warn-thresholds', warn, context(...selected), sanitize);
  const parts = combineFields({ thresholds, warnThresholds });
  if (parts.kind === 'invalid') throw new Error('wrong row');
  return contradictions(parts.value, context(...selected), sanitize);
}

function under(pair: string): string {
  return `warn-thresholds: "${pair}" never warns, because the step fails first. Use a higher number here, or a lower one in thresholds.`;
}

test.each([
  {
    name: 'the same name',
    fail: 'roma.api: 5',
    warn: 'roma.api: 4',
    complaints: [under('roma.api: 4 under roma.api: 5')],
  },
  {
    name: 'percentages',
    fail: 'roma.*: 10%',
    warn: 'roma.*: 9%',
    complaints: [under('roma.*: 9% under roma.*: 10%')],
  },
  {
    name: 'zero under the default',
    fail: '*: 1',
    warn: '*: 0',
    complaints: [under('*: 0 under *: 1')],
  },
  {
    name: 'a name under a wildcard',
    fail: 'ges.*: 5',
    warn: 'ges.graph: 4',
    complaints: [under('ges.graph: 4 under ges.*: 5')],
  },
])('a warn minimum under the fail minimum is wrong: $name', ({ fail, warn, complaints }) => {
  expect(between(fail, warn, serviceKeys).map(sentenceOf)).toEqual(complaints);
});

test.each([
  { name: 'equal', fail: '*: 5', warn: '*: 5' },
  {
    name: 'lower by a wildcard, of which one name is an exception',
    fail: 'ges.graph: 5',
    warn: '*: 4',
  },
  { name: 'equal percentages', fail: 'roma.*: 5%', warn: 'roma.*: 5%' },
  { name: 'higher', fail: '*: 5', warn: '*: 6' },
  { name: 'for other quotas', fail: 'roma.api: 5', warn: 'roma.datasource: 1' },
  {
    name: 'lower by a wildcard that no quota goes by',
    fail: 'ges.*: 5\nroma.*: 1',
    warn: '*: 1\nges.*: 6',
  },
  { name: 'a number beside a percentage', fail: 'roma.api: 50%', warn: 'roma.api: 1' },
  { name: 'a percentage beside a number', fail: 'roma.api: 50', warn: 'roma.api: 1%' },
])('minimums agree that are $name', ({ fail, warn }) => {
  expect(between(fail, warn, serviceKeys)).toEqual([]);
});

test('a service that is not read has no part in it', () => {
  expect(between('*: 5\nges.*: 1', '*: 4', ['ges'])).toEqual([]);
});
