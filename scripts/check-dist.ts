import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './bundle.ts';

/** Fails unless `dist/` is, byte for byte and file for file, what `src/` builds. */
const fresh = await mkdtemp(join(tmpdir(), 'dist-'));
try {
  await build(fresh);
  const differing = await differences('dist', fresh);
  for (const name of differing) console.error(`dist/${name} is not what src/ builds`);
  if (differing.length > 0) {
    console.error('Run npm run build and commit dist/ with the change to src/.');
    process.exitCode = 1;
  }
} finally {
  await rm(fresh, { recursive: true });
}

async function differences(shipped: string, built: string): Promise<readonly string[]> {
  const names = new Set([...(await filesIn(shipped)), ...(await filesIn(built))]);
  const same = await Promise.all(
    [...names].map(async (name) => {
      const [one, other] = await Promise.all([contentOf(shipped, name), contentOf(built, name)]);
      return one !== null && other !== null && one.equals(other);
    }),
  );
  return [...names].filter((_, index) => !same[index]);
}

/** Every file of a folder, tracked or not; a folder that is missing has none. */
async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

function contentOf(folder: string, name: string): Promise<Buffer | null> {
  return readFile(join(folder, name)).catch(() => null);
}
