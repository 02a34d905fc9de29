import { type Confidential, shortestSecret } from '../text/secret.ts';
import type { Credential } from './credential.ts';
import type { Environment, RawInputs } from './inputs.ts';
import { keySecretsOf } from './key-variables.ts';
import { proxyCredentials } from './proxies.ts';
import { secretInputs } from './secret.ts';
import type { Settings } from './settings.ts';

/** Every secret that inputs and environment hold, used or not, right or wrong. */
export function secretsIn(inputs: RawInputs, environment: Environment): readonly string[] {
  const requestToken = environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] ?? '';
  const given = secretInputs.map((name) => inputs[name]);
  return [...given, ...keySecretsOf(environment), requestToken].filter((value) => value !== '');
}

/** Those of some secrets that the runner can mask: on one line, and not so short as to garble logs. */
export function maskable(secrets: readonly string[]): readonly string[] {
  return secrets.filter((value) => value.length >= shortestSecret && !/[\r\n]/.test(value));
}

/** Secrets and the proxies' credentials: to be kept before anything is understood. */
export function hiddenAtOnce(inputs: RawInputs, environment: Environment): readonly Confidential[] {
  return [...secretsIn(inputs, environment).map(asSecret), ...proxyCredentials(environment)];
}

/** A value that stars stand for. */
export function asSecret(value: string): Confidential {
  return { value, shownAs: '***' };
}

/**
 * What else no text from outside may carry into log, summary or outputs: the ids, names and hosts
 * that teams keep in secrets, which a service may well repeat in an error message.
 */
export function confidentialIn({
  projectId,
  targets,
  credential,
}: Settings): readonly Confidential[] {
  return [
    { value: projectId, shownAs: '[project-id]' },
    ...namesIn(credential),
    ...targets.flatMap((target): readonly Confidential[] => {
      const hosts = hostsOf(target.endpoint, target.kind);
      if (target.kind === 'ges') return hosts;
      return [...hosts, { value: target.instance.id, shownAs: '[instance-id]' }];
    }),
  ];
}

function namesIn(credential: Credential): readonly Confidential[] {
  switch (credential.kind) {
    case 'token':
    case 'access-key':
      return [];
    case 'iam-user':
      return [
        { value: credential.userName, shownAs: '[user-name]' },
        { value: credential.domainName, shownAs: '[domain-name]' },
        ...hostsOf(credential.endpoint, 'iam'),
      ];
    case 'trust-agency':
      return [
        { value: credential.providerUrn, shownAs: '[oidc-provider-urn]' },
        { value: credential.agencyUrn, shownAs: '[oidc-agency-urn]' },
        { value: credential.idTokenSource.audience, shownAs: '[oidc-audience]' },
        ...hostsOf(credential.endpoint, 'sts'),
      ];
    case 'identity-provider':
      return [
        { value: credential.identityProvider, shownAs: '[identity-provider]' },
        { value: credential.idTokenSource.audience, shownAs: '[oidc-audience]' },
        ...hostsOf(credential.endpoint, 'iam'),
      ];
  }
}

function hostsOf(endpoint: string, of: string): readonly Confidential[] {
  const { host, hostname } = new URL(endpoint);
  return [host, hostname].map((value) => ({ value, shownAs: `[${of} host]` }));
}

/** The ids as written, right or wrong, so that no complaint about another input repeats them. */
export function idsIn(inputs: RawInputs): readonly Confidential[] {
  const instances = inputs['instance-id'].replace(/^[^=\n]*=/gm, '').split(/[\s=,]+/);
  return [
    { value: inputs['project-id'], shownAs: '[project-id]' },
    ...instances.map((value) => ({ value, shownAs: '[instance-id]' })),
  ];
}
