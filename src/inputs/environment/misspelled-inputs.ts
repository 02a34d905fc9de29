import type { Environment } from '../../ports/ports.ts';
import { lettersOf, near } from '../../text/nearest.ts';
import type { Sanitize } from '../../text/sanitize.ts';
import { inputNames } from '../inputs.ts';
import { looksRandom } from '../syntax/looks-random.ts';
import type { Problem } from '../validation.ts';
import { foreignNameRemedy } from './foreign-names.ts';
import { anyInput, ownWordRemedy } from './own-words.ts';

/**
 * Problems with inputs that do not exist. The runner only warns of them, and the gate would use a
 * default instead of the threshold that the user wrote, or another key. A name counts if it has a
 * hyphen (variables hardly ever do), resembles an input, is another tool's name for one, or
 * contains one of our keywords and is not known to be another action's. Other `INPUT_` variables
 * may be the workflow's own. Empty ones count too: the runner sets one for every name under `with`,
 * and the name is just as wrong if its expression is empty.
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

/** Short names resemble too many words that mean something else. */
const misspellable = inputNames.filter((name) => name.length > 4);

function remedyByLetters(name: string): string | null {
  const [meant] = near(lettersOf(name), misspellable, 1, lettersOf);
  return meant === undefined ? null : `use ${meant}`;
}

/** Longer than any name that a person would choose. */
const maxNameLength = 40;

function shown(name: string, sanitize: Sanitize): string {
  const isTelling = looksRandom(name) || name.length > maxNameLength;
  return isTelling ? 'one of the names under with' : sanitize(name.toLowerCase());
}
