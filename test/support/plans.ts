import { readdir, readFile } from 'node:fs/promises';

const folder = new URL('../plans/', import.meta.url);

/** A plan of `test/plans`, by its name without the ending. */
export function planNamed(name: string): Promise<string> {
  return readFile(new URL(`${name}.json`, folder), 'utf8');
}

/** The names of all plans. */
export async function planNames(): Promise<readonly string[]> {
  const files = await readdir(folder);
  return files.filter((file) => file.endsWith('.json')).map((file) => file.slice(0, -5));
}
