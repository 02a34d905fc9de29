import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';

/** What a runner runs and what a user reads; sources, tests and settings are for a clone. */
const shipped = [
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'README.zh-CN.md',
  'SECURITY.md',
  'action.yml',
  'dist/',
  'dist/index.js',
  'dist/licenses.txt',
  'dist/package.json',
  'dist/sbom.cdx.json',
  'docs/',
  ...readdirSync('docs')
    .map((name) => `docs/${name}`)
    .filter((name) => name !== 'docs/pictures'),
  'docs/pictures/',
  'docs/pictures/fail.png',
  'docs/pictures/pass.png',
];

/** What git does not track, and what would make the copy a checkout of its own. */
const untracked = ['.git', '.mutation', 'build', 'node_modules'];

test('the archive that a runner downloads holds what it needs, and nothing else', async () => {
  // In a repository of its own, so that it shows the files as they are, committed or not.
  const copy = await mkdtemp(join(tmpdir(), 'quota-gate-archive-'));
  try {
    await cp('.', copy, { recursive: true, filter: (path) => !untracked.includes(basename(path)) });
    const git = (...words: readonly string[]) => execFileSync('git', words, { cwd: copy });
    git('init', '--quiet');
    git('add', '--all');
    const archive = git('archive', git('write-tree').toString().trim());
    const names = execFileSync('tar', ['-tf', '-'], { input: archive, encoding: 'utf8' });

    expect(names.trim().split(/\r?\n/).toSorted()).toEqual(shipped.toSorted());
  } finally {
    await rm(copy, { recursive: true });
  }
});
