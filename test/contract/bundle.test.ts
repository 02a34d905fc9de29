import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { moduleStubs, writeModuleStub } from '../../scripts/module-stubs.ts';
import { mappingAt, mappingOf } from '../../scripts/repository.ts';

const bundle = await readFile('dist/index.js', 'utf8');
const toolkit = ['@actions/core', '@actions/http-client', 'tunnel'];

test('dist/ is the bundle, its licenses, what it is made of and the word that it is a module', async () => {
  expect((await readdir('dist')).toSorted()).toEqual([
    'index.js',
    'licenses.txt',
    'package.json',
    'sbom.cdx.json',
  ]);
});

test('the bundle holds the toolkit and what it needs, and of what is never called a stub', () => {
  const modules = [
    ...bundle.matchAll(/^;?\/\/ (?:EXTERNAL MODULE: )?\.\/node_modules\/(\S+)/gm),
  ].map(([, path]) => path);
  const others = modules.filter((path) => !toolkit.some((name) => path?.startsWith(`${name}/`)));
  const allowed = [...moduleStubs.keys()].map((name) => `${name}/index.js`);

  expect(modules.length).toBeGreaterThan(5);
  expect(allowed).toEqual(expect.arrayContaining(others));
  expect(Buffer.byteLength(bundle)).toBeLessThan(420_000);
});

test('no literal has a class of letters or digits, which V8 would check at each start', () => {
  const lines = bundle.match(/^.*\\p\{[LN].*$/gm) ?? [];

  expect(lines.length).toBeGreaterThan(5);
  expect(lines.filter((line) => !line.includes('lazyPattern(String.raw'))).toEqual([]);
});

test('what it is made of is the toolkit, with the hashes of the lock file', async () => {
  const bill = mappingOf(await readFile('dist/sbom.cdx.json', 'utf8'));
  const lock = mappingOf(await readFile('package-lock.json', 'utf8'));
  const components = Object.keys(mappingAt(bill, 'components')).map((index) =>
    mappingAt(bill, 'components', index),
  );

  expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6' });
  expect(components.map(({ name }) => name)).toEqual(toolkit);
  for (const { name, version, hashes } of components) {
    const locked = mappingAt(lock, 'packages', `node_modules/${name}`);
    const hash = Buffer.from(String(locked['integrity']).slice('sha512-'.length), 'base64');
    expect(version).toBe(locked['version']);
    expect(hashes).toEqual([{ alg: 'SHA-512', content: hash.toString('hex') }]);
  }
});

test('its licenses are those of what it holds', async () => {
  const licenses = await readFile('dist/licenses.txt', 'utf8');

  for (const name of toolkit) expect(licenses).toMatch(new RegExp(`^${name}$`, 'm'));
  for (const name of moduleStubs.keys()) expect(licenses).not.toMatch(new RegExp(`^${name}$`, 'm'));
});

describe.each([...moduleStubs])(
  '%s, which the toolkit imports and nobody calls,',
  (name, functions) => {
    test('is imported for what its stub has, and for nothing else', async () => {
      const files = await toolkitFiles();
      const sources = await Promise.all(files.map((file) => readFile(file, 'utf8')));
      const imports = sources.flatMap((source) => [
        ...source.matchAll(new RegExp(`(?:import|require)\\b.*['"]${name}\\b.*`, 'g')),
      ]);

      expect(imports.map(([line]) => line)).toEqual([
        `import { ${functions.join(', ')} } from '${name}';`,
      ]);
    });

    test('says so in one sentence, should anybody call it after all', async () => {
      const folder = await mkdtemp(join(tmpdir(), 'stub-'));
      try {
        await writeModuleStub(name, folder);
        const module: Readonly<Record<string, () => void>> = await import(join(folder, 'index.js'));
        expect(Object.keys(module)).toEqual(functions);
        for (const call of Object.values(module)) {
          expect(call).toThrow(`${name} was left out of this bundle, since nothing called it`);
        }
      } finally {
        await rm(folder, { recursive: true });
      }
    });
  },
);

/** Every module of the toolkit, as it is installed. */
async function toolkitFiles(): Promise<readonly string[]> {
  const folders = toolkit.map((name) => join('node_modules', name, 'lib'));
  const files = await Promise.all(
    folders.map(async (folder) => (await readdir(folder)).map((file) => join(folder, file))),
  );
  return files.flat().filter((file) => file.endsWith('.js'));
}
