/** A group has at least one item. */
export type Group<Item> = readonly [Item, ...(readonly Item[])];

/**
 * Groups items by a key. Keys are in the order of their first item, and items keep their order. Node 20
 * has no `Map.groupBy`.
 */
export function groupBy<Item, Key>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
): Map<Key, Group<Item>> {
  return groupPairs(items.map((item) => [keyOf(item), item]));
}

/** Groups the second of each pair by the first. */
export function groupPairs<Key, Item>(
  pairs: readonly (readonly [Key, Item])[],
): Map<Key, Group<Item>> {
  const groups = new Map<Key, [Item, ...Item[]]>();
  for (const [key, item] of pairs) {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
