import { expect, test } from 'vitest';
import { type Release, releaseProblems } from '../../scripts/release-problems.ts';

const release: Release = {
  version: '1.10.0',
  ref: 'refs/heads/main',
  packageVersion: '1.10.0',
  changelog: '# Changelog\n\n## 1.10.0 (2026-12-01)\n\n- Something.\n\n## 1.9.0\n\n- More.\n',
  owners: '/dist/ @somebody/maintainers',
  tags: ['v1', 'v1.9.0', 'v0.12.3', 'other', ''],
};

test('a version that package, changelog, branch and tags agree with may be released', () => {
  expect(releaseProblems(release)).toEqual([]);
});

const { changelog } = release;
const problems: readonly (readonly [string, Partial<Release>])[] = [
  ['a release is cut from main', { ref: 'refs/heads/other' }],
  ['a release is cut from main', { ref: 'refs/tags/main' }],
  ['package.json says 1.9.0', { packageVersion: '1.9.0' }],
  ['CHANGELOG.md begins with "## Unreleased"', { changelog: `## Unreleased\n\n${changelog}` }],
  ['CHANGELOG.md begins with "## 1.10.01"', { changelog: '## 1.10.01\n\n- Something.\n' }],
  ['CHANGELOG.md begins with ""', { changelog: '' }],
  ['CHANGELOG.md says nothing', { changelog: '## 1.10.0\n\n## 1.9.0\n\n- More.\n' }],
  ['CODEOWNERS names nobody', { owners: '/dist/ @OWNER/maintainers' }],
  ['the tag v1.10.0 exists', { tags: ['v1.10.0'] }],
  ['it would move the major tag back: v1.11.0', { tags: ['v1.11.0'] }],
  ['it would move the major tag back: v2.0.0', { tags: ['v2.0.0'] }],
];

test.each(problems)('%s', (problem, change) => {
  expect(releaseProblems({ ...release, ...change })).toContainEqual(
    expect.stringContaining(problem),
  );
});

const forms = [
  '',
  '1.2',
  'v1.2.3',
  '1.2.3-rc.1',
  '01.2.3',
  '1.2.3 ',
  '1.2.3\n',
  '1.2.3;id',
  '$(id)',
];

test.each(forms)('%j is no version, and nothing else is looked at', (version) => {
  expect(releaseProblems({ ...release, version })).toEqual([
    `${JSON.stringify(version)} is not of the form 1.2.3`,
  ]);
});
