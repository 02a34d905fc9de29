import { describe, expect, test } from 'vitest';
import type { FileContent } from '../../../src/settings/files.ts';
import type { RawInputs } from '../../../src/settings/inputs.ts';
import { plannedOf } from '../../../src/settings/terraform-plan.ts';
import { planNamed } from '../../support/plans.ts';
import { rawInputs } from '../../support/raw-inputs.ts';
import { clean, complaintsOf, quoted } from './complaints.ts';

const text = async (name: string): Promise<FileContent> => ({
  kind: 'text',
  text: await planNamed(name),
});
const files = new Map<string, FileContent>([
  ['a.json', await text('create')],
  ['b.json', await text('without-changes')],
  ['state.json', await text('state')],
  ['folder', { kind: 'not-a-file' }],
  ['huge.json', { kind: 'too-large' }],
  ['picture.png', { kind: 'not-text' }],
  ['locked.json', { kind: 'unreadable', code: 'EACCES' }],
]);
const planned = (overrides: Partial<RawInputs>) =>
  plannedOf(rawInputs(overrides), ['roma', 'ges'], files, clean);

test('no plan plans nothing', () => {
  expect(planned({})).toEqual({ kind: 'valid', value: null });
});

test('the takings of several plans are put together', () => {
  const both = planned({ 'terraform-plan': 'b.json\na.json', 'ges-edge-unit': '1000000' });
  expect(both).toMatchObject({
    kind: 'valid',
    value: [
      { quota: 'ges.graph', demand: { kind: 'counted', count: 1 } },
      { quota: 'ges.edge_volume', demand: { kind: 'counted', count: 10 } },
    ],
  });
  expect(planned({ 'terraform-plan': 'a.json\nb.json' })).toMatchObject({
    value: [{ quota: 'ges.graph' }, { quota: 'ges.edge_volume', demand: { kind: 'left-out' } }],
  });
});

describe('a plan is refused:', () => {
  const rest =
    'write the path of a file in the workspace, which an earlier step of this job writes or downloads';
  test.each([
    ['gone.json', 'a file that does not exist'],
    ['folder', 'a folder, or something else that is not a file'],
    ['huge.json', 'a file of more than 64 MiB'],
    ['picture.png', 'a file that is not UTF-8 text'],
    ['locked.json', 'a file that cannot be read (EACCES)'],
  ])('%s', (path, what) => {
    expect(complaintsOf(planned({ 'terraform-plan': path }))).toEqual([
      `terraform-plan names ${what} ("${path}"): ${rest}`,
    ]);
  });

  test.each<[Partial<RawInputs>, string]>([
    [
      { 'terraform-plan': 'state.json' },
      'terraform-plan names a file that cannot be used: it looks like a state, not like a plan ("state.json"): write into it what terraform show -json prints of a saved plan',
    ],
    [
      { 'terraform-plan': 'a.json\na.json' },
      'terraform-plan names a file twice ("a.json"): keep one of the two',
    ],
    [
      { 'terraform-plan': 'a.json # the plan' },
      'terraform-plan names a file that does not exist ("a.json # the…"): write the comment in a line of its own: a path takes none behind it',
    ],
    [
      { 'terraform-plan': '# none yet' },
      'terraform-plan holds comments and no entry: write one entry a line, or leave it out',
    ],
    [
      { 'ges-edge-unit': '10000' },
      'ges-edge-unit is for the graphs of a plan, and there is none: name a plan in terraform-plan, or leave it out',
    ],
    ...['0', '-1', '1e4', '10 000', '9007199254740992'].map(
      (unit) =>
        [
          { 'terraform-plan': 'a.json', 'ges-edge-unit': unit },
          `ges-edge-unit is not a number of edges ("${quoted(unit)}"): write a whole number from 1, such as 10000`,
        ] as [Partial<RawInputs>, string],
    ),
  ])('%o', (overrides, complaint) => {
    expect(complaintsOf(planned(overrides))).toEqual([complaint]);
  });

  test('where GES is not read', () => {
    const inputs = rawInputs({ 'terraform-plan': 'a.json' });
    expect(complaintsOf(plannedOf(inputs, ['roma'], files, clean))).toEqual([
      'terraform-plan tells what is taken of GES, which is not read: add ges to services, or leave it out',
    ]);
  });
});
