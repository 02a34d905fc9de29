import { expect, test } from 'vitest';
import { parseFlavors } from '../../../../src/inputs/limits/flavors.ts';
import { complaintsOf, quoted, rawInputs } from '../../../support/builders/settings.ts';

const folded = 'after | and not after >, which YAML folds into one line';
const flavors = (text: string, plan = 'plan.json') =>
  parseFlavors(rawInputs({ flavors: text, 'terraform-plan': plan }));

test('flavors have cores and memory, which need not be whole', () => {
  const text =
    '# of the cluster\nc7.large.2: 2, 4\r\n\n t6.small.1 :1,0.5 # the smallest\nC7_x: 064, 128.25\nhuge: 1000000, 1000000';
  expect(flavors(text)).toEqual({
    kind: 'valid',
    value: new Map([
      ['c7.large.2', { cores: 2, memory: 4 }],
      ['t6.small.1', { cores: 1, memory: 0.5 }],
      ['C7_x', { cores: 64, memory: 128.25 }],
      ['huge', { cores: 1_000_000, memory: 1_000_000 }],
    ]),
  });
});

test('none are given where the input is blank', () => {
  expect(flavors('', '')).toEqual({ kind: 'valid', value: new Map() });
});

test.each([
  'c7.large.2',
  'c7.large.2: 2',
  'c7.large.2: 2, 4, 6',
  'c7.large.2: 2; 4',
  'c7.large.2: 2, 4: 6',
  'c7.large.2: 2, 4 GiB',
  'c7.large.2: 2.5, 4',
  'c7.large.2: 0, 4',
  'c7.large.2: 2, 0.0',
  'c7.large.2: -2, 4',
  'c7.large.2: 1e3, 4',
  'c7.large.2: 2, .5',
  'c7.large.2: 1000001, 4',
  'c7.large.2: 2, 1000001',
  'c7.large.2: 2 vCPU, 4 GiB',
  'c7.large.2: c7.xlarge.2: 4, 8',
  ': 2, 4',
  '.c7: 2, 4',
  'c7 large: 2, 4',
])('"%s" is no flavor', (line) => {
  expect(complaintsOf(flavors(line))).toEqual([
    `flavors: "${quoted(line)}" is not valid. Use name: cores, GiB, without units, such as c7.large.2: 2, 4.`,
  ]);
});

test.each([
  ['c7.large.2: 2, 4 c7.xlarge.2: 4, 8', folded],
  ['c7.large.2: 2,4 c7.xlarge.2 : 4,8 s6.small.1: 1, 1', folded],
  ['c7.large.2: 2 c7.xlarge.2: 4, 8', folded],
  ['c7.large.2: 2, 4, c7.xlarge.2: 4, 8', 'after |, without commas'],
  ['c7.large.2: 2, 4; c7.xlarge.2: 4, 8', 'after |, without commas'],
  ['c7.large.2:2,4;c7.xlarge.2:4,8', 'after |, without commas'],
])('"%s" is several entries on one line', (line, how) => {
  expect(complaintsOf(flavors(line))).toEqual([
    `flavors: "${quoted(line)}" is several entries on one line. Use one entry per line, ${how}.`,
  ]);
});

test.each<readonly [string, string]>([
  [
    'c7.large.2: 2, 4\nc7.large.2: 2, 8',
    ': "c7.large.2" is a flavor listed twice. Keep one of them.',
  ],
  ['# none yet', ' contains only comments. Add an entry, or remove the input.'],
  [
    'a: 1, 2 # c7.large.2: 2, 4',
    ': "c7.large.2: …" is an entry in a comment. Remove it from the comment, or put it on its own line, after | and not after >, which YAML folds into one line.',
  ],
  ...[
    ['c7.large.2 : 2, 4', 'c7.large.2 :…'],
    ['c7.large.2:2, 4', 'c7.large.2:2'],
  ].map(([comment, read]): readonly [string, string] => [
    `a: 1, 2 # ${comment}`,
    `: "${read}" is an entry in a comment. Remove it from the comment, or put it on its own line, after | and not after >, which YAML folds into one line.`,
  ]),
  [
    '{"c7.large.2": "2, 4"}',
    ' is a list or mapping in brackets. Use one entry per line, after |, without brackets and quotes.',
  ],
])('%o is a wrong input', (text, complaint) => {
  expect(complaintsOf(flavors(text))).toEqual([`flavors${complaint}`]);
});

test('flavors without a plan are a wrong input', () => {
  expect(complaintsOf(flavors('c7.large.2: 2, 4', ''))).toEqual([
    'flavors has no effect without terraform-plan. Set terraform-plan, or remove flavors.',
  ]);
});
