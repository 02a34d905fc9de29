import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

/** What a runner runs and what a user reads; sources, tests and settings are for a clone. */
const shipped = [
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'SECURITY.md',
  'action.yml',
  'dist/',
  'dist/index.js',
  'dist/licenses.txt',
  'dist/package.json',
  'dist/sbom.cdx.json',
];

test('the archive that a runner downloads holds what it needs, and nothing else', () => {
  const archive = execFileSync('git', ['archive', '--worktree-attributes', 'HEAD']);
  const names = execFileSync('tar', ['-tf', '-'], { input: archive, encoding: 'utf8' });

  expect(names.trim().split(/\r?\n/).toSorted()).toEqual(shipped);
});
