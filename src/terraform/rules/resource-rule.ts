import { isJsonObject, type JsonObject, listAt, valueAt } from '../../json/fields.ts';
import type { Gap } from './gap.ts';

/** How much a resource takes, or why that is not known. */
export type Amount =
  | { readonly kind: 'known'; readonly count: number }
  | {
      readonly kind: 'unknown';
      readonly gap: Gap;
      /** Two unknown amounts of one key are the same amount; null where nothing tells. */
      readonly key: string | null;
      /** What is certain of it. */
      readonly atLeast: number;
    };

/** The values of a resource before or after a change, and which of them are known only after apply. */
export type Attributes = {
  readonly values: unknown;
  readonly unknown: unknown;
  /** Null where that is not known. */
  readonly configured: Configured | null;
};

/** What the configuration sets attributes to, by name. */
export type Configured = {
  readonly expressions: JsonObject;
  /** Whether one of them has its value before apply, whatever that is. */
  readonly isKnown: (expression: unknown) => boolean;
};

export type AmountOf = (attributes: Attributes) => Amount;

/** What one type of resource takes of one quota. A service brings the rules for its quotas along. */
export type ResourceRule = {
  /** The type behind the provider's prefix, such as `ges_graph`, and others that take the same. */
  readonly types: readonly [string, ...(readonly string[])];
  readonly quota: string;
  readonly amount: AmountOf;
  /** What an update in place changes of it, where that is not all. */
  readonly updated?: AmountOf;
  /** Whether what is deleted still counts for days. */
  readonly isFreedLate?: boolean;
  /** The same for quotas of which only the resource itself tells the name. */
  readonly variants?: (attributes: Attributes) => readonly ResourceRule[];
  /** How many of what is counted make one unit of the quota; null where nobody says, and it is not counted. */
  readonly perUnit: number | null;
  /**
   * Whether no other cloud has the first word of the type, as it has `vpc`. Then the provider may have
   * any name, and a type that is only named alike leaves the quota partly checked.
   */
  readonly isUnmistakable?: boolean;
};

/** Each resource of the type takes one. */
export function oneEach(): Amount {
  return { kind: 'known', count: 1 };
}

/** The rule of types that take so much of a quota each. */
export function takes(
  quota: string,
  amount: AmountOf,
  ...types: ResourceRule['types']
): ResourceRule {
  return { types, quota, amount, perUnit: 1 };
}

/** Rules by what they are looked up by. */
export type RuleTable = {
  readonly rules: readonly ResourceRule[];
  readonly byType: ReadonlyMap<string, readonly ResourceRule[]>;
  /** Those that are unmistakable, by the first word of their types. */
  readonly byFamily: ReadonlyMap<string, readonly ResourceRule[]>;
};

export function ruleTable(rules: readonly ResourceRule[]): RuleTable {
  const byType = new Map<string, ResourceRule[]>();
  const byFamily = new Map<string, ResourceRule[]>();
  for (const rule of rules) {
    for (const type of rule.types) listUnder(byType, type, rule);
    if (rule.isUnmistakable) listUnder(byFamily, familyOf(rule), rule);
  }
  return { rules, byType, byFamily };
}

function listUnder(map: Map<string, ResourceRule[]>, key: string, rule: ResourceRule): void {
  const listed = map.get(key);
  if (listed === undefined) map.set(key, [rule]);
  else listed.push(rule);
}

function familyOf({ types: [type] }: ResourceRule): string {
  return type.split('_', 1).join();
}

/** What a plan tells of one attribute: its value; that it is known only after apply; or that it is not set. */
export type Attribute =
  | { readonly kind: 'known'; readonly value: unknown }
  | { readonly kind: 'known-after-apply' | 'absent' };

/** Looks up an attribute by name. Providers write what is not set as null, `""` or `[]`. */
export function attributeOf({ values, unknown }: Attributes, name: string): Attribute {
  const isOpen = unknown === true || valueAt(unknown, name) === true;
  if (isOpen || !isJsonObject(values)) return { kind: 'known-after-apply' };
  const value = valueAt(values, name) ?? '';
  const isSet = Array.isArray(value) ? value.length > 0 : value !== '';
  return isSet ? { kind: 'known', value } : { kind: 'absent' };
}

/**
 * Whether an attribute is not set, as far as is known. Providers that choose a value themselves have it
 * in the plan as known only after apply, like what is set to something that is: the configuration
 * tells them apart. What it sets to something known, and is not in the plan, is set to null.
 */
export function isUnset(attributes: Attributes, name: string): boolean {
  const { configured } = attributes;
  switch (attributeOf(attributes, name).kind) {
    case 'known':
      return false;
    case 'absent':
      return true;
    case 'known-after-apply':
      if (configured === null) return false;
      return (
        !Object.hasOwn(configured.expressions, name) ||
        configured.isKnown(configured.expressions[name])
      );
  }
}

/** The blocks of a name, one after the other; null where not even their number is known. */
export function blocksOf(attributes: Attributes, name: string): readonly Attributes[] | null {
  const attribute = attributeOf(attributes, name);
  if (attribute.kind === 'known-after-apply') return null;
  if (attribute.kind === 'known' && !Array.isArray(attribute.value)) return null;
  const values = listAt(attributes.values, name);
  const unknown = listAt(attributes.unknown, name);
  const more = unknown
    .slice(values.length)
    .map((one) => ({ values: undefined, unknown: one, configured: null }));
  return [
    ...values.map((one, index) => ({ values: one, unknown: unknown[index], configured: null })),
    ...more,
  ];
}
