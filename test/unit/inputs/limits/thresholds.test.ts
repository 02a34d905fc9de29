import { describe, expect, test } from 'vitest';
import {
  contradictionProblems,
  parseMinimum,
  parseThresholds,
} from '../../../../src/inputs/limits/thresholds.ts';
import { combineFields, type Problem } from '../../../../src/inputs/validation.ts';
import { type ServiceKey, serviceKeys } from '../../../../src/services/registry.ts';
import { complaintsOf, selectorContext, sentencesOf } from '../../../support/builders/settings.ts';

const both: readonly ServiceKey[] = ['roma', 'ges'];

function twice(pattern: string): string {
  return `thresholds: "${pattern}" is a quota listed twice. Keep one of them.`;
}

function percentageComplaint(pattern: string, elsewhere = ''): string {
  return `thresholds: "${pattern}" cannot be a percentage, because GES reports no limit. Use a whole number for GES${elsewhere}.`;
}

/** Without the star, what no other line names would not be checked. */
const besideTheStar = ', as in *: 1, and add a line for each other service, such as roma.*: 10%';

function notRead(pattern: string, service: ServiceKey): string {
  return `thresholds: "${pattern}" is for a service that is not read. Add ${service} to services, or remove the line.`;
}

describe('thresholds are refused:', () => {
  test.each([
    { name: 'a name twice', text: 'roma.api: 5\nroma.api: 5', complaints: [twice('roma.api')] },
    { name: 'a contradiction', text: 'roma.api: 5\nroma.api: 6', complaints: [twice('roma.api')] },
    { name: 'a wildcard twice', text: '*: 1\n*: 2', complaints: [twice('*')] },
    { name: 'a name three times', text: '*: 1\n*: 2\n*: 3', complaints: [twice('*')] },
    {
      name: 'a percentage of a GES quota',
      text: 'ges.graph: 5%',
      complaints: [percentageComplaint('ges.graph')],
    },
    {
      name: 'a percentage of nothing at all',
      text: 'ges.backup: 0%',
      complaints: [percentageComplaint('ges.backup')],
    },
    {
      name: 'a percentage of ges.*',
      text: 'ges.*: 5%',
      complaints: [percentageComplaint('ges.*')],
    },
    {
      name: 'a percentage of *',
      text: '*: 5%',
      complaints: [percentageComplaint('*', besideTheStar)],
    },
    {
      name: 'a percentage of *, though every GES quota has a number',
      text: '*: 5%\nges.*: 1',
      complaints: [percentageComplaint('*', besideTheStar)],
    },
    {
      name: 'everything at once',
      text: 'roma.api: 5\nroma.api: 6\nges.graph: 5%\nges.*: 7%',
      complaints: [
        twice('roma.api'),
        percentageComplaint('ges.graph'),
        percentageComplaint('ges.*'),
      ],
    },
  ])('$name', ({ text, complaints }) => {
    expect(complaintsOf(parseThresholds('thresholds', text, selectorContext(...both)))).toEqual(
      complaints,
    );
  });

  test.each([
    { text: 'ges.graph: 5', selected: ['roma'], complaint: notRead('ges.graph', 'ges') },
    { text: 'ges.*: 5', selected: ['roma'], complaint: notRead('ges.*', 'ges') },
    { text: 'ges.*: 5%', selected: ['roma'], complaint: notRead('ges.*', 'ges') },
    { text: 'roma.scripts: 5', selected: ['ges'], complaint: notRead('roma.scripts', 'roma') },
    { text: 'roma.*: 5%', selected: ['ges'], complaint: notRead('roma.*', 'roma') },
    { text: '*: 5%', selected: ['ges'], complaint: percentageComplaint('*') },
  ] as const)('$text where $selected alone is read', ({ text, selected, complaint }) => {
    expect(complaintsOf(parseThresholds('thresholds', text, selectorContext(...selected)))).toEqual(
      [complaint],
    );
  });

  test('for what is never judged', () => {
    const ofEach = 'vpc.vpcContainRoutetable';
    expect(
      complaintsOf(parseThresholds('thresholds', `${ofEach}: 5`, selectorContext('vpc'))),
    ).toEqual([
      `thresholds: "${ofEach}" is a limit per VPC, which is shown but never judged. Remove the line.`,
    ]);
  });

  test.each([
    [
      'ecs.ram: 64 GiB',
      '"64 GiB" is not a valid minimum for ecs.ram. Use a whole number in MiB or a percentage up to 100, such as ecs.ram: 8192 or ecs.ram: 10%.',
    ],
    [
      'evs.gigabytes: 1TB',
      '"1TB" is not a valid minimum for evs.gigabytes. Use a whole number in GiB or a percentage up to 100, such as evs.gigabytes: 5 or evs.gigabytes: 10%.',
    ],
    [
      'vpc.vpc: few',
      '"few" is not a valid minimum for vpc.vpc. Use a whole number or a percentage up to 100, such as vpc.vpc: 5 or vpc.vpc: 10%.',
    ],
  ])('with the unit of the quota: %s', (text, complaint) => {
    const context = selectorContext('vpc', 'ecs', 'evs');
    expect(complaintsOf(parseThresholds('thresholds', text, context))).toEqual([
      `thresholds: ${complaint}`,
    ]);
  });

  test('under the name of the input they stand in', () => {
    expect(
      complaintsOf(
        parseThresholds('warn-thresholds', 'ges.*: 5%\n*: x\n*: 5%', selectorContext(...both)),
      ),
    ).toEqual([
      'warn-thresholds: "x" is not a valid minimum for *. Use a whole number, such as *: 5.',
      'warn-thresholds: "ges.*" cannot be a percentage, because GES reports no limit. Use a whole number for GES.',
      'warn-thresholds: "*" cannot be a percentage, because GES reports no limit. Use a whole number for GES, as in *: 2, and add a line for each other service, such as roma.*: 10%.',
    ]);
  });
});

describe('thresholds are read:', () => {
  test.each([
    {
      name: 'one',
      text: '*: 1',
      thresholds: [{ pattern: '*', instance: null, minimum: { kind: 'count', count: 1 } }],
    },
    {
      name: 'a percentage of ROMA',
      text: 'roma.*: 10%',
      thresholds: [
        { pattern: 'roma.*', instance: null, minimum: { kind: 'percentage', percentage: 10 } },
      ],
    },
    {
      name: 'zero, which is asked for outright',
      text: 'ges.backup:0',
      thresholds: [{ pattern: 'ges.backup', instance: null, minimum: { kind: 'count', count: 0 } }],
    },
    {
      name: 'lines of Windows with comments',
      text: '# what the release takes\r\n\r\nroma.api : 20 # two a tenant\r\n  ges.graph:3\r\n',
      thresholds: [
        { pattern: 'roma.api', instance: null, minimum: { kind: 'count', count: 20 } },
        { pattern: 'ges.graph', instance: null, minimum: { kind: 'count', count: 3 } },
      ],
    },
  ])('$name', ({ text, thresholds }) => {
    const parsed = parseThresholds('thresholds', text, selectorContext(...both));
    expect(parsed).toEqual({ kind: 'valid', value: thresholds });
  });

  test.each(['thresholds', 'warn-thresholds'] as const)(
    '%s for services that another plan would have chosen',
    (input) => {
      const complaints = (text: string, ...selected: readonly ServiceKey[]) =>
        complaintsOf(
          parseThresholds(input, text, {
            ...selectorContext(...selected),
            onlyInOtherPlans: ['vpc'],
          }),
        );
      expect(complaints('vpc.vpc: 5', 'ges')).toEqual([]);
      expect(complaints('*: 5')).toEqual([]);
      expect(complaints('ecs.cores: 5', 'ges')).toEqual([
        `${input}: "ecs.cores" is for a service that is not read. Add ecs to services, or remove the line.`,
      ]);
      expect(complaints('vpc.vpcContainRoutetable: 5', 'ges')).toEqual([
        `${input}: "vpc.vpcContainRoutetable" is a limit per VPC, which is shown but never judged. Remove the line.`,
      ]);
    },
  );

  test('a percentage of * where ROMA alone is read', () => {
    expect(parseThresholds('thresholds', '*: 10%', selectorContext('roma'))).toEqual({
      kind: 'valid',
      value: [{ pattern: '*', instance: null, minimum: { kind: 'percentage', percentage: 10 } }],
    });
  });
});

test.each([
  { name: 'nothing', text: '' },
  { name: 'a word', text: 'abc' },
  { name: 'null', text: 'null' },
  { name: 'not a number', text: 'NaN' },
  { name: 'infinity', text: 'Infinity' },
  { name: 'an exponent that overflows', text: '1e309' },
  { name: 'an exponent', text: '1e3' },
  { name: 'hexadecimal digits', text: '0x10' },
  { name: 'binary digits', text: '0b11' },
  { name: 'octal digits', text: '0o17' },
  { name: 'a leading zero', text: '007' },
  { name: 'an underscore between digits', text: '1_000' },
  { name: 'a comma between digits', text: '1,000' },
  { name: 'a point between digits', text: '1.000' },
  { name: 'a space between digits', text: '1 000' },
  { name: 'Arabic digits', text: '١٢' },
  { name: 'full-width digits', text: '１２' },
  { name: 'a negative number', text: '-1' },
  { name: 'a negative zero', text: '-0' },
  { name: 'a minus sign that is no hyphen', text: '−1' },
  { name: 'a plus sign', text: '+5' },
  { name: 'a fraction', text: '0.2' },
  { name: 'a fraction of zero', text: '5.0' },
  { name: 'a big integer literal', text: '5n' },
  { name: 'a line break at the end', text: '5\n' },
  { name: '2^53', text: '9007199254740992' },
  { name: '2^53 + 1', text: '9007199254740993' },
  { name: '2^64', text: '18446744073709551616' },
  { name: 'four hundred digits', text: '9'.repeat(400) },
  { name: 'a percent sign alone', text: '%' },
  { name: 'a space before the percent sign', text: '5 %' },
  { name: 'two percent signs', text: '5%%' },
  { name: 'a percent sign in front', text: '%5' },
  { name: 'a full-width percent sign', text: '5％' },
  { name: 'a fraction of a percent', text: '0.5%' },
  { name: 'a negative percentage', text: '-5%' },
  { name: 'a negative percentage of zero', text: '-0%' },
  { name: 'a percentage in Arabic digits', text: '٥%' },
  { name: 'more than the whole', text: '101%' },
  { name: 'far more than the whole', text: `${'9'.repeat(400)}%` },
])('takes $name for no minimum', ({ text }) => {
  expect(parseMinimum(text)).toBeNull();
});

test.each([
  { text: '0', minimum: { kind: 'count', count: 0 } },
  { text: '1', minimum: { kind: 'count', count: 1 } },
  { text: '10000', minimum: { kind: 'count', count: 10_000 } },
  { text: '9007199254740991', minimum: { kind: 'count', count: Number.MAX_SAFE_INTEGER } },
  { text: '0%', minimum: { kind: 'percentage', percentage: 0 } },
  { text: '10%', minimum: { kind: 'percentage', percentage: 10 } },
  { text: '100%', minimum: { kind: 'percentage', percentage: 100 } },
])('reads $text', ({ text, minimum }) => {
  expect(parseMinimum(text)).toEqual(minimum);
});

function between(fail: string, warn: string, selected: readonly ServiceKey[]): readonly Problem[] {
  const thresholds = parseThresholds('thresholds', fail, selectorContext(...selected));
  const warnThresholds = parseThresholds('warn-thresholds', warn, selectorContext(...selected));
  const parts = combineFields({ thresholds, warnThresholds });
  if (parts.kind === 'invalid') throw new Error('wrong row');
  return contradictionProblems(parts.value, selectorContext(...selected));
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
  expect(sentencesOf(between(fail, warn, serviceKeys))).toEqual(complaints);
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
