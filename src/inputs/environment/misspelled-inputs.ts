import type { Environment } from '../../ports/ports.ts';
import { distance, nearestFew } from '../../text/nearest.ts';
import type { Sanitize } from '../../text/sanitize.ts';
import { inputNames, inputTable } from '../inputs.ts';
import { looksRandom } from '../syntax/looks-random.ts';
import type { Problem } from '../validation.ts';

/**
 * Inputs that do not exist. The runner only warns of them, and the gate would go on with a default in
 * place of the threshold somebody wrote, or with another key. What gives them away: a hyphen, since
 * hardly a variable has one; a name that reads like a real one; the name that another tool has for
 * it. Other `INPUT_` variables may be the workflow's own. A blank one counts too: the runner sets it
 * for every name under `with`, and the name is as wrong when its expression comes out blank.
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
  const remedy = foreignNameRemedy(name) ?? remedyByLetters(name);
  if (remedy === null && !name.includes('-')) return [];
  return [
    {
      input: shown(name, sanitize),
      complaint: 'is not an input of this action',
      read: null,
      remedy: `${remedy ?? 'use one that the README lists'}, or rename the environment variable if it is not meant for this step`,
    },
  ];
}

function remedyByLetters(name: string): string | null {
  const letters = lettersIn(name);
  const [meant = ''] = nearestFew(letters, inputNames, 1, lettersIn);
  return isNear(letters, lettersIn(meant)) ? `use ${meant}` : null;
}

/** Short words are near to many others that mean something else: `reason` is no misspelled `region`. */
function isNear(name: string, meant: string): boolean {
  if (meant.length < 5) return false;
  return distance(name, meant) <= (meant.length > 6 ? 2 : 1);
}

/** More than any name that somebody chose has. */
const longestName = 40;

function shown(name: string, sanitize: Sanitize): string {
  const isTelling = looksRandom(name) || name.length > longestName;
  return isTelling ? 'one of the names under with' : sanitize(name.toLowerCase());
}

const trust = 'use oidc-agency-urn, with oidc-provider-urn and oidc-audience';
const ownToken = 'remove it: the gate gets its own ID token from GitHub';

/** Words that stand for no single input, and what to do instead. */
export const advice: Readonly<Record<string, string>> = {
  aksk: 'use access-key and secret-key',
  'demand-file': 'use demand with what the file holds',
  'project-name': 'use project-id with the ID of the project',
  'tenant-name': 'use project-id with the ID of the project',
  'domain-id': 'use domain-name with the name of the account',
  'account-id': 'use domain-name with the name of the account',
  endpoint: 'use roma-endpoint, ges-endpoint or endpoints',
  'endpoint-url': 'use roma-endpoint, ges-endpoint or endpoints',
  'role-to-assume': trust,
  'role-arn': trust,
  'assume-role': trust,
  'agency-name': trust,
  'role-session-name': 'remove it: the session is named after the run',
  'role-duration-seconds': 'remove it: a key that the gate gets is valid for 15 minutes',
  'duration-seconds': 'remove it: a key that the gate gets is valid for 15 minutes',
  'id-token': ownToken,
  'id-token-file': ownToken,
  'web-identity-token-file': ownToken,
  'github-token': 'remove it: the gate does not use it',
};

/** Who has variables and arguments of the same names. */
const owners: readonly string[] = [
  'aws',
  'g42',
  'hcs',
  'hcso',
  'huawei',
  'huaweicloud',
  'huaweicloudsdk',
  'hw',
  'hwc',
  'os',
  'otc',
  'sbc',
  'sbercloud',
];

/** What holds a key, whoever owns it. */
const endsWithKey =
  /(?:accesskey(?:id|secret)?|secret(?:access)?key|secretid|securitytoken|sessiontoken)$/;

const remedies: ReadonlyMap<string, string> = new Map([
  ...inputNames.flatMap((input) =>
    [...(inputTable[input].aliases ?? []), input].map((word): [string, string] => [
      lettersIn(word),
      `use ${input}`,
    ]),
  ),
  ...Object.entries(advice).map(([word, what]): [string, string] => [lettersIn(word), what]),
]);

/**
 * What to do about an input that is called so elsewhere, in whatever case, with hyphens or underscores;
 * null where nobody calls any so.
 */
export function foreignNameRemedy(name: string): string | null {
  const word = lettersIn(name);
  const owned = owners.filter((owner) => word.startsWith(owner));
  const words = [
    word,
    ...owned.map((owner) => word.slice(owner.length)),
    ...(endsWithKey.exec(word) ?? []),
  ];
  return words.map((one) => remedies.get(one)).find((remedy) => remedy !== undefined) ?? null;
}

/** A name without what parts its words, in small letters. */
function lettersIn(name: string): string {
  return name.replace(/[-_]/g, '').toLowerCase();
}
