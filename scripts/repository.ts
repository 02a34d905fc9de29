import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';

const root = new URL('../', import.meta.url);

/** A file of the repository, by its path from the root. */
export function textOf(path: string): Promise<string> {
  return readFile(new URL(path, root), 'utf8');
}

export type Mapping = Readonly<Record<string, unknown>>;

/** YAML, or JSON, that holds a mapping. */
export function mappingOf(yaml: string): Mapping {
  return mapping(parse(yaml), 'The document');
}

/** What lies under the keys, one after the other; each must hold a mapping. */
export function mappingAt(root: Mapping, ...keys: readonly string[]): Mapping {
  return keys.reduce((parent, key) => mapping(parent[key], key), root);
}

function mapping(value: unknown, where: string): Mapping {
  if (typeof value !== 'object' || value === null) throw new Error(`${where} is not a mapping`);
  return { ...value };
}
