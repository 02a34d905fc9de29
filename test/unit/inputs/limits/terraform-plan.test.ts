import { describe, expect, test } from 'vitest';
import type { RawInputs } from '../../../../src/inputs/inputs.ts';
import { parseTerraformPlans } from '../../../../src/inputs/limits/terraform-plan.ts';
import { parseSettings } from '../../../../src/inputs/settings.ts';
import { valuesOf } from '../../../../src/inputs/validation.ts';
import type { FileContent } from '../../../../src/ports/ports.ts';
import { sanitize } from '../../../support/builders/quotas.ts';
import { complaintsOf, quoted, rawInputs } from '../../../support/builders/settings.ts';
import { planNamed } from '../../../support/terraform/plan-files.ts';
import { graph, planOf } from '../../../support/terraform/planned-usages.ts';

const text = async (name: string): Promise<FileContent> => ({
  kind: 'text',
  text: await planNamed(name),
  identity: name,
});
const graphAndGateway = planOf(
  graph({ actions: ['create'] }),
  graph({ actions: ['create'] }, { type: 'huaweicloud_nat_gateway' }),
);
const files = new Map<string, FileContent>([
  ['a.json', await text('create-one')],
  ['./a.json', await text('create-one')],
  ['b.json', await text('empty')],
  ['errored.json', await text('precondition-fails')],
  ['shop.json', await text('by-hand/shop')],
  ['graph.json', { kind: 'text', text: graphAndGateway, identity: 'graph.json' }],
  ['state.json', await text('by-hand/state')],
  ['folder', { kind: 'folder' }],
  ['pipe', { kind: 'not-a-file' }],
  ['old # one', { kind: 'not-a-file' }],
  ['huge.json', { kind: 'too-large' }],
  ['picture.png', { kind: 'not-text' }],
  ['wide.json', { kind: 'utf-16' }],
  ['saved.tfplan', { kind: 'saved-plan' }],
  ['plan.zip', { kind: 'compressed' }],
  ['locked.json', { kind: 'unreadable', code: 'EACCES' }],
]);
const planned = (overrides: Partial<RawInputs>) =>
  parseTerraformPlans(rawInputs(overrides), false, files, sanitize);

test('no plan plans nothing', () => {
  expect(planned({})).toEqual({
    kind: 'valid',
    value: { planned: null, unchecked: [] },
  });
});

test('what several plans need is put together', () => {
  const both = planned({ 'terraform-plan': 'b.json\na.json', 'ges-edge-unit': '1000000' });
  expect(both).toMatchObject({
    kind: 'valid',
    value: {
      planned: [
        { quota: 'ges.graph', demand: { kind: 'counted', count: 1 } },
        { quota: 'ges.edge_volume', demand: { kind: 'counted', count: 1 } },
      ],
    },
  });
  expect(planned({ 'terraform-plan': 'a.json\nb.json' })).toMatchObject({
    value: {
      planned: [
        { quota: 'ges.graph' },
        { quota: 'ges.edge_volume', demand: { kind: 'uncounted' } },
      ],
    },
  });
});

test('what several plans hold beside is put together, whatever services are read', () => {
  const gateway = { type: 'huaweicloud_nat_gateway', count: 1 };
  const inputs = { 'terraform-plan': 'shop.json\nb.json' };
  const told = expect.arrayContaining([gateway]);
  expect(planned(inputs)).toMatchObject({ value: { unchecked: told } });
  for (const services of ['', 'ges, vpc']) {
    const parsingContext = { environment: {}, files, saltedHash: () => '' };
    const [value] = valuesOf(
      parseSettings(rawInputs({ ...inputs, services }), parsingContext, sanitize),
    );
    expect(value?.policy.unchecked).toEqual(told);
  }
});

test('of a plan that does not tell what it needs, those services alone are told that are read', () => {
  const parsingContext = { environment: {}, files, saltedHash: () => '' };
  const settings = parseSettings(
    rawInputs({ 'terraform-plan': 'errored.json' }),
    parsingContext,
    sanitize,
  );
  const [value] = valuesOf(settings);
  expect(value?.policy.planned?.map(({ quota }) => quota)).toEqual(
    ['graph', 'backup', 'metadata', 'edge_volume'].map((name) => `ges.${name}`),
  );
});

test('a plan that was to choose services, and takes nothing, leaves nothing to read', () => {
  const parsingContext = { environment: {}, files, saltedHash: () => '' };
  const idle = (services: string) =>
    parseSettings(rawInputs({ services, 'terraform-plan': 'b.json' }), parsingContext, sanitize);
  expect(idle('from-plan')).toMatchObject({
    value: { targets: [], policy: { planNeedsNothing: true } },
  });
  expect(idle('ges, from-plan')).not.toMatchObject({
    value: { policy: { planNeedsNothing: true } },
  });
});

describe('a plan is refused:', () => {
  const asUtf8 = 'Write it as UTF-8: in PowerShell, with Out-File -Encoding utf8';
  test.each([
    [
      'gone.json',
      'does not exist',
      'Use its path from the workspace (the working-directory of other steps does not apply), and let an earlier step of this job write or download it',
    ],
    ['folder', 'is a folder', 'Use the path of the file in it'],
    ['pipe', 'is not a file', 'Use the path of the file itself'],
    ['old # one', 'is not a file', 'Use the path of the file itself'],
    [
      'huge.json',
      'is larger than 64 MiB',
      'Remove it from terraform-plan, and set in demand what it needs',
    ],
    [
      'picture.png',
      'is not UTF-8 text',
      `${asUtf8}; first decrypt or extract it, if it is encrypted or an archive`,
    ],
    ['plan.zip', 'is compressed', 'Extract it, and use the path of the file in it'],
    ['wide.json', 'is UTF-16 without a byte order mark', asUtf8],
    [
      'saved.tfplan',
      'cannot be used: it is the saved plan itself',
      'Run terraform (or tofu) show -json saved.tfplan > plan.json, and use plan.json',
    ],
    ['locked.json', 'cannot be read (EACCES)', 'Check that this job may read it'],
  ])('%s', (path, what, remedy) => {
    expect(complaintsOf(planned({ 'terraform-plan': path }))).toEqual([
      `terraform-plan: "${path}" ${what}. ${remedy}.`,
    ]);
  });

  test.each<[Partial<RawInputs>, string]>([
    [
      { 'terraform-plan': 'state.json' },
      'terraform-plan: "state.json" cannot be used: it is the JSON of a state. Use the saved plan: run terraform (or tofu) show -json saved.tfplan > plan.json.',
    ],
    [
      { 'terraform-plan': 'a.json\na.json' },
      'terraform-plan: "a.json" is a file listed twice. Keep one of them.',
    ],
    [
      { 'terraform-plan': 'a.json\nb.json\n./a.json' },
      'terraform-plan: "./a.json" is a file listed twice. Keep one of them.',
    ],
    ...['"p.json"', "'p.json'", '`p.json`', '# one\n"p.json"\na.json'].map(
      (text) =>
        [
          { 'terraform-plan': text },
          `terraform-plan: "${/["'`].*["'`]/.exec(text)}" does not exist. Remove the quotation marks.`,
        ] as [Partial<RawInputs>, string],
    ),
    [
      { 'terraform-plan': '{x}.json' },
      'terraform-plan: "{x}.json" does not exist. Use its path from the workspace (the working-directory of other steps does not apply), and let an earlier step of this job write or download it.',
    ],
    ...[
      ...[
        '{\n"password":\n"correct horse"\n}',
        '[{}]',
        '"{}"',
        'gone.json\n- create\nPlan: 1 to add',
      ],
      ...[
        '# correct horse\n+ password = "correct horse"\n}\n}',
        'format_version: 1.2\nplanned_values:',
      ],
    ].map(
      (text) =>
        [
          { 'terraform-plan': text },
          'terraform-plan contains JSON or other text instead of a path. Write the plan to a file with show -json, and use its path.',
        ] as [Partial<RawInputs>, string],
    ),
    ...['[]', '["a.json", "b.json"]', '"a.json", "b.json"', '"out/my plan"'].map(
      (text) =>
        [
          { 'terraform-plan': text },
          'terraform-plan has brackets or quotes. Use one path per line, after |, without brackets and quotes.',
        ] as [Partial<RawInputs>, string],
    ),
    [
      { 'terraform-plan': 'a.json\nthe plan of the other environment' },
      'terraform-plan: "the plan of …" does not exist. Use its path from the workspace (the working-directory of other steps does not apply), and let an earlier step of this job write or download it.',
    ],
    [
      { 'terraform-plan': 'C:\\plan.json' },
      'terraform-plan: "C:\\plan.json" does not exist. Use its path from the workspace, with / and no \\, and with ASCII blanks and dots.',
    ],
    [
      { 'terraform-plan': 'a.json # the plan' },
      'terraform-plan: "a.json # the…" does not exist. Put the comment on its own line.',
    ],
    [
      { 'terraform-plan': '# none yet' },
      'terraform-plan contains only comments. Add an entry, or remove the input.',
    ],
    [
      { 'ges-edge-unit': '10000' },
      'ges-edge-unit has no effect without terraform-plan. Set terraform-plan, or remove ges-edge-unit.',
    ],
    ...['0', '-1', '1e4', '10 000', '9007199254740992'].map(
      (unit) =>
        [
          { 'terraform-plan': 'a.json', 'ges-edge-unit': unit },
          `ges-edge-unit: "${quoted(unit)}" is not valid. Use a whole number from 1, such as 10000.`,
        ] as [Partial<RawInputs>, string],
    ),
  ])('%o', (overrides, complaint) => {
    expect(complaintsOf(planned(overrides))).toEqual([complaint]);
  });
});

test('by default, plans are looked through for what tells which other services they need', () => {
  const quotasIn = (isDefault: boolean) => {
    const inputs = rawInputs({ 'terraform-plan': 'shop.json' });
    const [value] = valuesOf(parseTerraformPlans(inputs, isDefault, files, sanitize));
    return new Set(value?.planned?.map(({ quota }) => quota));
  };
  const servicesOf = (quotas: ReadonlySet<string>) =>
    new Set([...quotas].map((quota) => quota.split('.', 1).join()));
  const [few, all] = [quotasIn(true), quotasIn(false)];

  expect(servicesOf(few)).toEqual(servicesOf(all));
  expect(few.size).toBeLessThan(all.size);
});
