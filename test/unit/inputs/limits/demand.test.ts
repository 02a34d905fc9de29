import { describe, expect, test } from 'vitest';
import { parseDemand, parseUsed } from '../../../../src/inputs/limits/demand.ts';
import type { SelectorContext } from '../../../../src/inputs/limits/selectors.ts';
import { complaintsOf, selectorContext } from '../../../support/builders/settings.ts';

const labelled: SelectorContext = {
  selected: ['roma', 'ges'],
  labels: new Set(['blue', 'green']),
  onlyInOtherPlans: [],
};

test.each([
  ['blank', '', []],
  ['a name', 'ges.graph: 3', [{ pattern: 'ges.graph', instance: null, count: 3 }]],
  ['nothing', 'ges.graph: 0', [{ pattern: 'ges.graph', instance: null, count: 0 }]],
  ['a wildcard', 'roma.*: 2', [{ pattern: 'roma.*', instance: null, count: 2 }]],
  [
    'an instance beside all',
    'roma.api: 1\r\nroma.api@blue : 2 # for the new tenant',
    [
      { pattern: 'roma.api', instance: null, count: 1 },
      { pattern: 'roma.api', instance: 'blue', count: 2 },
    ],
  ],
  [
    'a wildcard of an instance',
    'roma.* @ green: 2',
    [{ pattern: 'roma.*', instance: 'green', count: 2 }],
  ],
])('demand is read: %s', (_, text, value) => {
  expect(parseDemand(text, labelled)).toEqual({ kind: 'valid', value });
});

describe('demand is refused:', () => {
  const noCount = (read: string) =>
    `demand: "${read}" is not a valid count for ges.graph. Use a whole number, such as ges.graph: 5.`;
  test('with the unit of the quota', () => {
    expect(complaintsOf(parseDemand('ecs.ram: 64 GiB', selectorContext('ecs')))).toEqual([
      'demand: "64 GiB" is not a valid count for ecs.ram. Use a whole number in MiB, such as ecs.ram: 8192.',
    ]);
  });

  test.each([
    ['a percentage', 'ges.graph: 10%', noCount('10%')],
    ['a fraction', 'ges.graph: 0.2', noCount('0.2')],
    ['a negative number', 'ges.graph: -1', noCount('-1')],
    ['nothing written', 'ges.graph:', noCount('')],
    [
      'no colon',
      'ges.graph 3',
      'demand: "ges.graph 3" has no colon. Use name: count, such as roma.datasource: 5.',
    ],
    [
      'a number for a label',
      'roma.api@#2: 1',
      'demand: "roma.api" has a label that is not in instance-id. Use one of the labels there, such as roma.api@blue.',
    ],
    [
      'a comment for a label',
      'roma.api@ #2: 1',
      'demand: "roma.api@" has no colon. Use name: count, such as roma.datasource: 5; a # begins a comment, not a label.',
    ],
    [
      'a name twice',
      'ges.graph: 1\nges.graph: 2',
      'demand: "ges.graph" is a quota listed twice. Keep one of them.',
    ],
    [
      'an instance twice',
      'roma.api@blue: 1\nroma.api@blue: 2',
      'demand: "roma.api@blue" is a quota listed twice. Keep one of them.',
    ],
    [
      'a label that is misspelled',
      'roma.api@blu: 1',
      'demand: "roma.api@blu" has a label that is not in instance-id. Use roma.api@blue if you meant that.',
    ],
    [
      'a label without a name',
      '@blue: 1',
      'demand: "" is not a quota. Use one of roma.*, ges.*, *, roma.datasource, roma.api, roma.scripts, ges.graph, ges.edge_volume, ges.backup, ges.metadata.',
    ],
    [
      'a blank label',
      'roma.api@: 1',
      'demand: "roma.api" has a label that is not in instance-id. Use one of the labels there, such as roma.api@blue.',
    ],
    [
      'an instance of GES',
      'ges.graph@blue: 1',
      'demand: "ges.graph@blue" cannot have an instance: only quotas of ROMA Connect have one. Use ges.graph.',
    ],
    [
      'an instance of everything',
      '*@blue: 1',
      'demand: "*@blue" cannot have an instance: only quotas of ROMA Connect have one. Use roma.* before the label.',
    ],
  ])('%s', (_, text, complaint) => {
    expect(complaintsOf(parseDemand(text, labelled))).toEqual([complaint]);
  });

  test('for a service that is not read', () => {
    expect(complaintsOf(parseDemand('ges.graph: 1', selectorContext('roma')))).toEqual([
      'demand: "ges.graph" is for a service that is not read. Add ges to services, or remove the line.',
    ]);
  });

  test('two lines for labels that are not there, for that alone', () => {
    const twice = 'roma.api@blu: 1\nroma.api@blu: 2';
    expect(complaintsOf(parseDemand(twice, labelled))).toEqual([
      'demand: "roma.api@blu" has a label that is not in instance-id. Use roma.api@blue if you meant that.',
    ]);
    const unread: SelectorContext = { ...selectorContext('roma'), labels: null };
    expect(complaintsOf(parseDemand(twice, unread))).toEqual([]);
  });

  test('a star, if a plan needs nothing, so that it would be for nothing', () => {
    const nothing: SelectorContext = { ...selectorContext(), onlyInOtherPlans: ['ges', 'vpc'] };
    expect(complaintsOf(parseDemand('*: 5', nothing))).toEqual([
      'demand: "*" is for a service that is not read. Name services in services, or remove the line.',
    ]);
  });

  test('for a service that another plan would have chosen', () => {
    const unread: SelectorContext = { ...selectorContext('ges'), onlyInOtherPlans: ['vpc'] };
    expect(complaintsOf(parseDemand('vpc.vpc: 1', unread))).toEqual([
      'demand: "vpc.vpc" is for a service that is not read. Add vpc to services, or remove the line.',
    ]);
  });

  test('a label where there are none, and nothing about it where instance-id is wrong itself', () => {
    const complaints = (labels: SelectorContext['labels']) =>
      complaintsOf(parseDemand('roma.api@blue: 1', { ...selectorContext('roma'), labels }));
    expect(complaints(new Set())).toEqual([
      'demand: "roma.api@blue" has a label that is not in instance-id. Add label=id to instance-id, and use that label here.',
    ]);
    expect(complaints(null)).toEqual([]);
  });

  test('a label like one of so many that nobody holds them all against it', () => {
    const labels = new Set(Array.from({ length: 21 }, (_, index) => `blue${index}`));
    const complaints = (count: number) =>
      complaintsOf(
        parseDemand('roma.api@blue: 1', {
          ...selectorContext('roma'),
          labels: new Set([...labels].slice(0, count)),
        }),
      );
    expect(complaints(20)).toEqual([
      'demand: "roma.api@blue" has a label that is not in instance-id. Use roma.api@blue0 if you meant that.',
    ]);
    expect(complaints(21)).toEqual([
      'demand: "roma.api@blue" has a label that is not in instance-id. Use one of the labels there, such as roma.api@blue0.',
    ]);
  });
});

describe('declared use', () => {
  test.each(['roma.apii: 2', 'ges.grpah: 1', 'scripts: 3'])(
    'is offered no name that it cannot have: %s',
    (line) => {
      expect(complaintsOf(parseUsed(line, labelled))).toEqual([
        `used: "${line.split(':')[0]}" is not a quota. Use roma.scripts.`,
      ]);
    },
  );

  test('is refused where it is no count, as demand is', () => {
    expect(complaintsOf(parseUsed('roma.scripts: few', labelled))).toEqual([
      'used: "few" is not a valid count for roma.scripts. Use a whole number, such as roma.scripts: 5.',
    ]);
  });

  test('is read for scripts, of all instances or one', () => {
    expect(parseUsed('roma.scripts: 2\nroma.scripts@blue: 3', labelled)).toEqual({
      kind: 'valid',
      value: [
        { pattern: 'roma.scripts', instance: null, count: 2 },
        { pattern: 'roma.scripts', instance: 'blue', count: 3 },
      ],
    });
  });

  test.each(['roma.api', 'roma.*', '*', 'ges.graph'])('is refused for %s', (name) => {
    expect(complaintsOf(parseUsed(`${name}: 2`, labelled))).toEqual([
      `used: "${name}" is not needed, because the API reports what is left. Remove the line: only roma.scripts needs one.`,
    ]);
  });
});
