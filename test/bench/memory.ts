import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Contestant } from './rounds.ts';
import { measureStep, requirePass, type StepRun } from './step.ts';
import { floorFile, gateFile } from './steps.ts';
import type { Surroundings } from './surroundings.ts';

const preload = new URL('peak-memory.js', import.meta.url);

/** The most memory the gate holds. */
export function gateMemory(surroundings: Surroundings): Contestant {
  return weighed(gateFile, surroundings);
}

/** The most memory the floor holds. */
export function floorMemory(surroundings: Surroundings): Contestant {
  return weighed(floorFile, surroundings);
}

function weighed(file: string, environment: Surroundings): Contestant {
  const parameters = [`--import=${preload}`, file];
  const figure = async (run: StepRun) => {
    await requirePass(run);
    return Number(await readFile(join(run.temporary, 'peak-memory'), 'utf8'));
  };
  return {
    measure: () => measureStep({ command: process.execPath, parameters, environment, figure }),
  };
}
