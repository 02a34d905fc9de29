import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { textOf } from '../../scripts/repository.ts';
import { scenarios } from '../demo/scenarios/scenarios.ts';
import { tooWide } from '../support/assertions/screen.ts';
import { codeBlock, readmes } from '../support/documentation/documents.ts';
import { runScript, type ScriptRun } from '../support/runner/run-script.ts';
import { systemEnvironment } from '../support/runner/step-environment.ts';
import {
  createStepFolders,
  removeStepFolders,
  type StepFolders,
} from '../support/runner/step-folders.ts';

const script = new URL('../demo/main.ts', import.meta.url);

let folders: StepFolders;
beforeAll(async () => {
  folders = await createStepFolders();
});
afterAll(() => removeStepFolders(folders));

test('without a name, the demo shows a red step and a green one, and says how to see more', async () => {
  const { log, exitCode } = await demo();
  expect(log).toMatch(/^Exit code 1: the step is red$.*^Exit code 0: the step is green$/ms);
  expect(log).toContain('npm run demo -- --list');
  expect(tooWide(log)).toEqual([]);
  expect(exitCode).toBe(0);
  expect(await readdir(folders.temporary)).toEqual([]);
});

test.each(readmes)('%s shows its first lines', async (readme) => {
  const { log } = await demo();
  expect(log.startsWith(codeBlock('text', await textOf(readme)))).toBe(true);
});

test('several names are played one after the other', async () => {
  const { log } = await demo('unlimited', 'exhausted');
  expect(log.match(/^Exit code \d/gm)).toEqual(['Exit code 0', 'Exit code 1']);
});

test.each(['--help', '-h'])('%s says what there is to play', async (option) => {
  const { log, exitCode } = await demo(option);
  expect(log).toContain('Usage: npm run demo');
  expect(tooWide(log)).toEqual([]);
  expect(exitCode).toBe(0);
});

test('an unknown option is answered with the usage', async () => {
  const { log, exitCode } = await demo('--lst');
  expect(log).toContain('"--lst"');
  expect(log).toContain('Usage: npm run demo');
  expect(exitCode).toBe(2);
});

test('--list names every scenario, each on a line with what there is to see', async () => {
  const { log, exitCode } = await demo('--list');
  const lines = log.trimEnd().split('\n');
  expect(lines.map((line) => line.split(/ {2,}/))).toEqual(
    scenarios.map(({ name, title }) => [name, title]),
  );
  expect(tooWide(log)).toEqual([]);
  expect(exitCode).toBe(0);
});

test('an unknown name is answered with the nearest and the list', async () => {
  const { log, exitCode } = await demo('exhuasted');
  expect(log).toContain('"exhausted"');
  expect(log).toContain('labelled-instances');
  expect(exitCode).toBe(2);
});

test('no token is shown', async () => {
  const { log } = await demo('wrong-token');
  expect(log).toContain('secrets.HUAWEI_TOKEN');
  expect(log).not.toContain('token-of-yesterday');
});

/** Runs the demo as `npm run demo` does; what it keeps goes where this test can remove it. */
function demo(...parameters: readonly string[]): Promise<ScriptRun> {
  const temporary = folders.temporary;
  return runScript({
    script,
    parameters,
    environment: { ...systemEnvironment(), TMPDIR: temporary, TEMP: temporary, TMP: temporary },
    folder: folders.workspace,
  });
}
