import { execFileSync } from 'node:child_process';
import { rm } from 'node:fs/promises';

/**
 * Compiles `src/` and bundles it into a folder: types and bundling apart, since ncc's own
 * TypeScript support fails with TypeScript 7 (vercel/ncc#1336). Unminified, so that what runs with
 * a team's credentials can be read.
 */
export async function build(folder: string): Promise<void> {
  await rm('build', { recursive: true, force: true });
  run('typescript/bin/tsc', '--project', 'src');
  run('@vercel/ncc/dist/ncc/cli.js', 'build', 'build/main.js', '--out', folder, ...bundling);
}

const bundling = ['--license', 'licenses.txt', '--target', 'es2022', '--no-cache', '--quiet'];

function run(script: string, ...words: readonly string[]): void {
  execFileSync(process.execPath, [`node_modules/${script}`, ...words], { stdio: 'inherit' });
}
