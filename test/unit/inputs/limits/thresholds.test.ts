import { describe, expect, test } from 'vitest';
import { parseThresholds } from '../../../../src/inputs/limits/thresholds.ts';
import type { ServiceKey } from '../../../../src/services/registry.ts';
import { complaintsOf, context, sanitize } from '../complaints.ts';

const both: readonly ServiceKey[] = ['roma', 'ges'];

function twice(pattern: string): string {
  return `thresholds: "${pattern}" is a quota listed twice. Keep one of them.`;
}

function percentageOfNothing(pattern: string): string {
  return `thresholds: "${pattern}" cannot be a percentage, because GES reports no limit. Use a whole number for GES.`;
}

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
      complaints: [percentageOfNothing('ges.graph')],
    },
    {
      name: 'a percentage of nothing at all',
      text: 'ges.backup: 0%',
      complaints: [percentageOfNothing('ges.backup')],
    },
    {
      name: 'a percentage of ges.*',
      text: 'ges.*: 5%',
      complaints: [percentageOfNothing('ges.*')],
    },
    { name: 'a percentage of *', text: '*: 5%', complaints: [percentageOfNothing('*')] },
    {
      name: 'a percentage of *, though every GES quota has a number',
      text: '*: 5%\nges.*: 1',
      complaints: [percentageOfNothing('*')],
    },
    {
      name: 'everything at once',
      text: 'roma.api: 5\nroma.api: 6\nges.graph: 5%\nges.*: 7%',
      complaints: [
        twice('roma.api'),
        percentageOfNothing('ges.graph'),
        percentageOfNothing('ges.*'),
      ],
    },
  ])('$name', ({ text, complaints }) => {
    expect(complaintsOf(parseThresholds('thresholds', text, context(...both), sanitize))).toEqual(
      complaints,
    );
  });

  test.each([
    { text: 'ges.graph: 5', selected: ['roma'], complaint: notRead('ges.graph', 'ges') },
    { text: 'ges.*: 5', selected: ['roma'], complaint: notRead('ges.*', 'ges') },
    { text: 'ges.*: 5%', selected: ['roma'], complaint: notRead('ges.*', 'ges') },
    { text: 'roma.scripts: 5', selected: ['ges'], complaint: notRead('roma.scripts', 'roma') },
    { text: 'roma.*: 5%', selected: ['ges'], complaint: notRead('roma.*', 'roma') },
    { text: '*: 5%', selected: ['ges'], complaint: percentageOfNothing('*') },
  ] as const)('$text where $selected alone is read', ({ text, selected, complaint }) => {
    expect(
      complaintsOf(parseThresholds('thresholds', text, context(...selected), sanitize)),
    ).toEqual([complaint]);
  });

  test('for what is never judged', () => {
    const ofEach = 'vpc.vpcContainRoutetable';
    expect(
      complaintsOf(parseThresholds('thresholds', `${ofEach}: 5`, context('vpc'), sanitize)),
    ).toEqual([
      `thresholds: "${ofEach}" is a limit of each VPC, which is shown and never judged. Remove the line.`,
    ]);
  });

  test('under the name of the input they stand in', () => {
    expect(
      complaintsOf(
        parseThresholds('warn-thresholds', 'ges.*: 5%\n*: x', context(...both), sanitize),
      ),
    ).toEqual([
      'warn-thresholds: "x" is not a valid minimum for *. Use a whole number or a percentage up to 100, such as *: 5 or roma.api: 10%.',
      'warn-thresholds: "ges.*" cannot be a percentage, because GES reports no limit. Use a whole number for GES.',
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
    const parsed = parseThresholds('thresholds', text, context(...both), sanitize);
    expect(parsed).toEqual({ kind: 'valid', value: thresholds });
  });

  test.each(['thresholds', 'warn-thresholds'] as const)(
    '%s for services that another plan would have chosen',
    (input) => {
      const complaints = (text: string, ...selected: readonly ServiceKey[]) =>
        complaintsOf(
          parseThresholds(input, text, { selected, labels: [], notChosen: ['vpc'] }, sanitize),
        );
      expect(complaints('vpc.vpc: 5', 'ges')).toEqual([]);
      expect(complaints('*: 5')).toEqual([]);
      expect(complaints('ecs.cores: 5', 'ges')).toEqual([
        `${input}: "ecs.cores" is for a service that is not read. Add ecs to services, or remove the line.`,
      ]);
      expect(complaints('vpc.vpcContainRoutetable: 5', 'ges')).toEqual([
        `${input}: "vpc.vpcContainRoutetable" is a limit of each VPC, which is shown and never judged. Remove the line.`,
      ]);
    },
  );

  test('a percentage of * where ROMA alone is read', () => {
    expect(parseThresholds('thresholds', '*: 10%', context('roma'), sanitize)).toEqual({
      kind: 'valid',
      value: [{ pattern: '*', instance: null, minimum: { kind: 'percentage', percentage: 10 } }],
    });
  });
});
