import { execFileSync } from 'node:child_process';
import {
  copyFile,
  link,
  mkdir,
  mkdtemp,
  readFile,
  realpath,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { startCloud } from '../cloud/server.ts';
import { annotationsIn } from '../support/assertions/gate-report.ts';
import { gateInputs, type Inputs } from '../support/runner/gate-inputs.ts';
import { bundle, runGate } from '../support/runner/run-gate.ts';
import type { Environment } from '../support/runner/step-environment.ts';

const onWindows = process.platform === 'win32';
const before = 'NAME=value\n';

/** The path of a report that leads to a file, however it does. */
type Spell = (file: string, folder: string) => Promise<string> | string;
type Step = { readonly inputs?: Inputs; readonly environment?: Environment };

/**
 * Runs the gate with its report into a file of a folder, `a/file`, which holds some text or is not there;
 * gives what is left of that.
 */
async function reportTo(
  spell: Spell,
  stepWith: (file: string) => Step = () => ({}),
  text: string | null = before,
) {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'quota-gate-report-')));
  try {
    const file = join(folder, 'a', 'file');
    await mkdir(join(folder, 'a'));
    if (text !== null) await writeFile(file, text);
    const { inputs, environment } = stepWith(file);
    const run = await runWith({ ...inputs, 'report-path': await spell(file, folder) }, environment);
    return { ...run, left: await readFile(file, 'utf8').catch(() => null) };
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function runWith(inputs: Inputs, environment: Environment = {}) {
  await using cloud = await startCloud();
  await using run = await runGate({ inputs: gateInputs(cloud, inputs), environment });
  return { ...run, annotations: annotationsIn(run) };
}

const itself: Spell = (file) => file;
const byLink: Spell = async (file, folder) => {
  await symlink(file, join(folder, 'link'));
  return join(folder, 'link');
};
const byFolder: Spell = async (file, folder) => {
  await symlink(join(file, '..'), join(folder, 'folder'));
  return join(folder, 'folder', 'file');
};
const byHardLink: Spell = async (file, folder) => {
  await link(file, join(folder, 'link'));
  return join(folder, 'link');
};

const notWritten = (why: string) =>
  `error Result not delivered: report-path could not be written: it is ${why}. Use another path.`;

test.each<[string, Spell]>([
  ['as it is', itself],
  ['with two slashes', (file, folder) => file.replace(folder, `${folder}/`)],
  ['with a dot', (file, folder) => file.replace(folder, `${folder}/.`)],
  ['through a folder and back', (_, folder) => `${folder}/a/../a/file`],
  ['from the workspace', (file, folder) => relative(join(folder, '..', 'any', 'where'), file)],
  ['by a hard link', byHardLink],
])('53a no report is written over the file of GITHUB_ENV, spelt %s', async (_, spell) => {
  const run = await reportTo(spell, (file) => ({ environment: { GITHUB_ENV: file } }));

  expect(run.annotations).toEqual([notWritten('the file of GITHUB_ENV')]);
  expect(run).toMatchObject({ exitCode: 1, left: before });
  expect(run.outputs).toMatchObject({ verdict: 'error', passed: 'false' });
});

test.runIf(!onWindows).each<[string, Spell]>([
  ['to it', byLink],
  ['to its folder', byFolder],
])('53b nor through a link %s', async (_, spell) => {
  const run = await reportTo(spell, (file) => ({ environment: { GITHUB_ENV: file } }));

  expect(run.annotations).toEqual([notWritten('the file of GITHUB_ENV')]);
  expect(run).toMatchObject({ exitCode: 1, left: before });
});

test.each(['GITHUB_PATH', 'GITHUB_STATE'])('53c nor over that of %s', async (variable) => {
  const run = await reportTo(itself, (file) => ({ environment: { [variable]: file } }));

  expect(run.annotations).toEqual([notWritten(`the file of ${variable}`)]);
  expect(run).toMatchObject({ exitCode: 1, left: before });
});

test.each([
  ['GITHUB_OUTPUT', '../output.txt'],
  ['GITHUB_STEP_SUMMARY', './/..//summary.md'],
])('53d nor over that of %s, which tells of it', async (variable, path) => {
  const run = await runWith({ 'report-path': path });

  expect(run.annotations).toEqual([notWritten(`the file of ${variable}`)]);
  expect(run.exitCode).toBe(1);
  expect(run.outputs).toMatchObject({ verdict: 'error', passed: 'false' });
  expect(run.summary).toMatch(/^## ❌ Result not delivered\n/);
});

test.each([
  ['terraform-plan', 'the plan of terraform-plan'],
  ['baseline', 'the baseline'],
])('53e nor over the file of %s, though that is a wrong input', async (input, what) => {
  const run = await reportTo(
    (_, folder) => `${folder}//a/./file`,
    (file) => ({ inputs: { [input]: file } }),
  );

  expect(run.annotations).toEqual([
    notWritten(what),
    expect.stringContaining(`error Wrong input: ${input}`),
  ]);
  expect(run).toMatchObject({ exitCode: 1, left: before });
});

test.each<[string, (file: string) => Step, string]>([
  [
    'of GITHUB_EVENT_PATH',
    (file) => ({ environment: { GITHUB_EVENT_PATH: file } }),
    'the file of GITHUB_EVENT_PATH',
  ],
  [
    'of NODE_EXTRA_CA_CERTS',
    (file) => ({ environment: { NODE_EXTRA_CA_CERTS: file } }),
    'the file of NODE_EXTRA_CA_CERTS',
  ],
  [
    'of a plan with a comment behind it',
    (file) => ({ inputs: { 'terraform-plan': `${file} # the plan` } }),
    'the plan of terraform-plan',
  ],
  [
    'of a plan in a misspelled input',
    (file) => ({ environment: { 'INPUT_TERRAFORM-PLANS': file } }),
    'a file that another input names',
  ],
])('53h nor over the file %s', async (_, stepWith, what) => {
  const run = await reportTo(itself, stepWith);

  expect(run.annotations).toContain(notWritten(what));
  expect(run).toMatchObject({ exitCode: 1, left: before });
});

const ofEnvironment = (file: string): Step => ({ environment: { GITHUB_ENV: file } });
test.each<[string, Spell, (file: string) => Step, string]>([
  ['as it is', itself, ofEnvironment, 'the file of GITHUB_ENV'],
  [
    'through a folder and back',
    (_, folder) => `${folder}/a/../a/file`,
    ofEnvironment,
    'the file of GITHUB_ENV',
  ],
  ...(onWindows
    ? []
    : [byLink, byFolder].map((spell): [string, Spell, (file: string) => Step, string] => [
        `by a ${spell.name}`,
        spell,
        ofEnvironment,
        'the file of GITHUB_ENV',
      ])),
  [
    'as a plan',
    itself,
    (file) => ({ inputs: { 'terraform-plan': file } }),
    'the plan of terraform-plan',
  ],
  ['as the baseline', itself, (file) => ({ inputs: { baseline: file } }), 'the baseline'],
])('53i nor into one of them that is not there, spelt %s', async (_, spell, stepWith, what) => {
  const run = await reportTo(spell, stepWith, null);

  expect(run.annotations).toContain(notWritten(what));
  expect(run).toMatchObject({ exitCode: 1, left: null });
});

test('53k nor over the program of the action itself', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'quota-gate-report-'));
  try {
    const copy = join(folder, 'index.js');
    await copyFile(bundle, copy);
    await using cloud = await startCloud();
    const inputs = gateInputs(cloud, { 'report-path': join(folder, '.', 'index.js') });
    await using run = await runGate({ inputs, script: pathToFileURL(copy) });

    expect(annotationsIn(run)).toEqual([notWritten('this action itself')]);
    expect(run.exitCode).toBe(1);
    expect(await readFile(copy, 'utf8')).toBe(await readFile(bundle, 'utf8'));
  } finally {
    await rm(folder, { recursive: true });
  }
});

test.runIf(!onWindows)('53j a link to where no file is yet leads a report there', async () => {
  const run = await reportTo(byLink, () => ({}), null);

  expect(run.exitCode).toBe(0);
  expect(JSON.parse(run.left ?? '')).toMatchObject({ verdict: 'pass' });
});

test.runIf(!onWindows).each<[string, Spell]>([
  [
    'a pipe that nobody reads',
    (_, folder) => {
      execFileSync('mkfifo', [join(folder, 'pipe')]);
      return join(folder, 'pipe');
    },
  ],
  ['a folder', (_, folder) => folder],
  ['a device', () => '/dev/null'],
])('53f %s takes no report, and does not hold the step', async (_, spell) => {
  const run = await reportTo(spell);

  expect(run.annotations).toEqual([notWritten('not a regular file')]);
  expect(run.exitCode).toBe(1);
});

test('53l a path through a file takes no report; there is one verdict, and what was found is told', async () => {
  const run = await reportTo((file) => join(file, 'report.json'));
  const sentence =
    'report-path could not be written (EEXIST): part of the path is a file. Use another path.';

  expect(run).toMatchObject({ exitCode: 1, left: before });
  expect(run.annotations).toEqual([`error Result not delivered: ${sentence}`]);
  expect(run.log.match(/^Verdict: .*$/gm)).toEqual([`Verdict: error. ${sentence}`]);
  expect(run.outputs).toMatchObject({ verdict: 'error', passed: 'false', reason: sentence });
  expect(run.summary).toMatch(/^## ❌ Result not delivered\n/);
  expect(run.summary).toContain('quotas that were checked have enough left.');
});

test('53g a longer report of an earlier run is written over whole', async () => {
  const run = await reportTo(async (file) => {
    await writeFile(file, 'x'.repeat(100_000));
    return file;
  });

  expect(run.exitCode).toBe(0);
  expect(JSON.parse(run.left ?? '')).toMatchObject({ verdict: 'pass' });
});
