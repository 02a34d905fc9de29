import { expect, test } from 'vitest';
import { parseDelivery } from '../../../src/inputs/delivery.ts';
import type { RawInputs } from '../../../src/inputs/inputs.ts';
import { parseSettings } from '../../../src/inputs/settings.ts';
import type { Environment } from '../../../src/ports/ports.ts';
import { sanitize } from '../../support/builders/quotas.ts';
import { parsingContext, rawInputs } from '../../support/builders/settings.ts';

const protectedFiles = (inputs: RawInputs, environment: Environment) =>
  parseDelivery(inputs, environment).protectedFiles;

test.each([
  ['that an expression did not find', 'null'],
  ['that only a shell understands', '~/r.json'],
  ['in quotation marks', '"r.json"'],
  ['of two lines', 'r.json\ns.json'],
])('no report is written to a path %s', (_, path) => {
  const inputs = rawInputs({ 'report-path': path });
  expect(parseDelivery(inputs, {}).reportPath).toBeNull();
  expect(parseSettings(inputs, parsingContext(), sanitize)).toMatchObject({
    kind: 'invalid',
    problems: [{ input: 'report-path' }],
  });
});

test.each([
  ['', 'always'],
  ['on-problem', 'on-problem'],
  ['never', 'never'],
  ['Never', 'always'],
])('the summary mode of "%s" is %s', (summary, summaryMode) => {
  const inputs = rawInputs({ summary, 'report-path': 'r.json' });
  expect(parseDelivery(inputs, {})).toEqual({
    summaryMode,
    reportPath: 'r.json',
    protectedFiles: [],
    troubleshooting: null,
  });
});

test('nothing is protected where nothing is named', () => {
  expect(protectedFiles(rawInputs(), { GITHUB_ENV: '', GITHUB_SHA: 'a' })).toEqual([]);
});

test('what the runner reads afterwards, and what the gate reads itself', () => {
  const names = [
    ...['OUTPUT', 'STEP_SUMMARY', 'ENV', 'PATH', 'STATE', 'EVENT_PATH'].map(
      (name) => `GITHUB_${name}`,
    ),
    'NODE_EXTRA_CA_CERTS',
  ];
  const environment = Object.fromEntries(names.map((name) => [name, `a/${name}`]));
  const inputs = rawInputs({ 'terraform-plan': '# both\na.json\nb.json', baseline: 'r.json' });

  expect(protectedFiles(inputs, environment)).toEqual([
    ...names.map((name) => ({ path: `a/${name}`, what: `the file of ${name}` })),
    { path: 'a.json', what: 'the plan of terraform-plan' },
    { path: 'b.json', what: 'the plan of terraform-plan' },
    { path: 'r.json', what: 'the baseline' },
  ]);
});

test('a baseline that is no path is no file', () => {
  expect(protectedFiles(rawInputs({ baseline: '{"version":"1"}' }), {})).toEqual([]);
});

test.each([
  ['with a comment behind it', 'p.json # x', ['p.json']],
  ['behind a dash', '- p.json', ['p.json']],
  ['in quotation marks', '"my plan.json"', ['my plan.json']],
  ['behind a dash, in quotation marks', "- 'my plan.json'", ['my plan.json']],
  ['with another', 'my plan, p.json', ['my plan', 'p.json']],
  ['in a folded block', 'p.json q.json', ['p.json', 'q.json']],
  ['as a URL', 'file:///w/p.json', ['file:///w/p.json', '/w/p.json']],
  ['behind a name', 'plan=p.json', ['plan=p.json', 'p.json']],
  ['in a comment', 'q.json\n# p.json', ['q.json', 'p.json']],
  ['before a comment, without an ending', 'my plan # x', ['my plan']],
  ['between blanks and commas', 'my plan , another', ['my plan', 'another']],
  ['right behind a dash', '-plan', ['plan']],
  ['in a list', '["p.json", q.json]', ['p.json', 'q.json']],
  ['in a mapping', '{"plan": "p.json"}', ['p.json']],
])('a file is protected whose path is ill written: %s', (_, text, paths) => {
  for (const input of ['terraform-plan', 'baseline'] as const) {
    const files = protectedFiles(rawInputs({ [input]: text }), {});
    expect(files.map(({ path }) => path)).toEqual(expect.arrayContaining(paths));
  }
});

test('a file that a misspelled input names is protected, and none that another variable does', () => {
  const environment = { INPUT_TFPLAN: 'p.json', INPUT_FILE: 'q.json', TERRAFORM_PLANS: 'r.json' };
  expect(protectedFiles(rawInputs(), environment)).toEqual([
    { path: 'p.json', what: 'a file that another input names' },
  ]);
});

test.each([
  ['my-plan', ['my-plan']],
  ['plan,', ['plan,', 'plan']],
  ['["p.json.bak"]', []],
])('no other file is: %s', (text, paths) => {
  expect(protectedFiles(rawInputs({ baseline: text }), {}).map(({ path }) => path)).toEqual(paths);
});

const action = { GITHUB_ACTION_REPOSITORY: 'owner/quota.gate', GITHUB_ACTION_REF: 'v1' };

const troubleshootingPage = (environment: Environment) =>
  parseDelivery(rawInputs(), environment).troubleshooting;

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
