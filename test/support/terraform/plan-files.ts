import { readdir, readFile } from 'node:fs/promises';

const plans = new URL('../../plans/', import.meta.url);
const outputs = new URL('../../outputs/', import.meta.url);

/** What a plan takes of each quota, as its configuration has it; edges in units of 10,000. */
export type Truth =
  | 'errored'
  | Readonly<Record<'graph' | 'backup' | 'metadata' | 'edges', number | 'unknown'>>;

/** A plan of `test/plans`, by its name without the ending. */
export function planNamed(name: string): Promise<string> {
  return readFile(new URL(`${name}.json`, plans), 'utf8');
}

/** What each plan that Terraform printed takes, by its name. */
export async function truths(): Promise<Readonly<Record<string, Truth>>> {
  return JSON.parse(await planNamed('truth'));
}

/** The names of all plans that Terraform printed. */
export async function planNames(): Promise<readonly string[]> {
  const files = await readdir(plans);
  const printed = files.filter((file) => file.endsWith('.json') && file !== 'truth.json');
  return printed.map((file) => file.slice(0, -'.json'.length));
}

/** What a command of Terraform printed, from `test/outputs`, by the name of the file without its ending. */
export function outputOf(command: string): Promise<string> {
  return readFile(new URL(`${command}.txt`, outputs), 'utf8');
}

/** A workspace with a plan of VPC, subnets, addresses, servers, disks, load balancers, CCE and RDS. */
export const shopFiles = { 'plan.json': await planNamed('by-hand/shop') };

/** What `flavors` says of the servers in that plan. */
export const shopFlavors = 'c7.large.2: 2, 4\nc7.xlarge.2: 4, 8\nt6.small.1: 1, 0.5';

/** What EVS answers where there is room for disks of every type that the plan makes. */
export const roomForDisks = {
  quota_set: Object.fromEntries(
    ['', '_SAS', '_SSD', '_GPSSD']
      .flatMap((type) => [`volumes${type}`, `gigabytes${type}`])
      .map((key) => [key, { in_use: 0, limit: 2000, reserved: 0 }]),
  ),
};
