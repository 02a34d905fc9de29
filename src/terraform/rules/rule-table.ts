import { groupPairs } from '../../quota/group-by.ts';
import { ruleOnFork } from './fork-rule.ts';
import type { ResourceRule } from './resource-rule.ts';
import { isOnFork, providerName, withoutProviderPrefix, withoutVersion } from './resource-type.ts';

/** The rules that apply to a type of resource. A `lookalike` may take these quotas, but is not counted. */
export type ResourceMatch = {
  readonly kind: 'counted' | 'lookalike';
  readonly rules: readonly ResourceRule[];
};

/** Rules, to be looked up by the type of a resource. */
export type RuleTable = {
  readonly rules: readonly ResourceRule[];
  /**
   * Matches a type such as `sbercloud_vpc_eip` by its part after the prefix of a known provider. An
   * unmistakable type, such as `ges_graph`, can have the prefix of its own provider, such as
   * `registry.terraform.io/acme/acme`, because a fork can have any name. Null if no rule applies.
   */
  readonly match: (type: string, provider: unknown) => ResourceMatch | null;
};

/** Creates a table of rules. */
export function createRuleTable(rules: readonly ResourceRule[]): RuleTable {
  const indexes: Indexes = {
    byType: rulesBy(rules, ({ types }) => types),
    byFirstWord: rulesBy(rules, (rule) => (rule.isUnmistakable ? [firstWord(rule)] : [])),
  };
  return { rules, match: memoized((type, provider) => findMatch(type, provider, indexes)) };
}

/** Remembers what is found for a type of a provider, because a plan has many resources of few types. */
function memoized(find: RuleTable['match']): RuleTable['match'] {
  const byProvider = new Map<unknown, Map<string, ResourceMatch | null>>();
  return (type, provider) => {
    const known = byProvider.get(provider) ?? new Map<string, ResourceMatch | null>();
    const earlier = known.get(type);
    if (earlier !== undefined) return earlier;
    const found = find(type, provider);
    byProvider.set(provider, known.set(type, found));
    return found;
  };
}

type RuleIndex = ReadonlyMap<string, readonly ResourceRule[]>;

type Indexes = {
  readonly byType: RuleIndex;
  /** Unmistakable rules by the first word of their types. */
  readonly byFirstWord: RuleIndex;
};

function rulesBy(
  rules: readonly ResourceRule[],
  keysOf: (rule: ResourceRule) => readonly string[],
): RuleIndex {
  return groupPairs(rules.flatMap((rule) => keysOf(rule).map((key) => [key, rule] as const)));
}

function firstWord({ types: [type] }: ResourceRule): string {
  const [word = ''] = type.split('_', 1);
  return word;
}

function findMatch(
  type: string,
  provider: unknown,
  { byType, byFirstWord }: Indexes,
): ResourceMatch | null {
  const rules = knownProviderRules(type, byType);
  return rules === undefined
    ? matchUnmistakable(type, provider, { byType, byFirstWord })
    : { kind: 'counted', rules };
}

function matchUnmistakable(
  type: string,
  provider: unknown,
  { byType, byFirstWord }: Indexes,
): ResourceMatch | null {
  const words = type.split('_');
  // Newer resources have an API version in the word of their service: evsv3_volume.
  const services = words.map((word) => word.replace(/v\d{1,2}$/, ''));
  const start = services.findIndex((word) => byFirstWord.has(word));
  if (start === -1) return null;
  const [prefix, name] = [words.slice(0, start).join('_'), words.slice(start).join('_')];
  const known = prefix === '' || prefix !== providerName(provider) ? undefined : byType.get(name);
  if (known !== undefined) return { kind: 'counted', rules: known };
  const others = words.slice(start + 1);
  const similar = byFirstWord.get(services[start] ?? '') ?? [];
  const rules = similar.filter((rule) => looksLike(rule, others));
  return rules.length === 0 ? null : { kind: 'lookalike', rules };
}

/**
 * The rules for a type of a known provider. Many types have a second name that ends in an API version,
 * such as `vpc_v1`. Unmistakable rules list all names of their types.
 */
function knownProviderRules(type: string, byType: RuleIndex): readonly ResourceRule[] | undefined {
  const name = withoutProviderPrefix(type) ?? '';
  const known = byType.get(name) ?? byType.get(withoutVersion(name))?.filter(hasVersions);
  const rules = known?.length === 0 ? undefined : known;
  return isOnFork(type) ? rules?.map(ruleOnFork) : rules;
}

function hasVersions({ isUnmistakable }: ResourceRule): boolean {
  return isUnmistakable !== true;
}

/** Whether one of the words starts with the second word of a rule's type. */
function looksLike({ types: [type] }: ResourceRule, words: readonly string[]): boolean {
  const [, name] = type.split('_');
  return name !== undefined && words.some((word) => word.startsWith(name));
}
