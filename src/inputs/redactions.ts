import { type Credential, signInServers } from '../auth/credential.ts';
import type { Environment } from '../ports/ports.ts';
import type { Policy } from '../quota/policy.ts';
import type { Target } from '../services/quota-request.ts';
import { minSecretLength, type Redaction, secretRedaction } from '../text/secrets/secret.ts';
import { environmentKeySecrets } from './credentials/access-key.ts';
import {
  endpointInputNames,
  inputNames,
  inputOrVariable,
  inputTable,
  isNullText,
  type RawInputs,
  secretInputNames,
} from './inputs.ts';
import { proxyCredentials } from './proxies.ts';
import { linesIn, withoutComment } from './syntax/lists.ts';
import { parseUrl } from './syntax/urls.ts';
import { findService } from './targets/service-names.ts';

/**
 * Every secret in the inputs and the environment, used or not, valid or not. Masking `null` would
 * garble the outputs of the job.
 */
export function secretValues(inputs: RawInputs, environment: Environment): readonly string[] {
  const requestToken = environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] ?? '';
  const given = secretInputNames.map((name) => inputs[name]);
  return [...given, ...environmentKeySecrets(environment), requestToken].filter(
    (value) => value !== '' && !isNullText(value),
  );
}

/**
 * The secrets that the runner can mask: on one line, and long enough that masking does not garble
 * the log.
 */
export function maskableSecrets(inputs: RawInputs, environment: Environment): readonly string[] {
  return secretValues(inputs, environment).filter(
    (value) => value.length >= minSecretLength && !/[\r\n]/.test(value),
  );
}

/** Redactions for what is never shown: secrets and proxy credentials. */
export function secretRedactions(
  inputs: RawInputs,
  environment: Environment,
): readonly Redaction[] {
  return [
    // A server may compose accents, or decompose them.
    ...secretValues(inputs, environment)
      .flatMap((value) => [value, value.normalize(), value.normalize('NFD')])
      .map(secretRedaction),
    ...proxyCredentials(environment),
  ];
}

/**
 * Redactions for IDs, names and hosts that teams keep in secrets, even if they are not valid. A problem
 * with such an input may quote them, and the log names hosts that do not answer. Nothing else shows them.
 */
export function confidentialRedactions(
  inputs: RawInputs,
  environment: Environment,
): readonly Redaction[] {
  const projectId = inputOrVariable('project-id', inputs, environment).text;
  const instanceIds = instanceIdsIn(inputs['instance-id']);
  const names = inputNames.filter((name) => inputTable[name].isRedacted);
  return [
    { value: projectId, replacement: '[project-id]' },
    ...instanceIds.map((value) => ({ value, replacement: '[instance-id]' })),
    ...names.map((name) => ({ value: inputs[name], replacement: `[${name}]` })),
    ...givenEndpoints(inputs).flatMap(([word, url]) => hostsOf(url, word)),
  ].filter(({ value }) => !isNullText(value));
}

/** The IDs in a list of instances, without labels. */
function instanceIdsIn(text: string): readonly string[] {
  return entriesIn(text)
    .map((entry) => entry.replace(/^[^=]*=/, ''))
    .flatMap((written) => written.split(/[\s=,]+/))
    .filter((value) => value !== '');
}

/** The lines of a list without comments. */
function entriesIn(text: string): readonly string[] {
  return linesIn(text).map(withoutComment);
}

/** The endpoints in inputs, each with the name of its service or authority. */
function givenEndpoints(inputs: RawInputs): readonly (readonly [word: string, url: string])[] {
  const lines = entriesIn(inputs.endpoints).map((entry) => entry.split(/:(.*)/));
  return [
    ...endpointInputNames.map(({ host, name }) => [host, inputs[name]] as const),
    ...lines.map(
      ([word = '', url = '']) => [findService(word) ?? 'endpoints', url.trim()] as const,
    ),
  ];
}

/** The settings that requests are made from. */
type RequestSettings = {
  readonly targets: readonly Pick<Target, 'service' | 'endpoint'>[];
  readonly credential: Credential;
};

/** Redactions for the hosts that requests go to, also those that follow from the region. */
export function hostRedactions({ targets, credential }: RequestSettings): readonly Redaction[] {
  return [
    ...targets.flatMap(({ endpoint, service }) => hostsOf(endpoint, service)),
    // The log names GitHub's host: it is no secret of the team.
    ...signInServers(credential)
      .filter(({ authority }) => authority !== 'github')
      .flatMap(({ authority, url }) => hostsOf(url, authority)),
  ];
}

/** The host of a URL with and without its port; nothing if it is not a URL. */
function hostsOf(url: string, word: string): readonly Redaction[] {
  const parsed = parseUrl(url);
  if (parsed === null) return [];
  return [parsed.host, parsed.hostname].map((value) => ({ value, replacement: `[${word} host]` }));
}

/**
 * Every text known before signing in: inputs, environment, hosts, and what the files say about
 * quotas.
 */
export function knownTexts(
  inputs: RawInputs,
  environment: Environment,
  { targets, credential, policy }: RequestSettings & { readonly policy: Policy },
): readonly string[] {
  return [
    ...Object.values(inputs),
    ...Object.values(environment).filter((value) => value !== undefined),
    ...targets.map(({ endpoint }) => endpoint),
    ...signInServers(credential).map(({ url }) => url),
    JSON.stringify([policy, ...(policy.baseline?.quotas ?? [])]),
  ];
}
