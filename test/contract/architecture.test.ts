import { execFile } from 'node:child_process';
import { globSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, matchesGlob } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { textOf } from '../../scripts/repository.ts';
import { tableUnder } from '../support/documentation/documents.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');

const imports = (from: string) =>
  `import * as planted from '${from}';\nexport const used = planted;\n`;
const uses = (global: string) => `export const used = () => ${global};\n`;

/** What each room may import beside itself. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  report: ['api', 'check', 'inputs', 'ports', 'quota', 'services', 'text'],
  check: ['api', 'auth', 'http', 'inputs', 'ports', 'quota', 'services'],
  inputs: ['auth', 'json', 'ports', 'quota', 'services', 'terraform', 'text'],
  services: ['api', 'http', 'json', 'quota', 'terraform', 'text'],
  terraform: ['json', 'quota', 'text'],
  auth: ['api', 'http', 'json'],
  api: ['http', 'json', 'ports', 'text'],
  http: ['ports'],
  quota: ['text'],
  ports: ['text'],
  json: [],
  text: [],
};
const rooms = Object.keys(mayImport);
const forbiddenTo = (room: string) =>
  rooms.filter((other) => other !== room && !mayImport[room]?.includes(other));

type Planted = readonly [path: string, text: string, rule: string | null];

/** An arrow from a room to every other, drawn in the room itself and in a folder of it. */
const arrows: readonly Planted[] = rooms.flatMap((from) =>
  rooms
    .filter((to) => to !== from)
    .flatMap((to): readonly Planted[] => {
      const rule = forbiddenTo(from).includes(to) ? 'noRestrictedImports' : null;
      return [
        [`${from}/planted-to-${to}.ts`, imports(`../${to}/${to}.ts`), rule],
        [`${from}/planted/to-${to}.ts`, imports(`../../${to}/${to}.ts`), rule],
      ];
    }),
);

/** A file that breaks another rule of the house, and the rule that finds it. */
const breaches: readonly Planted[] = [
  ['services/ges/planted-service.ts', imports('../ecs/ecs.ts'), 'noRestrictedImports'],
  ['report/planted-port.ts', imports('../ports/clock.ts'), 'noRestrictedImports'],
  ['check/planted-port.ts', imports('../ports/clock.ts'), 'noRestrictedImports'],
  ['inputs/planted-port.ts', imports('../ports/files.ts'), 'noRestrictedImports'],
  ['api/planted-port.ts', imports('../ports/clock.ts'), 'noRestrictedImports'],
  ['http/planted-port.ts', imports('../ports/clock.ts'), 'noRestrictedImports'],
  ['planted-door.ts', imports('./inputs/limits/files.ts'), 'noRestrictedImports'],
  ['check/planted-door.ts', imports('../inputs/targets/targets.ts'), 'noRestrictedImports'],
  ['report/planted-door.ts', imports('../inputs/limits/files.ts'), 'noRestrictedImports'],
  ['report/wording/planted.ts', imports('../../run.ts'), 'noRestrictedImports'],
  ['services/planted-node.ts', imports('node:fs'), 'noRestrictedImports'],
  ['check/planted-node.ts', imports('node:timers'), 'noRestrictedImports'],
  ['ports/planted-toolkit.ts', imports('@actions/core'), 'noRestrictedImports'],
  ['http/planted-client.ts', imports('@actions/http-client'), 'noRestrictedImports'],
  ['quota/planted-clock.ts', uses('Date.now()'), 'noRestrictedGlobals'],
  ['inputs/planted-environment.ts', uses('process.env'), 'noRestrictedGlobals'],
  ['auth/planted-network.ts', uses("fetch('https://example.com')"), 'noRestrictedGlobals'],
  ['json/planted-circle.ts', "import './planted-circle-back.ts';\n", 'noImportCycles'],
  ['json/planted-circle-back.ts', "import './planted-circle.ts';\n", 'noImportCycles'],
  ['json/plantedName.ts', 'export const used = 1;\n', 'useFilenamingConvention'],
];

type Diagnostics = {
  readonly diagnostics: readonly {
    readonly category: string;
    readonly location: { readonly path: string | { readonly file: string } };
  }[];
};

type Override = {
  readonly includes: readonly [string];
  readonly linter: {
    readonly rules: {
      readonly style?: {
        readonly noRestrictedImports?: {
          readonly options: {
            readonly patterns: readonly {
              readonly group: readonly string[];
              readonly message: string;
            }[];
          };
        };
      };
    };
  };
};

/** What the linter finds in a folder: `rule in path`, each once. */
async function findingsIn(folder: string): Promise<readonly string[]> {
  const parameters = [biome, 'lint', '--reporter=json', '--max-diagnostics=none', 'src'];
  const output = await new Promise<string>((resolve) => {
    execFile(process.execPath, parameters, { cwd: folder }, (_, stdout) => resolve(stdout));
  });
  const { diagnostics }: Diagnostics = JSON.parse(output);
  const findings = diagnostics.map(({ category, location: { path } }) => {
    const file = typeof path === 'string' ? path : path.file;
    return `${category.split('/').at(-1)} in ${file.replaceAll('\\', '/')}`;
  });
  return [...new Set(findings)].toSorted();
}

test('each arrow that the house forbids is found where somebody draws it, and no other', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'quota-gate-house-'));
  try {
    await cp(join(root, 'src'), join(folder, 'src'), { recursive: true });
    const { vcs: _, ...rules } = JSON.parse(await readFile(join(root, 'biome.json'), 'utf8'));
    await writeFile(join(folder, 'biome.json'), JSON.stringify(rules));
    for (const room of rooms) await mkdir(join(folder, 'src', room, 'planted'));
    const planted = [...arrows, ...breaches];
    for (const [path, text] of planted) await writeFile(join(folder, 'src', path), text);

    const expected = planted.flatMap(([path, , rule]) => (rule ? [`${rule} in src/${path}`] : []));
    expect(await findingsIn(folder)).toEqual(expected.toSorted());
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('what biome.json says of a room, or of one file of it, is what it may import', async () => {
  const { overrides } = JSON.parse(await readFile(join(root, 'biome.json'), 'utf8'));
  const said = overrides.flatMap(({ includes: [path], linter }: Override) => {
    const { patterns = [] } = linter.rules.style?.noRestrictedImports?.options ?? {};
    const named = patterns.filter(({ message }) => message.includes(' may import: '));
    return named.map(({ group, message }) => ({ path, forbidden: group[0], message }));
  });
  const roomOf = ({ path }: { readonly path: string }) => path.split('/')[1] ?? '';

  expect(new Set(said.map(roomOf))).toEqual(new Set(rooms));
  for (const one of said) {
    const room = roomOf(one);
    const others = forbiddenTo(room);
    expect(one.message).toBe(
      `src/${room} may import: ${mayImport[room]?.join(', ') || 'nothing'}.`,
    );
    expect(one.forbidden.match(/\w+/g).toSorted(), one.path).toEqual(others.toSorted());
  }
});

/** The paths that a cell sets as code, without braces; a name in capitals is any. */
function patternsIn(cell: string): readonly string[] {
  const written = [...cell.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path);
  return written.flatMap((path) => expanded(path.replace('NAME', '*')));
}

function expanded(pattern: string): readonly string[] {
  const [all, before, inside = '', after] = /^(.*?)\{(.*?)\}(.*)$/.exec(pattern) ?? [];
  if (all === undefined) return [pattern];
  return inside.split(',').flatMap((one) => expanded(`${before}${one}${after}`));
}

describe('unit tests', async () => {
  const names = async (folder: string, ending: string) =>
    (await readdir(join(root, folder), { recursive: true }))
      .filter((path) => path.endsWith(ending))
      .map((path) => path.slice(0, -ending.length).replaceAll('\\', '/'));
  const files = await names('src', '.ts');
  const tests = await names('test/unit', '.test.ts');
  const isOf = (file: string) => (name: string) => name === file || name.startsWith(`${file}-`);

  test('each has the path and the name of the file that it tests', () => {
    expect(tests.filter((name) => !files.some((file) => isOf(file)(name)))).toEqual([]);
  });

  test('of each file without one test/README.md says once what it is tested through', async () => {
    const rows = tableUnder('### Files without a unit test', await textOf('test/README.md'));
    const untested = files.filter((file) => !tests.some(isOf(file)));
    const patterns = rows.flatMap(([cell = '']) => patternsIn(cell));
    const namesOf = (file: string) => patterns.filter((pattern) => matchesGlob(file, pattern));

    expect(untested.filter((file) => namesOf(file).length !== 1)).toEqual([]);
    expect(patterns.filter((one) => !untested.some((file) => matchesGlob(file, one)))).toEqual([]);
    for (const pattern of rows.flatMap(([, cell = '']) => patternsIn(cell))) {
      const found = globSync([pattern, `${pattern}.test.ts`], { cwd: join(root, 'test') });
      expect(found, pattern).not.toEqual([]);
    }
  });
});
