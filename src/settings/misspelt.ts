import type { Clean } from '../text/clean.ts';
import { distance, nearest } from '../text/nearest.ts';
import { type Environment, inputNames } from './inputs.ts';
import { excerpt } from './lists.ts';
import type { Problem } from './parsed.ts';

/**
 * Inputs that do not exist. The runner only warns of them, and the gate would go on with a default in
 * place of the threshold somebody wrote. A hyphen gives them away, since hardly a variable has one;
 * so does a name that reads like a real one. Other `INPUT_` variables may be the workflow's own.
 */
export function misspeltInputs(environment: Environment, clean: Clean): readonly Problem[] {
  return Object.keys(environment)
    .filter((variable) => variable.startsWith('INPUT_'))
    .map((variable) => variable.slice('INPUT_'.length).toLowerCase())
    .filter((name) => inputNames.every((known) => known !== name))
    .map((name) => ({ name, meant: nearest(name, inputNames) }))
    .filter(({ name, meant }) => name.includes('-') || isNear(name, meant))
    .map(({ name, meant }) => ({
      input: excerpt(name, clean),
      complaint: 'is no input of this action',
      read: null,
      remedy: `write ${meant}, or rename the environment variable if it is not meant for this step`,
    }));
}

/** Short words are near to many others that mean something else: `reason` is no misspelt `region`. */
function isNear(name: string, meant: string): boolean {
  if (meant.length < 5) return false;
  return distance(name, meant) <= (meant.length > 6 ? 2 : 1);
}
