import type { Credential, IdTokenSource } from '../../auth/credential.ts';
import type { Environment } from '../../ports/ports.ts';
import type { InputValue } from '../input-entry.ts';
import { parseInput, parseValue, type RawInputs } from '../inputs.ts';
import { isHeaderSecret } from '../syntax/input-parsers.ts';
import { isLoopback, parseUrl } from '../syntax/urls.ts';
import { type EndpointInputs, parseEndpoint } from '../targets/endpoints.ts';
import { combineFields, invalid, type Parsed, type Problem, valid } from '../validation.ts';
import { type AccessKeyValues, resolveAccessKey } from './access-key.ts';
import { parseAuthMethod } from './auth-method.ts';

/** Parses the credential for the way of signing in that the inputs choose. */
export function parseCredential(
  inputs: RawInputs,
  environment: Environment,
  endpoints: EndpointInputs,
): Parsed<Credential> {
  const authMethod = parseAuthMethod(inputs, environment);
  if (authMethod.kind === 'invalid') return authMethod;
  const kind = authMethod.value;
  switch (kind) {
    case 'token':
      return combineFields({
        kind: valid(kind),
        token: parseInput('token', inputs),
      });
    case 'access-key':
      return parseAccessKey(resolveAccessKey(inputs, environment));
    case 'iam-user':
      return combineFields({
        kind: valid(kind),
        userName: parseInput('user-name', inputs),
        password: parseInput('password', inputs),
        domainName: parseInput('domain-name', inputs),
        endpoint: parseEndpoint('iam', endpoints),
      });
    case 'trust-agency':
      return combineFields({
        kind: valid(kind),
        providerUrn: parseInput('oidc-provider-urn', inputs),
        agencyUrn: parseInput('oidc-agency-urn', inputs),
        sessionName: valid(sessionName(environment)),
        endpoint: parseEndpoint('sts', endpoints),
        idTokenSource: parseIdTokenSource(inputs, environment),
      });
    case 'identity-provider':
      return combineFields({
        kind: valid(kind),
        identityProvider: parseInput('identity-provider', inputs),
        endpoint: parseEndpoint('iam', endpoints),
        idTokenSource: parseIdTokenSource(inputs, environment),
      });
  }
}

function parseAccessKey(parts: AccessKeyValues): Parsed<Credential> {
  const { 'access-key': id, 'secret-key': secret, 'security-token': securityToken } = parts;
  if (keyIdForm.test(secret.text) && secretKeyForm.test(id.text)) return invalid(swapped);
  return combineFields({
    kind: valid('access-key' as const),
    accessKey: parseKeyHalf('access-key', id, 'secret-key', secret),
    secretKey: parseKeyHalf('secret-key', secret, 'access-key', id),
    securityToken:
      securityToken.text === '' ? valid(null) : parseValue('security-token', securityToken),
  });
}

/** The documented forms. A secret key in place of the ID would be sent in clear text. */
const keyIdForm = /^[A-Z0-9]{20}$/;
const secretKeyForm = /^[A-Za-z0-9]{40}$/;

const swapped: Problem = {
  input: 'access-key and secret-key',
  complaint: 'are swapped',
  quoted: null,
  remedy: 'set access-key to the shorter one, and secret-key to the longer one',
};

/**
 * Parses half a key. If it is missing and the other half comes from the environment, the problem
 * names that variable.
 */
function parseKeyHalf(
  name: 'access-key' | 'secret-key',
  value: InputValue,
  other: string,
  { variable }: InputValue,
): Parsed<string> {
  if (value.text !== '' || variable === null) return parseValue(name, value);
  const complaint = `is not set, but ${other} comes from ${variable}`;
  return invalid({ input: name, complaint, quoted: null, remedy: 'set both in the same way' });
}

/**
 * Names the session after the run, so that the audit log of the account shows which run signed in.
 */
function sessionName(environment: Environment): string {
  const run = environment['GITHUB_RUN_ID'] ?? '';
  return /^\d{1,20}$/.test(run) ? `quota-gate-${run}` : 'quota-gate';
}

/** Where this job gets an ID token for the audience in the inputs. */
export function parseIdTokenSource(
  inputs: RawInputs,
  environment: Environment,
): Parsed<IdTokenSource> {
  const parts = combineFields({
    audience: parseInput('oidc-audience', inputs),
    service: parseIdTokenService(environment),
  });
  if (parts.kind === 'invalid') return parts;
  const { audience, service } = parts.value;
  const url = new URL(service.url);
  url.searchParams.set('audience', audience);
  return valid({ url: url.href, requestToken: service.requestToken, audience });
}

/** The runner tells the URL of its ID token service only to jobs that may use it. */
function parseIdTokenService(
  environment: Environment,
): Parsed<Pick<IdTokenSource, 'url' | 'requestToken'>> {
  const url = environment['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? '';
  const requestToken = environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] ?? '';
  if (url === '' || requestToken === '') {
    return invalid({
      input: 'GitHub',
      complaint: 'gives this job no ID token',
      quoted: null,
      remedy:
        'set id-token: write in the permissions of the job (pull requests from forks cannot have it)',
    });
  }
  if (isSafe(url) && isHeaderSecret(requestToken)) return valid({ url, requestToken });
  return invalid({
    input: 'ACTIONS_ID_TOKEN_REQUEST_URL',
    complaint: 'or its token is not valid',
    quoted: null,
    remedy: 'keep both variables as the runner sets them',
  });
}

function isSafe(text: string): boolean {
  const url = parseUrl(text);
  return url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname));
}
