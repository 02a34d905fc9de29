import { expect, test } from 'vitest';
import { protectedFiles } from '../../../../src/inputs/checks/protected-files.ts';
import { rawInputs } from '../../../support/raw-inputs.ts';

test('nothing is protected where nothing is named', () => {
  expect(protectedFiles(rawInputs(), { GITHUB_ENV: '', GITHUB_SHA: 'a' })).toEqual([]);
});

test('what the runner reads afterwards, and what the gate reads itself', () => {
  const names = ['OUTPUT', 'STEP_SUMMARY', 'ENV', 'PATH', 'STATE'].map((name) => `GITHUB_${name}`);
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
