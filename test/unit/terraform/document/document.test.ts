import { describe, expect, test } from 'vitest';
import { readPlan } from '../../../../src/terraform/plan.ts';
import { sanitize } from '../../../support/builders/quotas.ts';
import { notPlans } from '../../../support/terraform/not-plans.ts';
import { outputOf, planNamed } from '../../../support/terraform/plan-files.ts';
import { gesRules, plannedUsagesIn, planText } from '../../../support/terraform/planned-usages.ts';

const cases = notPlans.flatMap(({ problem, remedy, texts }) =>
  Object.entries(texts).map(([name, text]) => ({ name, text, problem, remedy })),
);
const plan = await outputOf('show-json');
const withoutChanges = await planNamed('empty');
const read = (text: string) => readPlan(text, gesRules(null), sanitize);

/** Removes what depends on a position in the text. */
const placeless = (problem: string) => problem.replace(/\d+/, 'N');

describe.each(cases)('$problem: $name', ({ text, problem, remedy }) => {
  test('as it is', () => {
    expect(read(text)).toEqual({ kind: 'malformed', problem, remedy });
  });

  test.each<[string, (text: string) => string]>([
    ['with line ends of Windows', (one) => one.replace(/\r?\n/g, '\r\n')],
    ['behind blank lines', (one) => `\n \r\n\n${one}`],
    ['before blank lines', (one) => `${one}\n\r\n \n`],
  ])('%s', (_, change) => {
    const changed = read(change(text));
    expect(changed).toMatchObject({ kind: 'malformed', remedy });
    expect(changed.kind === 'malformed' && placeless(changed.problem)).toBe(placeless(problem));
  });
});

test('no kind is said in the words of another', () => {
  const problems = notPlans.map(({ problem }) => problem);
  const remedies = notPlans.map(({ remedy }) => remedy);
  expect(problems.length).toBeGreaterThan(25);
  for (const text of [...problems, ...remedies]) expect(text).toMatch(/^[^\n]{6,160}$/);
});

describe('a plan is a plan', () => {
  test.each<[string, string]>([
    ['of Terraform 1.11', plan],
    ['without changes', withoutChanges],
    ['without a word of its resources', '{"format_version":"1.0","planned_values":{}}'],
    ['of the first format', '{"format_version":"0.1","planned_values":{"root_module":{}}}'],
    [
      'that plans what it has no configuration for, and no change either',
      '{"format_version":"1.0","planned_values":{"root_module":{}},"resource_changes":[]}',
    ],
    [
      'that says how it ended, without its configuration',
      '{"format_version":"1.2","planned_values":{"root_module":{"resources":[]}},"resource_changes":[],"errored":false,"complete":true}',
    ],
    [
      'of a version that knows no errors',
      '{"format_version":"1.1","terraform_version":"1.5.7","planned_values":{"root_module":{"resources":[]}},"resource_changes":[],"configuration":{}}',
    ],
    [
      'of OpenTofu, without its configuration',
      '{"format_version":"1.2","terraform_version":"1.10.0","planned_values":{"root_module":{"resources":[]}},"resource_changes":[],"timestamp":"2026-11-26T00:00:00Z","errored":false}',
    ],
    ['by yq, which takes the format for a number', '{"format_version":1.2,"planned_values":{}}'],
    ['behind blank lines', `\n\r\n ${plan}\n\n`],
    ['over many lines', JSON.stringify(JSON.parse(plan), null, 2)],
  ])('%s', (_, text) => {
    expect(read(text)).toEqual({ kind: 'decoded', found: [], unchecked: [] });
  });
});

describe.each([
  'resource_changes',
  'resource_drift',
  'output_changes',
  'deferred_changes',
  'prior_state',
  'configuration',
  'relevant_attributes',
  'applyable',
  'errored',
])('what a filter leaves of a plan is told by %s', (field) => {
  test.each<[string, object]>([
    ['format_version', { [field]: true }],
    ['planned_values', { format_version: '1.2', [field]: true }],
    ['planned_values', { format_version: '1.2', planned_values: null, [field]: true }],
  ])('without %s', (missing, value) => {
    expect(read(JSON.stringify(value))).toMatchObject({
      problem: `it is a plan without \`${missing}\``,
    });
  });
});

test.each<[object, string]>([
  [{ '@level': 'info' }, 'it is a JSON log, as of terraform plan -json'],
  [{ '@message': 'Plan: 1 to add' }, 'it is a JSON log, as of terraform plan -json'],
  [{ format_version: '1.2', planned_values: null }, 'it is a plan without `planned_values`'],
  [{ format_version: '1.2' }, 'it has a format version but no plan'],
])('%o alone: %s', (value, problem) => {
  expect(read(JSON.stringify(value))).toMatchObject({ problem });
});

test.each(['deferred-count', 'read-fails', 'precondition-fails'])(
  '%s is no plan once a filter has left out why it is not known',
  async (name) => {
    const { format_version, planned_values, resource_changes } = JSON.parse(await planNamed(name));
    const filtered = JSON.stringify({ format_version, planned_values, resource_changes });

    expect(read(filtered)).toMatchObject({
      kind: 'malformed',
      problem: 'it is a plan without `configuration`',
    });
  },
);

test.each([
  ['2.0', ' 2.0'],
  ['10', ' 10'],
  ['1.2.3.4', null],
  ['1.2.3.4.5', ''],
  ['1.', ''],
  ['', ''],
  ['v1.2', ''],
  ['12345', ''],
])('of the format %s it is known whether it is known', (format, said) => {
  const cause = `the plan does not say how much is needed: this version does not know its format${said} → update the gate`;
  const unknown = ['graph', 'backup', 'metadata', 'edge_volume'].map(
    (quota) => `the plan: ges.${quota} ≥0: ${cause}`,
  );
  expect(plannedUsagesIn(planText({ format_version: format }))).toEqual(
    said === null ? [] : unknown,
  );
});
