import type { Environment } from '../../ports/ports.ts';
import { isTypo, lettersOf, nearWords } from '../../text/nearest.ts';
import type { Sanitize } from '../../text/sanitize.ts';
import { type InputName, inputNames } from '../inputs.ts';
import { looksRandom } from '../syntax/quote.ts';
import { createProblem, type Problem } from '../validation.ts';
import { foreignNameRemedy, mistypedNameRemedy } from './foreign-names.ts';

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

/** The remedy for the endpoint of something that the gate may not read, such as OBS. */
const otherEndpointRemedy = 'use endpoints if docs/services.md lists the service, remove it if not';

/** The remedy if no input can be guessed. */
const readmeRemedy = 'use one that the README lists';

/**
 * Words of our domain, which suggest that the name was meant for this action. Those that are also
 * parts of other words must stand alone.
 */
const keywords = new RegExp(
  [
    'account|agency|audience|baseline|credential|demand|domain|endpoint|flavou?r|huawei|instance',
    'minimum|oidc|passphrase|passwd|password|plan|project|pwd|quota|region|remaining|role|secret',
    'service|tenant|terraform|threshold|tofu|token|warn',
    '(?<![a-z])(?:ak|aksk|auth|eps|ges|hw|iam|idp|keys?|limits?|min|roma|sk|sts|tf|urn)(?![a-z])',
  ].join('|'),
);

/** Whether a name means a plan. Names with the tool alone do, unless they are about Terraform itself. */
function meansPlan(name: string): boolean {
  const namesTool = /terraform|tofu|(?<![a-z])tf(?![a-z])/.test(name);
  return name.includes('plan') || (namesTool && !/dir|version|workspace/.test(name));
}

/** Inputs of well-known actions that contain such a word. */
const otherActionsInputs: ReadonlySet<string> = new Set([
  'access_token_lifetime',
  'access_token_scopes',
  'cli_config_credentials_hostname',
  'cli_config_credentials_token',
  'create_credentials_file',
  'credentials_json',
  'fail_on_warning',
  'service_account',
  'terraform_wrapper',
  'token_format',
  'tofu_wrapper',
  'use_oidc',
]);

/** Credentials of well-known tools, and versions of tools. */
const otherToolsPattern = new RegExp(
  [
    '^(?:azure|bot|cache|cargo|codecov|deploy|docker|gcp|gh|git|gitlab|gpg|node|npm|nuget|personal|pypi',
    '|registry|repo|slack|sonar|ssh|webhook)_(?:[a-z]+_)?(?:key|token|secret|password|passphrase|auth)$',
    '|_version(?:_file)?$',
  ].join(''),
);

/**
 * The remedy for a name that contains one of our keywords, with hyphens or underscores; null if it
 * has none, or if the whole name is known to be another action's.
 */
function keywordRemedy(name: string): string | null {
  const small = name.toLowerCase();
  const isOfOthers = otherActionsInputs.has(small) || otherToolsPattern.test(small);
  if (isOfOthers || !keywords.test(small)) return null;
  if (meansPlan(small)) return 'use terraform-plan';
  return small.includes('endpoint') ? otherEndpointRemedy : readmeRemedy;
}
