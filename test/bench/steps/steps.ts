import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { systemEnvironment } from '../../support/runner/step-environment.ts';
import type { Contestant } from '../rounds.ts';
import { measureStep, requirePass, type Step, type StepRun } from './step.ts';
import type { Surroundings } from './surroundings.ts';

export const gateFile = fileOf('../../../dist/index.js');
export const floorFile = fileOf('floor.js');
const parserFile = fileOf('parse.js');
const sdkFile = fileOf('official-sdk.py');
const curlFile = fileOf('curl-and-jq.sh');

/** The time of the shipped bundle. */
export function gate(surroundings: Surroundings): Contestant {
  return timed(process.execPath, [gateFile], surroundings);
}

/** The time of the least that a step in Node can do. */
export function floor(surroundings: Surroundings): Contestant {
  return timed(process.execPath, [floorFile], surroundings);
}

/** The time of what a team would write itself; null where this machine cannot run it. */
export function curlAndJq(surroundings: Surroundings): Contestant | null {
  const runs = (command: string) => spawnSync(command, ['--version']).status === 0;
  return runs('curl') && runs('jq') ? timed('sh', [curlFile], surroundings) : null;
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
export function officialSdk(surroundings: Surroundings): Contestant | null {
  const python = process.env['OFFICIAL_SDK_PYTHON'] ?? 'python3';
  const imports = 'import huaweicloudsdkges, huaweicloudsdkroma';
  const isThere = spawnSync(python, ['-c', imports]).status === 0;
  return isThere ? timed(python, [sdkFile], surroundings) : null;
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

function timed(
  command: string,
  parameters: readonly string[],
  environment: Surroundings,
): Contestant {
  const figure = async (run: StepRun) => {
    await requirePass(run);
    return run.milliseconds;
  };
  return { measure: () => measureStep({ command, parameters, environment, figure }) };
}

function fileOf(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}
