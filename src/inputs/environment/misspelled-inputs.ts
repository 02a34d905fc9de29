import type { Environment } from '../../ports/ports.ts';
import { isTypo, lettersOf, nearWords } from '../../text/nearest.ts';
import type { Sanitize } from '../../text/sanitize.ts';
import { type InputName, inputNames } from '../inputs.ts';
import { looksRandom } from '../syntax/quote.ts';
import { createProblem, type Problem } from '../validation.ts';
import { foreignNameRemedy, mistypedNameRemedy } from './foreign-names.ts';
import { keywordRemedy, readmeRemedy } from './keywords.ts';

/**
 * Problems with inputs that do not exist. The runner only warns of them, and the gate would use a
 * default instead of the threshold that the user wrote, or another key. A name counts if it has a
 * hyphen (variables hardly ever do), resembles an input, is another tool's name for one, or
 * contains one of our keywords and is not known to be another action's. Other `INPUT_` variables
 * may be the workflow's own. Empty ones count too: the runner sets one for every name under `with`,
 * and the name is just as wrong if its expression is empty.
 */
export function misspelledInputs(environment: Environment, sanitize: Sanitize): readonly Problem[] {
  const complaint = 'is not an input of this action';
  const orRename = 'or rename the environment variable if it is not meant for this step';
  return misspelled(environment).map(({ name, remedy }) =>
    createProblem(shownName(name, sanitize), complaint, `${remedy}, ${orRename}`),
  );
}

/** The values of these inputs, which may name files. */
export function misspelledValues(environment: Environment): readonly string[] {
  return misspelled(environment).map(({ value }) => value);
}

function misspelled(environment: Environment) {
  return Object.entries(environment).flatMap(([variable, value = '']) => {
    const [, name = ''] = /^INPUT_(.+)/s.exec(variable) ?? [];
    const remedy = remedyFor(name);
    return remedy === null ? [] : [{ name, value, remedy }];
  });
}

const known: ReadonlySet<string> = new Set(inputNames);

/** What to use instead of a name; null if it is right, or may not be meant for this action. */
function remedyFor(name: string): string | null {
  if (name === '' || known.has(name.toLowerCase())) return null;
  const remedy = foreignNameRemedy(name) ?? remedyByLetters(name) ?? keywordRemedy(name);
  return remedy ?? (name.includes('-') ? readmeRemedy : null);
}

/** Short names resemble too many words that mean something else. */
const misspellable = inputNames.filter((name) => name.length > 4);

/**
 * The remedy for a misspelled name, in singular or plural; null if it resembles none. An endpoint that
 * is not known is none of those that are: that of OBS is near to that of GES.
 */
function remedyByLetters(name: string): string | null {
  const letters = lettersOf(name);
  if (letters.endsWith('endpoint')) return null;
  const [meant = misspellable.find((input) => isOtherForm(letters, input))] = nearWords(
    letters,
    misspellable,
    1,
    lettersOf,
  );
  return meant === undefined ? mistypedNameRemedy(name) : `use ${meant}`;
}

/** Whether a word is a misspelled singular or plural of an input. Short ones resemble other words. */
function isOtherForm(letters: string, input: InputName): boolean {
  return [singularOf(input), pluralOf(input)].some(
    (form) =>
      form === letters ||
      isTypo(letters, form) ||
      (form.length > 8 && nearWords(letters, [form], 1).length > 0),
  );
}

function singularOf(name: string): string {
  return lettersOf(name).replace(/s$/, '');
}

function pluralOf(name: string): string {
  return `${singularOf(name)}s`;
}

/** Longer than any name that a person would choose. */
const maxNameLength = 40;

function shownName(name: string, sanitize: Sanitize): string {
  const looksSecret = looksRandom(name) || name.length > maxNameLength;
  return looksSecret ? 'A name under with' : sanitize(name.toLowerCase());
}
