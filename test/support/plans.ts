import { readdir, readFile } from 'node:fs/promises';

const folder = new URL('../plans/', import.meta.url);

/** What a plan takes of each quota, as its configuration has it; edges in units of 10,000. */
export type Truth =
  | 'errored'
  | Readonly<Record<'graph' | 'backup' | 'metadata' | 'edges', number | 'unknown'>>;

/** A plan of `test/plans`, by its name without the ending. */
export function planNamed(name: string): Promise<string> {
  return readFile(new URL(`${name}.json`, folder), 'utf8');
}

/** What each plan that Terraform printed takes, by its name. */
export async function truths(): Promise<Readonly<Record<string, Truth>>> {
  return JSON.parse(await planNamed('truth'));
}

/** The names of all plans that Terraform printed. */
export async function planNames(): Promise<readonly string[]> {
  const files = await readdir(folder);
  const plans = files.filter((file) => file.endsWith('.json') && file !== 'truth.json');
  return plans.map((file) => file.slice(0, -'.json'.length));
}
