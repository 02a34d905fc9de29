import { execFileSync } from 'node:child_process';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { billOfMaterials } from './bill-of-materials.ts';
import { compact } from './compact.ts';
import { moduleStubs, writeLateLoader, writeModuleStub } from './module-stubs.ts';
import { mappingOf } from './repository.ts';

/**
 * Compiles `src/` and bundles it into a folder: types and bundling apart, since ncc's own
 * TypeScript support fails with TypeScript 7 (vercel/ncc#1336). Unminified, so that what runs with
 * a team's credentials can be read.
 */
export async function build(folder: string): Promise<void> {
  await rm('build', { recursive: true, force: true });
  run('.', 'node_modules/typescript/bin/tsc', '--project', 'src');
  await gather();
  run(
    'build',
    'node_modules/@vercel/ncc/dist/ncc/cli.js',
    'build',
    'main.js',
    '--out',
    resolve(folder),
    ...bundling,
  );
  const bundle = `${folder}/index.js`;
  await writeFile(bundle, compact(await readFile(bundle, 'utf8')));
  await writeBill(folder);
}

/** Writes the bill of materials beside the bundle. */
async function writeBill(folder: string): Promise<void> {
  const [bundle, own, lock] = await Promise.all(
    [`${folder}/index.js`, 'package.json', 'package-lock.json'].map((path) =>
      readFile(path, 'utf8'),
    ),
  );
  const bill = billOfMaterials(bundle ?? '', mappingOf(own ?? ''), mappingOf(lock ?? ''));
  await writeFile(`${folder}/sbom.cdx.json`, `${JSON.stringify(bill, null, 2)}\n`);
}

const bundling = ['--license', 'licenses.txt', '--target', 'es2022', '--no-cache', '--quiet'];

/**
 * Puts what the bundle is made of side by side, ncc with it: ncc numbers modules by where they and
 * its own loaders lie, and where the packages of a checkout lie is its own affair (a linked
 * `node_modules`, for one).
 */
async function gather(): Promise<void> {
  await cp('package.json', 'build/package.json');
  const packages = new Set(['@vercel/ncc', ...(await dependenciesOf('.'))]);
  for (const name of packages) {
    const folder = `node_modules/${name}`;
    if (moduleStubs.has(name)) await writeModuleStub(name, `build/${folder}`);
    else await cp(folder, `build/${folder}`, { recursive: true, dereference: true });
    if (name === 'tunnel') await writeLateLoader(`build/${folder}`);
    if (name.startsWith('@actions/')) await declarePure(`build/${folder}/package.json`);
    for (const dependency of await dependenciesOf(`build/${folder}`)) packages.add(dependency);
  }
}

/** Modules of the toolkit do nothing but export: told so, ncc leaves out those that nobody calls. */
async function declarePure(file: string): Promise<void> {
  const described = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify({ ...described, sideEffects: false }));
}

async function dependenciesOf(folder: string): Promise<readonly string[]> {
  const { dependencies = {} } = JSON.parse(await readFile(`${folder}/package.json`, 'utf8'));
  return Object.keys(dependencies);
}

function run(folder: string, script: string, ...words: readonly string[]): void {
  execFileSync(process.execPath, [script, ...words], { cwd: folder, stdio: 'inherit' });
}
