import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Contestant } from '../rounds.ts';
import type { StepSetup } from './setup.ts';
import { measureStep, requirePass, type StepRun } from './step.ts';
import { floorFile, gateFile, parserStep } from './steps.ts';

const preload = new URL('../../support/child-process/peak-memory.js', import.meta.url);

/** The most memory the gate holds. */
export function gateMemory(setup: StepSetup): Contestant {
  return weighed(gateFile, setup);
}

/** The most memory the floor holds. */
export function floorMemory(setup: StepSetup): Contestant {
  return weighed(floorFile, setup);
}

/** The most memory that a script holds which reads a file with JSON.parse, or none. */
export function parserMemory(path: string | null): Contestant {
  const { parameters, environment, command } = parserStep(path);
  return {
    measure: () =>
      measureStep({
        command,
        parameters: [`--import=${preload}`, ...parameters],
        environment: (folders) => ({
          ...environment(folders),
          RUNNER_TEMP: folders.temporary,
        }),
        figure: peakOf,
      }),
  };
}

function weighed(file: string, environment: StepSetup): Contestant {
  const parameters = [`--import=${preload}`, file];
  const figure = async (run: StepRun) => {
    await requirePass(run);
    return peakOf(run);
  };
  return {
    measure: () => measureStep({ command: process.execPath, parameters, environment, figure }),
  };
}

async function peakOf({ temporary }: StepRun): Promise<number> {
  return Number(await readFile(join(temporary, 'peak-memory'), 'utf8'));
}
