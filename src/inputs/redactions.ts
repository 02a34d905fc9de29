import { type Credential, signInUrls } from '../auth/credential.ts';
import type { Environment } from '../ports/ports.ts';
import type { Policy } from '../quota/policy.ts';
import type { Target } from '../services/quota-request.ts';
import { minSecretLength, type Redaction, secretRedaction } from '../text/secrets/secret.ts';
import { environmentKeySecrets } from './credentials/access-key.ts';
import { isEmptyResult, type RawInputs, secretInputNames } from './inputs.ts';
import { proxyCredentials } from './proxies.ts';
import { linesIn } from './syntax/lists.ts';

/**
 * Every secret in the inputs and the environment, used or not, valid or not. Masking `null` would
 * garble the outputs of the job.
 */
export function secretValues(inputs: RawInputs, environment: Environment): readonly string[] {
  const requestToken = environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] ?? '';
  const given = secretInputNames.map((name) => inputs[name]);
  return [...given, ...environmentKeySecrets(environment), requestToken].filter(
    (value) => value !== '' && !isEmptyResult(value),
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

/** What to redact before anything is parsed: secrets and proxy credentials. */
export function initialRedactions(
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

/** The settings that hold something to redact. */
type ConfidentialSettings = {
  readonly projectId: string;
  readonly targets: readonly Target[];
  readonly credential: Credential;
};

/**
 * IDs, names and hosts that teams keep in secrets. A service may repeat them in an error message,
 * and they must not reach log, summary or outputs.
 */
export function redactionsFor({
  projectId,
  targets,
  credential,
}: ConfidentialSettings): readonly Redaction[] {
  return [
    { value: projectId, replacement: '[project-id]' },
    ...credentialRedactions(credential),
    ...targets.flatMap((target): readonly Redaction[] => {
      const hosts = hostRedactions(target.endpoint, target.service);
      if (target.instance === null) return hosts;
      return [...hosts, { value: target.instance.id, replacement: '[instance-id]' }];
    }),
  ];
}

function credentialRedactions(credential: Credential): readonly Redaction[] {
  switch (credential.kind) {
    case 'token':
    case 'access-key':
      return [];
    case 'iam-user':
      return [
        { value: credential.userName, replacement: '[user-name]' },
        { value: credential.domainName, replacement: '[domain-name]' },
        ...hostRedactions(credential.endpoint, 'iam'),
      ];
    case 'trust-agency':
      return [
        { value: credential.providerUrn, replacement: '[oidc-provider-urn]' },
        { value: credential.agencyUrn, replacement: '[oidc-agency-urn]' },
        { value: credential.idTokenSource.audience, replacement: '[oidc-audience]' },
        ...hostRedactions(credential.endpoint, 'sts'),
      ];
    case 'identity-provider':
      return [
        { value: credential.identityProvider, replacement: '[identity-provider]' },
        { value: credential.idTokenSource.audience, replacement: '[oidc-audience]' },
        ...hostRedactions(credential.endpoint, 'iam'),
      ];
  }
}

function hostRedactions(endpoint: string, of: string): readonly Redaction[] {
  const { host, hostname } = new URL(endpoint);
  return [host, hostname].map((value) => ({ value, replacement: `[${of} host]` }));
}

/**
 * The IDs as written, valid or not, without comments. Complaints about other inputs must not repeat
 * them.
 */
export function idRedactions(inputs: RawInputs): readonly Redaction[] {
  const instances = linesIn(inputs['instance-id'])
    .map((line) => line.replace(/(?<!\S)#.*$/s, '').replace(/^[^=]*=/, ''))
    .flatMap((written) => written.split(/[\s=,]+/))
    .filter((value) => value !== '');
  return [
    { value: inputs['project-id'], replacement: '[project-id]' },
    ...instances.map((value) => ({ value, replacement: '[instance-id]' })),
  ];
}

/**
 * Every text known before signing in: inputs, environment, hosts, and what the files say about
 * quotas.
 */
export function knownTexts(
  inputs: RawInputs,
  environment: Environment,
  {
    targets,
    credential,
    policy,
  }: Omit<ConfidentialSettings, 'projectId'> & { readonly policy: Policy },
): readonly string[] {
  return [
    ...Object.values(inputs),
    ...Object.values(environment).filter((value) => value !== undefined),
    ...targets.map(({ endpoint }) => endpoint),
    ...signInUrls(credential),
    JSON.stringify([policy, ...(policy.baseline?.quotas ?? [])]),
  ];
}
