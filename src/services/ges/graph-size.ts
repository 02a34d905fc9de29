import { valueAt } from '../../json/fields.ts';

/** The size of a graph, as a plan gives it. */
export type GraphSize =
  /** `graph_size_type_index`. */
  | { readonly kind: 'index'; readonly index: string }
  /** `graph_size_type`, by which providers before 1.50 go; null where it is known only after apply. */
  | { readonly kind: 'older'; readonly index: string | null }
  /** Known only after apply; not there; or neither text nor a number. */
  | { readonly kind: 'later' | 'absent' | 'strange' };

/** The size in the values of a graph, of which some are known only after apply. */
export function graphSizeOf(values: unknown, unknown: unknown): GraphSize {
  if (unknown === true || valueAt(unknown, 'graph_size_type_index') === true) {
    return { kind: 'later' };
  }
  const index = valueAt(values, 'graph_size_type_index') ?? null;
  if (typeof index === 'string') return { kind: 'index', index };
  if (index !== null) return { kind: 'strange' };
  const older = valueAt(values, 'graph_size_type') ?? null;
  const isOlder = older !== null || valueAt(unknown, 'graph_size_type') === true;
  if (!isOlder) return { kind: 'absent' };
  return { kind: 'older', index: typeof older === 'string' ? older : null };
}

/** Whether two sizes are known to be one, whatever it is. */
export function isSameSize(one: GraphSize, other: GraphSize): boolean {
  if (one.kind !== 'index' && one.kind !== 'older') return false;
  return one.kind === other.kind && one.index !== null && one.index === other.index;
}

/** Edges by `graph_size_type_index`, as the GES SDK and the Terraform provider document them. */
const edges: ReadonlyMap<string, number> = new Map([
  ['0', 10_000],
  ['1', 1_000_000],
  ['2', 10_000_000],
  ['3', 100_000_000],
  ['4', 1_000_000_000],
  ['5', 10_000_000_000],
]);

/** Sizes that are documented, and not what a graph of them takes of the quota. */
const uncounted: ReadonlyMap<string, string> = new Map([
  ['401', 'one billion enhanced edges, up to two'],
  ['6', '100 billion edges, or the database edition'],
]);

/** How many edges a graph of this size may have, or why that is not known: a clause, without foreign text. */
export function edgesOfSize(size: GraphSize): number | { readonly cause: string } {
  switch (size.kind) {
    case 'index':
      return edges.get(size.index) ?? { cause: whyUncounted(size.index) };
    case 'older':
      return {
        cause:
          'its provider gives its size as graph_size_type, which this version does not count: leave ges-edge-unit out and count its edges in demand, or use a provider that has graph_size_type_index',
      };
    case 'later':
      return {
        cause: 'its size is known only after apply: set graph_size_type_index to a literal',
      };
    case 'absent':
      return { cause: `the plan does not tell its graph_size_type_index: ${remedy}` };
    case 'strange':
      return { cause: `its graph_size_type_index is neither text nor a number: ${remedy}` };
  }
}

const remedy = 'leave ges-edge-unit out, and count its edges in demand';

function whyUncounted(index: string): string {
  const documented = uncounted.get(index);
  return documented === undefined
    ? 'its size index is none that Huawei Cloud documents: check graph_size_type_index'
    : `Huawei Cloud does not document what a graph of the size index ${index} (${documented}) takes of ges.edge_volume: ${remedy}`;
}
