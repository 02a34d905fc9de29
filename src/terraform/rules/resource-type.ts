import { unknown } from './amounts.ts';
import { byHand } from './gap.ts';
import { type Amount, oneEach, type ResourceRule, type RuleTable } from './resource-rule.ts';

/** What the type of a resource says. `lookalike`: it may take of these quotas, and nobody knows. */
export type ResourceMatch = {
  readonly kind: 'counted' | 'lookalike';
  readonly rules: readonly ResourceRule[];
};

/** Forks of the Huawei Cloud provider, and providers of clouds that run its software. */
const family: ReadonlySet<string> = new Set([
  'huaweicloud',
  'huaweicloudstack',
  'hcs',
  'hcso',
  'sbercloud',
  'g42cloud',
  'g42vbcloud',
  'flexibleengine',
  'opentelekomcloud',
  'telefonicaopencloud',
]);

/**
 * What a type such as `sbercloud_vpc_eip` is: told by the part behind the prefix of a known provider.
 * An unmistakable type, such as `ges_graph`, may have the prefix of whatever provider it is of, as in
 * `registry.terraform.io/acme/acme`, since a fork goes by any name. Null where no rule has anything to
 * do with it.
 */
export function matchResourceType(
  type: string,
  provider: unknown,
  table: RuleTable,
): ResourceMatch | null {
  const key = `${type} ${nameOf(provider)}`;
  const before = matches.get(table) ?? new Map<string, ResourceMatch | null>();
  matches.set(table, before);
  const known = before.get(key);
  if (known !== undefined) return known;
  const match = matchAnew(type, provider, table);
  before.set(key, match);
  return match;
}

/** A plan has many resources of few types. */
const matches = new WeakMap<RuleTable, Map<string, ResourceMatch | null>>();

function matchAnew(
  type: string,
  provider: unknown,
  { byType, byFamily }: RuleTable,
): ResourceMatch | null {
  const ofFamily = rulesBehindFamily(type, byType);
  if (ofFamily !== undefined) return { kind: 'counted', rules: ofFamily };
  const words = type.split('_');
  // Newer resources have the version of an API behind the word of their service: evsv3_volume.
  const families = words.map((word) => word.replace(/v\d{1,2}$/, ''));
  const start = families.findIndex((word) => byFamily.has(word));
  if (start === -1) return null;
  const [prefix, name] = [words.slice(0, start).join('_'), words.slice(start).join('_')];
  const known = prefix === '' || prefix !== nameOf(provider) ? undefined : byType.get(name);
  if (known !== undefined) return { kind: 'counted', rules: known };
  const others = words.slice(start + 1);
  const rules = (byFamily.get(families[start] ?? '') ?? []).filter((rule) => isNamed(rule, others));
  return rules.length === 0 ? null : { kind: 'lookalike', rules };
}

/**
 * The rules of a type of a known provider. Many have a second name with the version of an API behind
 * it, such as `vpc_v1`; those of GES are all known.
 */
function rulesBehindFamily(
  type: string,
  byType: RuleTable['byType'],
): readonly ResourceRule[] | undefined {
  const name = behindFamily(type) ?? '';
  const known = byType.get(name) ?? byType.get(withoutVersion(name))?.filter(hasVersions);
  const rules = known?.length === 0 ? undefined : known;
  const isOnFork = forks.has(type.slice(0, type.indexOf('_')));
  return isOnFork ? rules?.map(onFork) : rules;
}

/** A type without the version of an API that may stand behind it. */
export function withoutVersion(name: string): string {
  return name.replace(/_v\d{1,2}$/, '');
}

function hasVersions({ isUnmistakable }: ResourceRule): boolean {
  return isUnmistakable !== true;
}

/** Providers whose resources have the same names, and attributes of their own. */
const forks: ReadonlySet<string> = new Set([
  'flexibleengine',
  'opentelekomcloud',
  'telefonicaopencloud',
]);

/** Never the same as before: any update may be one of size. */
function ownAttributes(): Amount {
  return unknown({
    cause: 'this version does not know the attributes that its provider has for it',
    remedy: byHand,
  });
}

function onFork(rule: ResourceRule): ResourceRule {
  return rule.amount === oneEach || rule.isUnmistakable === true
    ? rule
    : { types: rule.types, quota: rule.quota, perUnit: rule.perUnit, amount: ownAttributes };
}

/** The part of a type behind the prefix of a known provider; null where it has none. */
export function behindFamily(type: string): string | null {
  const end = type.indexOf('_');
  return end !== -1 && family.has(type.slice(0, end)) ? type.slice(end + 1) : null;
}

/** Whether a provider is one of those that are known, whatever its types begin with. */
export function isOfFamily(provider: unknown): boolean {
  return family.has(nameOf(provider));
}

/** The last part of an address such as `registry.terraform.io/huaweicloud/huaweicloud`. */
function nameOf(provider: unknown): string {
  return typeof provider === 'string' ? provider.slice(provider.lastIndexOf('/') + 1) : '';
}

/** Whether a word begins as the resource of a rule is called, behind the word of its family. */
function isNamed({ types: [type] }: ResourceRule, words: readonly string[]): boolean {
  const [, name] = type.split('_');
  return name !== undefined && words.some((word) => word.startsWith(name));
}
