/**
 * Edges of a graph by its `graph_size_type_index`, as the GES SDK and the Terraform provider document
 * it. 401 (enhanced, up to 2 billion) and 6 (100 billion, or the database edition) are left out: what
 * they take of the quota is documented nowhere.
 */
const edges: ReadonlyMap<string, number> = new Map([
  ['0', 10_000],
  ['1', 1_000_000],
  ['2', 10_000_000],
  ['3', 100_000_000],
  ['4', 1_000_000_000],
  ['5', 10_000_000_000],
]);

/** How many edges a graph of this size may have; null where that is not known. */
export function edgesOf(sizeIndex: string): number | null {
  return edges.get(sizeIndex) ?? null;
}
