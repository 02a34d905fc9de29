import { expect, test } from 'vitest';
import { parseDelivery } from '../../src/inputs/delivery.ts';
import { inputNames, type RawInputs } from '../../src/inputs/inputs.ts';
import { namedFiles } from '../../src/inputs/limits/files.ts';
import { confidentialRedactions } from '../../src/inputs/redactions.ts';
import { parseSettings } from '../../src/inputs/settings.ts';
import { sanitize } from '../support/builders/quotas.ts';
import { rawInputs } from '../support/builders/settings.ts';

/** How much time of the processor it takes to parse some inputs, be they right or wrong. */
function millisecondsFor(overrides: Partial<RawInputs>): number {
  const inputs = rawInputs(overrides);
  const start = process.threadCpuUsage();
  parseSettings(inputs, { environment: {}, files: new Map(), saltedHash: () => '' }, sanitize);
  parseDelivery(inputs, {});
  namedFiles(inputs);
  confidentialRedactions(inputs, {});
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1000;
}

/** Too short to be compared. */
const briefMilliseconds = 400;

/** Four times the length takes four times as long where time grows with it; with its square, sixteen. */
function expectLinear(overridesOf: (length: number) => Partial<RawInputs>, length: number): void {
  const taken = millisecondsFor(overridesOf(length));
  if (taken < briefMilliseconds) return;
  expect(taken / millisecondsFor(overridesOf(length / 4))).toBeLessThan(10);
}

test.each<[keyof RawInputs, (length: number) => string]>([
  ['thresholds', (length) => `*: 1 # ges.graph@${' '.repeat(length)}!`],
  ['warn-thresholds', (length) => `*: 1 # ges.new@${'\t'.repeat(length)}!`],
  ['demand', (length) => `ges.graph: 1 # graph @${' '.repeat(length)}!`],
  ['used', (length) => `roma.api: 1 # *@${'\u3000'.repeat(length)}!`],
  ['endpoints', (length) => `vpc: https://x.y # ${'a-'.repeat(length / 2)}`],
  ['endpoints', (length) => `vpc: https://x.y # ${'-'.repeat(length)}`],
  ['instance-id', (length) => `${'a\r'.repeat(length / 2)}b`],
  ['instance-id', (length) => `a\u2028${'# '.repeat(length / 2)}\u2028b`],
])('a long text in %s does not hold the gate', (input, textOf) => {
  expectLinear((length) => ({ [input]: textOf(length) }), 100_000);
});

const numbersTo = (count: number) => Array.from({ length: count }, (_, index) => index);

test('nor do many lines for labels that there are not', () => {
  expectLinear(
    (count) => ({
      'instance-id': numbersTo(count)
        .map((one) => `l${one}=i${one}-x`)
        .join('\n'),
      thresholds: numbersTo(count)
        .map((one) => `roma.api@m${one}: 1`)
        .join('\n'),
    }),
    4000,
  );
});

test('nor do lines for each of many instances', () => {
  const lines = (count: number, value: number) =>
    numbersTo(count)
      .map((one) => `roma.api@l${one}: ${value}\nroma.datasource@l${one}: ${value}`)
      .join('\n');
  expectLinear(
    (count) => ({
      'instance-id': numbersTo(count)
        .map((one) => `l${one}=i${one}-x`)
        .join('\n'),
      thresholds: lines(count, 1),
      'warn-thresholds': lines(count, 2),
      demand: lines(count, 1),
    }),
    4000,
  );
});

const units = [
  ...' \t\r\n\u2028\u3000-aA1.é"\'@:：,;=*#/\\[{<%_',
  ...['a-', 'a ', 'a1', 'aA', '1 ', '# ', 'a.', 'a:', 'a=', 'a@', ': ', '@ ', 'a\r', 'a\n', 'a#'],
  ...['ges.graph ', 'ges.graph@', '*@ ', '* ', 'vpc ', 'https://', 'a=b ', 'a.json ', '>= '],
];
/** A text that begins with white space is cut before anything reads it: hence the `x`. */
const beginnings = ['', 'x', 'cn-'];
const beginningsOfLists = [
  ...beginnings,
  ...['# ', '# a', '"', 'roma.api: 1 # ', 'roma.api: ', 'roma.api@', '* # roma.api', '* # api='],
  ...['* # roma.api@', '* # api: 1', 'vpc: https://x.y # ', 'vpc: ', 'vpc # vpc', 'https://'],
  ...['x=5a1b # a=', 'x=', 'c7.large.2: 2, 4 # a', 'c7.large.2: 2'],
];
const lists = ['thresholds', 'demand', 'used', 'flavors', 'endpoints', 'instance-id'];

test.each(inputNames)('nor does any text in %s that repeats a sign or two', (name) => {
  const plan = name === 'flavors' ? { 'terraform-plan': 'plan.json' } : {};
  for (const beginning of lists.includes(name) ? beginningsOfLists : beginnings) {
    for (const unit of units) {
      const textOf = (length: number) => `${beginning}${unit.repeat(length / unit.length)}!`.trim();
      expectLinear((length) => ({ ...plan, [name]: textOf(length) }), 20_000);
    }
  }
});
