/** How much a resource takes; or why that is not known, a clause without foreign text. */
export type Amount =
  | { readonly kind: 'known'; readonly count: number }
  | {
      readonly kind: 'unknown';
      readonly cause: string;
      /** Two unknown amounts of one key are the same amount; null where nothing tells. */
      readonly key: string | null;
    };

/** The values of a resource before or after a change, and which of them are known only after apply. */
export type Attributes = { readonly values: unknown; readonly unknown: unknown };

/** What one type of resource takes of one quota. A service brings the rules for its quotas along. */
export type ResourceRule = {
  /** The type behind the provider's prefix, such as `ges_graph`, and other names of the same. */
  readonly types: readonly [string, ...(readonly string[])];
  readonly quota: string;
  readonly amount: (attributes: Attributes) => Amount;
  /** How many of what is counted make one unit of the quota; null where nobody says, and it is left out. */
  readonly perUnit: number | null;
};

/** Each resource of the type takes one. */
export function one(): Amount {
  return { kind: 'known', count: 1 };
}

/** Rules by what they are looked up by. */
export type RuleTable = {
  readonly rules: readonly ResourceRule[];
  readonly byType: ReadonlyMap<string, readonly ResourceRule[]>;
  /** By the first word of their types. */
  readonly byFamily: ReadonlyMap<string, readonly ResourceRule[]>;
};

export function ruleTable(rules: readonly ResourceRule[]): RuleTable {
  const byType = new Map<string, ResourceRule[]>();
  const byFamily = new Map<string, ResourceRule[]>();
  for (const rule of rules) {
    for (const type of rule.types) listUnder(byType, type, rule);
    listUnder(byFamily, familyOf(rule), rule);
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
