import type { ResourceRule, RuleTable } from './resource-rule.ts';

/** What the type of a resource says. `lookalike`: it may take of these quotas, and nobody knows. */
export type ResourceMatch = {
  readonly kind: 'counted' | 'lookalike';
  readonly rules: readonly ResourceRule[];
};

/** Providers that are made of the one for Huawei Cloud, or for clouds that are made of it. */
const family: readonly string[] = [
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
];

/**
 * What a type such as `sbercloud_ges_graph` is: told by the part behind the prefix, where the prefix is
 * that of its provider, as in `registry.terraform.io/sbercloud-terraform/sbercloud`, or one of the known
 * family, since a fork goes by any name. Null where no rule has anything to do with it.
 */
export function matchResourceType(
  type: string,
  provider: unknown,
  { byType, byFamily }: RuleTable,
): ResourceMatch | null {
  const words = type.split('_');
  const start = words.findIndex((word) => byFamily.has(word));
  if (start === -1) return null;
  const known = byType.get(words.slice(start).join('_'));
  if (known !== undefined && isOfProvider(words.slice(0, start).join('_'), provider)) {
    return { kind: 'counted', rules: known };
  }
  const others = words.slice(start + 1);
  const rules = (byFamily.get(words[start] ?? '') ?? []).filter((rule) => isNamed(rule, others));
  return rules.length === 0 ? null : { kind: 'lookalike', rules };
}

/** Whether a word begins as the resource of a rule is called, behind the word of its family. */
function isNamed({ types: [type] }: ResourceRule, words: readonly string[]): boolean {
  const [, name] = type.split('_');
  return name !== undefined && words.some((word) => word.startsWith(name));
}

function isOfProvider(prefix: string, provider: unknown): boolean {
  const name = typeof provider === 'string' ? provider.slice(provider.lastIndexOf('/') + 1) : '';
  return prefix !== '' && [...family, name].includes(prefix);
}
