import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDelivery } from '../../src/inputs/delivery.ts';
import type { RawInputs } from '../../src/inputs/inputs.ts';
import { namedFiles } from '../../src/inputs/limits/files.ts';
import { idRedactions } from '../../src/inputs/redactions.ts';
import { parseSettings } from '../../src/inputs/settings.ts';
import { createSanitizer } from '../../src/text/sanitize.ts';
import { rawInputs } from '../support/builders/settings.ts';

const sanitize = createSanitizer([]);

/** How long it takes to understand some inputs, be they right or wrong. */
function millisecondsFor(overrides: Partial<RawInputs>): number {
  const inputs = rawInputs(overrides);
  const start = performance.now();
  parseSettings(inputs, { environment: {}, files: new Map(), saltedHash: () => '' }, sanitize);
  parseDelivery(inputs, {}, sanitize);
  namedFiles(inputs);
  idRedactions(inputs);
  return performance.now() - start;
}

/** What takes time that grows with the length takes a hundredth of it; with its square, many times. */
const longest = 4000;
const length = 100_000;

test.each<[keyof RawInputs, string]>([
  ['thresholds', `*: 1 # ges.graph@${' '.repeat(length)}!`],
  ['warn-thresholds', `*: 1 # ges.new@${'\t'.repeat(length)}!`],
  ['demand', `ges.graph: 1 # graph @${' '.repeat(length)}!`],
  ['used', `roma.api: 1 # *@${'\u3000'.repeat(length)}!`],
  ['endpoints', `vpc: https://x.y # ${'a-'.repeat(length / 2)}`],
  ['endpoints', `vpc: https://x.y # ${'-'.repeat(length)}`],
  ['instance-id', `${'a\r'.repeat(length / 2)}b`],
  ['instance-id', `a\u2028${'# '.repeat(length / 2)}\u2028b`],
])('a long text in %s does not hold the gate', (input, text) => {
  expect(millisecondsFor({ [input]: text })).toBeLessThan(longest);
});

test('nor do many lines for labels that there are not', () => {
  const numbers = Array.from({ length: 2000 }, (_, index) => index);
  const inputs = {
    'instance-id': numbers.map((one) => `l${one}=i${one}-x`).join('\n'),
    thresholds: numbers.map((one) => `roma.api@m${one}: 1`).join('\n'),
  };
  expect(millisecondsFor(inputs)).toBeLessThan(longest);
});

test('nor do lines for each of many instances', () => {
  const numbers = Array.from({ length: 2500 }, (_, index) => index);
  const lines = (value: number) =>
    numbers
      .map((one) => `roma.api@l${one}: ${value}\nroma.datasource@l${one}: ${value}`)
      .join('\n');
  const inputs = {
    'instance-id': numbers.map((one) => `l${one}=i${one}-x`).join('\n'),
    thresholds: lines(1),
    'warn-thresholds': lines(2),
    demand: lines(1),
  };
  expect(millisecondsFor(inputs)).toBeLessThan(longest);
});

const input = fc.constantFrom<keyof RawInputs>(
  ...([
    'thresholds',
    'demand',
    'used',
    'flavors',
    'services',
    'endpoints',
    'roma-endpoint',
  ] as const),
  ...(['terraform-plan', 'baseline', 'report-path', 'instance-id', 'project-id'] as const),
  ...(['region', 'cloud', 'summary', 'timeout-seconds', 'ges-edge-unit'] as const),
);
const before = fc.constantFrom(
  ...[
    '',
    'x',
    '# ',
    '# a',
    '"',
    'roma.api: 1 # ',
    'roma.api: ',
    'roma.api@',
    '* # roma.api',
    '* # api=',
  ],
  ...[
    '* # roma.api@',
    '* # api: 1',
    'vpc: https://x.y # ',
    'vpc: ',
    'vpc # vpc',
    'https://',
    'cn-',
  ],
  ...['x=5a1b # a=', 'x=', 'c7.large.2: 2, 4 # a', 'c7.large.2: 2'],
);
const unit = fc.constantFrom(
  ...[...' \t\r\n\u2028\u3000-aA1.é"\'@:：,;=*#/\\[{<%_'],
  ...['a-', 'a ', 'a1', 'aA', '1 ', '# ', 'a.', 'a:', 'a=', 'a@', ': ', '@ ', 'a\r', 'a\n', 'a#'],
  ...['ges.graph ', 'ges.graph@', '*@ ', '* ', 'vpc ', 'https://', 'a=b ', 'a.json ', '>= '],
);
const after = fc.constantFrom('', '!', ' !', ':', '"', '}');

test('nor does any other', () => {
  fc.assert(
    fc.property(input, before, unit, after, (name, start, middle, end) => {
      const plan = name === 'flavors' ? { 'terraform-plan': 'plan.json' } : {};
      const millisecondsOf = (length: number) => {
        const text = `${start}${middle.repeat(length / middle.length)}${end}`.trim();
        return millisecondsFor({ ...plan, [name]: text });
      };
      const taken = millisecondsOf(20_000);
      // Many wrong lines take a while, which grows as their number does: four times, and not sixteen.
      if (taken > longest / 10) expect(taken / millisecondsOf(5000)).toBeLessThan(10);
    }),
    { numRuns: 200 },
  );
}, 30_000);
