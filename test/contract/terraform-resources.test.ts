import { expect, test } from 'vitest';
import { textOf } from '../../scripts/repository.ts';
import { tableUnder } from '../support/documentation/documents.ts';
import { planOf } from '../support/terraform/planned-usages.ts';
import { everyRule, uncheckedIn } from '../support/terraform/resource-rules.ts';

const page = await textOf('docs/terraform-resources.md');
const rows = tableUnder('## Resources', page);

/** What stands in the typeface of names, as far as it looks like one that is wanted. */
function namesIn(cell: string, form: RegExp): readonly string[] {
  const names = [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
  return names.filter((name) => form.test(name));
}

const typesIn = (cell = '') => namesIn(cell, /^\w+$/);
const quotasIn = (cell = '') => namesIn(cell, /^[a-z]+\.\w+$/);

const documented = rows.flatMap(([types, quotas]) =>
  typesIn(types).map((type) => [type, quotasIn(quotas)] as const),
);

/** A quota of one type of disk stands for those of all of them. */
const withoutDiskType = (quota: string) => quota.replace(/^(evs\.[a-z]+_).*/, '$1TYPE');

function quotasOf(type: string): readonly string[] {
  const rules = everyRule.filter(({ types }) => types.includes(type));
  return [...new Set(rules.map(({ quota }) => withoutDiskType(quota)))];
}

test('every resource that has rules is documented, once', () => {
  const types = new Set(everyRule.flatMap((rule) => rule.types));
  expect(documented.map(([type]) => type).toSorted()).toEqual([...types].toSorted());
});

test.each(documented)('%s takes of the quotas that the page names', (type, quotas) => {
  expect([...quotas].toSorted()).toEqual(quotasOf(type).toSorted());
});

test('the types of disks are those of the rules', () => {
  const types = everyRule.map(({ quota }) => /^evs\.volumes_(.*)/.exec(quota)?.[1]);
  const [, listed = ''] = /^TYPE is the type of the disk: (.*)\.$/m.exec(page) ?? [];
  expect(listed.split(/, | or /)).toEqual([...new Set(types.filter((type) => type !== undefined))]);
});

const [, unchecked = ''] = page.split('## In the plan and not checked');
const [listed = '', joining = ''] = unchecked.split('\n\nThese only join');
const toldOf = (type: string) =>
  uncheckedIn(
    planOf({ address: 'x', type: `huaweicloud_${type}`, change: { actions: ['create'] } }),
  );

test('what is said to be listed is, and what only joins is not', () => {
  const types = typesIn(listed).filter((name) => name.includes('_'));
  expect(types.length).toBeGreaterThan(10);
  for (const type of types) expect(toldOf(type)).toEqual([`1 huaweicloud_${type}`]);
  const joins = typesIn(joining.split('\n', 1).join());
  expect(joins.length).toBeGreaterThan(10);
  for (const type of joins) expect(toldOf(type), type).toEqual([]);
});
