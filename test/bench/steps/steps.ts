import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { pythonWithSdk } from '../../official-sdk/sdk.ts';
import { systemEnvironment } from '../../support/runner/step-environment.ts';
import type { Contestant } from '../rounds.ts';
import type { StepSetup } from './setup.ts';
import { measureStep, requirePass, type Step, type StepRun } from './step.ts';

export const gateFile = fileOf('../../../dist/index.js');
export const floorFile = fileOf('floor.js');
const parserFile = fileOf('parse.js');
const sdkFile = fileOf('official-sdk.py');
const curlFile = fileOf('curl-and-jq.sh');

/** The time of the shipped bundle. */
export function gate(setup: StepSetup): Contestant {
  return timed(process.execPath, [gateFile], setup);
}

/** The time of the least that a step in Node can do. */
export function floor(setup: StepSetup): Contestant {
  return timed(process.execPath, [floorFile], setup);
}

/** The time of what a team would write itself; null where this machine cannot run it. */
export function curlAndJq(setup: StepSetup): Contestant | null {
  const runs = (command: string) => spawnSync(command, ['--version']).status === 0;
  return runs('curl') && runs('jq') ? timed('sh', [curlFile], setup) : null;
}

/** The time of a script that reads a file with JSON.parse, or none. */
export function parser(path: string | null): Contestant {
  return {
    measure: () =>
      measureStep({
        ...parserStep(path),
        figure: ({ milliseconds }) => milliseconds,
      }),
  };
}

/** A step that reads a file with JSON.parse, or none. */
export function parserStep(path: string | null): Omit<Step, 'figure'> {
  return {
    command: process.execPath,
    parameters: [parserFile, ...(path === null ? [] : [path])],
    environment: systemEnvironment,
  };
}

/** The time of the official SDK for Python; null where no Python has its packages for both services. */
export function officialSdk(setup: StepSetup): Contestant | null {
  const python = pythonWithSdk(['ges', 'roma']);
  return python === null ? null : timed(python, [sdkFile], setup);
}

/** The time in which Node starts and does nothing. */
export const bareNode: Contestant = {
  measure: () =>
    measureStep({
      command: process.execPath,
      parameters: ['-e', '0'],
      environment: systemEnvironment,
      figure: ({ milliseconds }) => milliseconds,
    }),
};

function timed(command: string, parameters: readonly string[], environment: StepSetup): Contestant {
  const figure = async (run: StepRun) => {
    await requirePass(run);
    return run.milliseconds;
  };
  return { measure: () => measureStep({ command, parameters, environment, figure }) };
}

function fileOf(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}
