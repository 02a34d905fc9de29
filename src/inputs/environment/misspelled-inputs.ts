import type { Environment } from '../../ports/ports.ts';
import { lettersOf, near } from '../../text/nearest.ts';
import type { Sanitize } from '../../text/sanitize.ts';
import { inputNames } from '../inputs.ts';
import { looksRandom } from '../syntax/looks-random.ts';
import type { Problem } from '../validation.ts';
import { foreignNameRemedy } from './foreign-names.ts';
import { anyInput, ownWordRemedy } from './own-words.ts';

/**
 * Inputs that do not exist. The runner only warns of them, and the gate would go on with a default in
 * place of the threshold somebody wrote, or with another key. What gives them away: a hyphen, since
 * hardly a variable has one; a name that reads like a real one; the name that another tool has for
 * it; a word of ours in it, unless it is known to be another action's. Other `INPUT_` variables may be
 * the workflow's own. A blank one counts too: the runner sets it for every name under `with`, and the
 * name is as wrong when its expression comes out blank.
 */
export function misspelledInputs(environment: Environment, sanitize: Sanitize): readonly Problem[] {
  const known: readonly string[] = inputNames;
  return Object.keys(environment)
    .filter((variable) => variable.startsWith('INPUT_'))
    .map((variable) => variable.slice('INPUT_'.length))
    .filter((name) => !known.includes(name.toLowerCase()))
    .flatMap((name) => problemWith(name, sanitize));
}

function problemWith(name: string, sanitize: Sanitize): readonly Problem[] {
  const remedy = foreignNameRemedy(name) ?? remedyByLetters(name) ?? ownWordRemedy(name);
  if (remedy === null && !name.includes('-')) return [];
  return [
    {
      input: shown(name, sanitize),
      complaint: 'is not an input of this action',
      read: null,
      remedy: `${remedy ?? anyInput}, or rename the environment variable if it is not meant for this step`,
    },
  ];
}

/** Short words are near to many others that mean something else: `reason` is no misspelled `region`. */
const misspellable = inputNames.filter((name) => name.length > 4);

function remedyByLetters(name: string): string | null {
  const [meant] = near(lettersOf(name), misspellable, 1, lettersOf);
  return meant === undefined ? null : `use ${meant}`;
}

/** More than any name that somebody chose has. */
const longestName = 40;

function shown(name: string, sanitize: Sanitize): string {
  const isTelling = looksRandom(name) || name.length > longestName;
  return isTelling ? 'A name under with' : sanitize(name.toLowerCase());
}
