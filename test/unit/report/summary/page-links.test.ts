import { expect, test } from 'vitest';
import { troubleshootingPage } from '../../../../src/report/summary/summary.ts';

const action = { GITHUB_ACTION_REPOSITORY: 'owner/quota.gate', GITHUB_ACTION_REF: 'v1' };

test.each([
  ['the usual server', {}, 'https://github.com/owner/quota.gate/blob/v1'],
  [
    'another',
    { GITHUB_SERVER_URL: 'https://git.test:8443' },
    'https://git.test:8443/owner/quota.gate/blob/v1',
  ],
  [
    'a branch',
    { GITHUB_ACTION_REF: 'a/b-1.2' },
    'https://github.com/owner/quota.gate/blob/a/b-1.2',
  ],
])('the page at the version that runs: %s', (_, environment, folder) => {
  expect(troubleshootingPage({ ...action, ...environment })).toBe(
    `${folder}/docs/troubleshooting.md`,
  );
});

test.each([
  ['no repository', { GITHUB_ACTION_REPOSITORY: '' }],
  ['no version', { GITHUB_ACTION_REF: '' }],
  ['nothing of both', { GITHUB_ACTION_REPOSITORY: undefined, GITHUB_ACTION_REF: undefined }],
  ['http', { GITHUB_SERVER_URL: 'http://github.com' }],
  ['a server with a user', { GITHUB_SERVER_URL: 'https://me@github.com' }],
  ['a server with a path', { GITHUB_SERVER_URL: 'https://github.com/x' }],
  ['a server behind a text', { GITHUB_SERVER_URL: 'see https://github.com' }],
  ['a server that begins with a point', { GITHUB_SERVER_URL: 'https://.github.com' }],
  ['a server with markup', { GITHUB_SERVER_URL: 'https://a](b' }],
  ['a repository without an owner', { GITHUB_ACTION_REPOSITORY: 'gate' }],
  ['a repository with a folder', { GITHUB_ACTION_REPOSITORY: 'a/b/c' }],
  ['a repository that climbs', { GITHUB_ACTION_REPOSITORY: '../b' }],
  ['a version that climbs', { GITHUB_ACTION_REF: 'a/../b' }],
  ['a version that begins with a slash', { GITHUB_ACTION_REF: '/v1' }],
  ['a version with a bracket', { GITHUB_ACTION_REF: 'v1)' }],
  ['a version with a line break', { GITHUB_ACTION_REF: 'v1\n' }],
])('no page: %s', (_, environment) => {
  expect(troubleshootingPage({ ...action, ...environment })).toBeNull();
});
