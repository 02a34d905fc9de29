import { isTypo, lettersOf, nearWords } from '../../text/nearest.ts';
import { endpointInputName, type InputName, inputNames, inputTable } from '../inputs.ts';
import { hosts } from '../targets/origins.ts';
import { findService, unavailableRemedy } from '../targets/service-names.ts';

/** The remedy for an endpoint without a host. */
const anyEndpointRemedy = 'use roma-endpoint, ges-endpoint or endpoints';

const trust = 'use oidc-agency-urn, with oidc-provider-urn and oidc-audience';
const ownToken = 'remove it: the gate gets its own ID token from GitHub';
const shortLived = 'remove it: a key that the gate gets is valid for 15 minutes';
const byId = 'use project-id with the ID of the project';
const byAccount = 'use domain-name with the name of the account';
const noEnterprise = 'remove it: quotas are those of the project, whose ID is project-id';

/** Words that do not stand for a single input, and their remedies. */
export const foreignNameRemedies: Readonly<Record<string, string>> = {
  aksk: 'use access-key and secret-key',
  'demand-file': 'use demand with what the file holds',
  'project-name': byId,
  'tenant-name': byId,
  'domain-id': byAccount,
  'account-id': byAccount,
  endpoint: anyEndpointRemedy,
  'endpoint-url': anyEndpointRemedy,
  'enterprise-project-id': noEnterprise,
  'eps-id': noEnterprise,
  'os-cloud': 'remove it: it names an entry of clouds.yaml',
  'role-to-assume': trust,
  'role-arn': trust,
  'assume-role': trust,
  'agency-name': trust,
  'assume-role-agency-name': trust,
  'assume-role-arn': trust,
  'agency-domain-name': trust,
  'trust-agency': trust,
  'assume-role-domain-name': trust,
  'role-session-name': 'remove it: the session is named after the run',
  'role-duration-seconds': shortLived,
  'duration-seconds': shortLived,
  'id-token': ownToken,
  'oidc-token': ownToken,
  'assume-role-id-token': ownToken,
  'assume-role-id-token-file': ownToken,
  'id-token-file': ownToken,
  'web-identity-token-file': ownToken,
  'github-token': 'remove it: the gate does not use it',
};

/** Clouds and tools that use the same names with a prefix of their own. */
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
  'iam',
  'os',
  'otc',
  'sbc',
  'sbercloud',
];

/** The end of a name that means a part of a key, whatever its prefix. */
const endsWithKey =
  /(?:accesskey(?:id|secret)?|secret(?:access)?key|secretid|securitytoken|sessiontoken)$/;

let remedies: ReadonlyMap<string, string> | null = null;

/** Remedies by the letters of a name. Created on first use, because most names are right. */
function remediesByLetters(): ReadonlyMap<string, string> {
  remedies ??= new Map(
    [...inputNames.flatMap(wordsFor), ...Object.entries(foreignNameRemedies)].map(
      ([word, remedy]) => [lettersOf(word), remedy],
    ),
  );
  return remedies;
}

/** An input and its aliases, each with its remedy. */
function wordsFor(input: InputName): readonly (readonly [word: string, remedy: string])[] {
  return [...(inputTable[input].aliases ?? []), input].map((word) => [word, `use ${input}`]);
}

/** The remedy for one of these names with a typing error; null if there is none. */
export function mistypedNameRemedy(name: string): string | null {
  const letters = lettersOf(name);
  const found = [...remediesByLetters()].find(([word]) => isTypo(letters, word));
  return found?.[1] ?? null;
}

/**
 * The remedy for a name that another tool uses for one of our inputs, in any case and with hyphens
 * or underscores; null for unknown names.
 */
export function foreignNameRemedy(name: string): string | null {
  const word = lettersOf(name);
  const owned = owners.filter((owner) => word.startsWith(owner));
  const words = [
    word,
    ...owned.map((owner) => word.slice(owner.length)),
    ...(endsWithKey.exec(word) ?? []),
  ];
  const found = words.map((one) => remediesByLetters().get(one) ?? endpointRemedy(one));
  return found.find((remedy) => remedy !== null) ?? null;
}

const endpointPattern = /^(.*)endpoint(?:s|url)?$|^endpoint(?:url)?(?:for|of)?(.+)$|^(.+)url$/;

/**
 * The remedy for a name such as `ecsendpoint`, `endpointecs` or `ecsurl`, given in lower case
 * without separators; null if it does not mean an endpoint, or if the host is not recognized.
 */
function endpointRemedy(letters: string): string | null {
  const [found, before, behind, beforeUrl = ''] = endpointPattern.exec(letters) ?? [];
  if (found === undefined) return null;
  const word = before ?? behind;
  if (word === undefined) return hosts.includes(beforeUrl) ? endpointInputRemedy(beforeUrl) : null;
  const [near] = unavailableRemedy(word) === null ? nearWords(word, hosts, 1) : [];
  const host = hosts.includes(word) ? word : (findService(word) ?? near);
  return host === undefined ? unavailableRemedy(word) : endpointInputRemedy(host);
}

function endpointInputRemedy(host: string): string {
  const input = endpointInputName(host);
  return input === 'endpoints' ? `use endpoints, with the line ${host}: https://…` : `use ${input}`;
}
