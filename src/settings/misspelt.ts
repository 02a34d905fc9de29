import type { Clean } from '../text/clean.ts';
import { distance, nearest } from '../text/nearest.ts';
import { type Environment, inputNames } from './inputs.ts';
import { excerpt } from './lists.ts';
import type { Problem } from './parsed.ts';

/**
 * Inputs that do not exist and read like one that does. The runner only warns of them, and the gate
 * would go on with a default in place of the threshold somebody wrote. Other `INPUT_` variables are
 * left alone: a workflow may well have some of its own.
 */
export function misspeltInputs(environment: Environment, clean: Clean): readonly Problem[] {
  return Object.keys(environment)
    .filter((variable) => variable.startsWith('INPUT_'))
    .map((variable) => variable.slice('INPUT_'.length).toLowerCase())
    .filter((name) => inputNames.every((known) => known !== name))
    .map((name) => ({ name, meant: nearest(name, inputNames) }))
    .filter(({ name, meant }) => distance(name, meant) <= 2 || name.includes('threshold'))
    .map(({ name, meant }) => ({
      input: excerpt(name, clean),
      complaint: 'is no input of this action',
      read: null,
      remedy: `write ${meant}, or rename the environment variable if it is not meant for this step`,
    }));
}
