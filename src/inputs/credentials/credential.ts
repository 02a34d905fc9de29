import type { Credential, IdTokenSource } from '../../auth/credential.ts';
import type { Environment } from '../../ports/ports.ts';
import { parseInput, type RawInputs } from '../inputs.ts';
import { isHeaderSecret } from '../syntax/input-parsers.ts';
import { isSecureUrl, parseUrl } from '../syntax/urls.ts';
import { type EndpointInputs, parseEndpoint } from '../targets/endpoints.ts';
import { combineFields, createProblem, invalid, type Parsed, valid } from '../validation.ts';
import { parseAccessKey } from './access-key.ts';
import { parseAuthMethod } from './auth-method.ts';

/** Parses the credential for the way of signing in that the inputs choose. */
export function parseCredential(
  inputs: RawInputs,
  environment: Environment,
  endpoints: EndpointInputs,
): Parsed<Credential> {
  const authMethod = parseAuthMethod(inputs, environment);
  if (authMethod.kind === 'invalid') return authMethod;
  switch (authMethod.value) {
    case 'token':
      return parseToken(inputs);
    case 'access-key':
      return parseAccessKey(inputs, environment);
    case 'iam-user':
      return parseIamUser(inputs, endpoints);
    case 'trust-agency':
      return parseTrustAgency(inputs, environment, endpoints);
    case 'identity-provider':
      return parseIdentityProvider(inputs, environment, endpoints);
  }
}

function parseToken(inputs: RawInputs): Parsed<Credential> {
  return combineFields({ kind: valid('token' as const), token: parseInput('token', inputs) });
}

function parseIamUser(inputs: RawInputs, endpoints: EndpointInputs): Parsed<Credential> {
  return combineFields({
    kind: valid('iam-user' as const),
    userName: parseInput('user-name', inputs),
    password: parseInput('password', inputs),
    domainName: parseInput('domain-name', inputs),
    endpoint: parseEndpoint('iam', endpoints),
  });
}

function parseTrustAgency(
  inputs: RawInputs,
  environment: Environment,
  endpoints: EndpointInputs,
): Parsed<Credential> {
  return combineFields({
    kind: valid('trust-agency' as const),
    providerUrn: parseInput('oidc-provider-urn', inputs),
    agencyUrn: parseInput('oidc-agency-urn', inputs),
    sessionName: valid(sessionName(environment)),
    endpoint: parseEndpoint('sts', endpoints),
    idTokenSource: parseIdTokenSource(inputs, environment),
  });
}

function parseIdentityProvider(
  inputs: RawInputs,
  environment: Environment,
  endpoints: EndpointInputs,
): Parsed<Credential> {
  return combineFields({
    kind: valid('identity-provider' as const),
    identityProvider: parseInput('identity-provider', inputs),
    endpoint: parseEndpoint('iam', endpoints),
    idTokenSource: parseIdTokenSource(inputs, environment),
  });
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
  return valid({ url: url.href, requestToken: service.requestToken });
}

/** The runner tells the URL of its ID token service only to jobs that may use it. */
function parseIdTokenService(
  environment: Environment,
): Parsed<Pick<IdTokenSource, 'url' | 'requestToken'>> {
  const url = environment['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? '';
  const requestToken = environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] ?? '';
  if (url === '' || requestToken === '') return invalid(noIdToken);
  const isUsable = isSecureUrl(parseUrl(url)) && isHeaderSecret(requestToken);
  return isUsable ? valid({ url, requestToken }) : invalid(wrongService);
}

const noIdToken = createProblem(
  'GitHub',
  'gives this job no ID token',
  'set id-token: write in the permissions of the job (pull requests from forks cannot have it)',
);

const wrongService = createProblem(
  'ACTIONS_ID_TOKEN_REQUEST_URL',
  'or its token is not valid',
  'keep both variables as the runner sets them',
);
