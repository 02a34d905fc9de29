import type { Credential, IdTokenSource } from '../../auth/credential.ts';
import type { Environment } from '../../ports/ports.ts';
import type { Sanitize } from '../../text/sanitize.ts';
import { parseFound, parseInput, type RawInputs } from '../inputs.ts';
import { isHeaderSecret } from '../syntax/plain-text.ts';
import { parseEndpoint } from '../targets/endpoints.ts';
import { isLoopback } from '../targets/origins.ts';
import type { InputValue } from '../validation.ts';
import { combineFields, invalid, type Parsed, valid } from '../validation.ts';
import { type KeyParts, keyOf } from './access-key.ts';
import { authMethodOf } from './auth-method.ts';

/** Reads the credential of the one way of signing in that is asked for. */
export function parseCredential(
  inputs: RawInputs,
  environment: Environment,
  region: InputValue,
  sanitize: Sanitize,
): Parsed<Credential> {
  const authMethod = authMethodOf(inputs, environment);
  if (authMethod.kind === 'invalid') return authMethod;
  const kind = authMethod.value;
  switch (kind) {
    case 'token':
      return combineFields({
        kind: valid(kind),
        token: parseInput('token', inputs, sanitize),
      });
    case 'access-key':
      return accessKeyOf(keyOf(inputs, environment), sanitize);
    case 'iam-user':
      return combineFields({
        kind: valid(kind),
        userName: parseInput('user-name', inputs, sanitize),
        password: parseInput('password', inputs, sanitize),
        domainName: parseInput('domain-name', inputs, sanitize),
        endpoint: parseEndpoint('iam', inputs, region, sanitize),
      });
    case 'trust-agency':
      return combineFields({
        kind: valid(kind),
        providerUrn: parseInput('oidc-provider-urn', inputs, sanitize),
        agencyUrn: parseInput('oidc-agency-urn', inputs, sanitize),
        sessionName: valid(sessionNameOf(environment)),
        endpoint: parseEndpoint('sts', inputs, region, sanitize),
        idTokenSource: parseIdTokenSource(inputs, environment, sanitize),
      });
    case 'identity-provider':
      return combineFields({
        kind: valid(kind),
        identityProvider: parseInput('identity-provider', inputs, sanitize),
        endpoint: parseEndpoint('iam', inputs, region, sanitize),
        idTokenSource: parseIdTokenSource(inputs, environment, sanitize),
      });
  }
}

function accessKeyOf(parts: KeyParts, sanitize: Sanitize): Parsed<Credential> {
  const { 'access-key': id, 'secret-key': secret, 'security-token': securityToken } = parts;
  return combineFields({
    kind: valid('access-key' as const),
    accessKey: halfOf('access-key', id, 'secret-key', secret, sanitize),
    secretKey: halfOf('secret-key', secret, 'access-key', id, sanitize),
    securityToken:
      securityToken.text === ''
        ? valid(null)
        : parseFound('security-token', securityToken, sanitize),
  });
}

/** Half a key. Where it is missing and the other half is of the environment, that tells where to look. */
function halfOf(
  name: 'access-key' | 'secret-key',
  found: InputValue,
  other: string,
  { source }: InputValue,
  sanitize: Sanitize,
): Parsed<string> {
  if (found.text !== '' || source === '') return parseFound(name, found, sanitize);
  const complaint = `is not set, but ${other} comes ${source.trim()}`;
  return invalid({ input: name, complaint, read: null, remedy: 'set both in the same way' });
}

/** The audit log of the account then names the run that asked. */
function sessionNameOf(environment: Environment): string {
  const run = environment['GITHUB_RUN_ID'] ?? '';
  return /^\d{1,20}$/.test(run) ? `quota-gate-${run}` : 'quota-gate';
}

/** Where this job asks for an id token, for the audience that the inputs name. */
export function parseIdTokenSource(
  inputs: RawInputs,
  environment: Environment,
  sanitize: Sanitize,
): Parsed<IdTokenSource> {
  const parts = combineFields({
    audience: parseInput('oidc-audience', inputs, sanitize),
    service: idTokenServiceOf(environment),
  });
  if (parts.kind === 'invalid') return parts;
  const { audience, service } = parts.value;
  const url = new URL(service.url);
  url.searchParams.set('audience', audience);
  return valid({ url: url.href, requestToken: service.requestToken, audience });
}

/** The runner names its id-token service to jobs that may use it, and to no others. */
function idTokenServiceOf(
  environment: Environment,
): Parsed<Pick<IdTokenSource, 'url' | 'requestToken'>> {
  const url = environment['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? '';
  const requestToken = environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] ?? '';
  if (url === '' || requestToken === '') {
    return invalid({
      input: 'GitHub',
      complaint: 'gives this job no ID token',
      read: null,
      remedy:
        'set id-token: write in the permissions of the job (pull requests from forks cannot have it)',
    });
  }
  if (isSafe(url) && isHeaderSecret(requestToken)) return valid({ url, requestToken });
  return invalid({
    input: 'ACTIONS_ID_TOKEN_REQUEST_URL',
    complaint: 'or its token is not valid',
    read: null,
    remedy: 'keep both variables as the runner sets them',
  });
}

function isSafe(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
}
