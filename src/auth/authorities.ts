import type { ApiRequest } from '../api/api-request.ts';
import { authorityTitles } from '../api/api-result.ts';
import {
  type CompleteResponse,
  getRequest,
  type HttpRequest,
  postRequest,
} from '../http/message.ts';
import { type Decoded, valueAt } from '../json/fields.ts';
import type { IamUser, IdentityProvider, IdTokenSource, TrustAgency } from './credential.ts';
import {
  type IsNewSecret,
  type IssuedCredential,
  textsAmong,
  withExpiry,
} from './issued-credential.ts';

/** `KeystoneCreateUserTokenByPassword`: a token of an IAM user, for one project. */
export function passwordTokenRequest(
  user: IamUser,
  projectId: string,
  isNewSecret: IsNewSecret,
): ApiRequest<IssuedCredential> {
  const { userName: name, password, domainName, endpoint } = user;
  const identity = {
    methods: ['password'],
    password: { user: { name, password, domain: { name: domainName } } },
  };
  // The catalog of services would only make the answer long.
  const url = `${endpoint}/v3/auth/tokens?nocatalog=true`;
  const auth = { identity, scope: scopeOf(projectId) };
  return tokenRequest(postRequest(url, { auth }), isNewSecret);
}

/** `CreateTokenWithIdToken`: a token of a federated user, for one project. */
export function federatedTokenRequest(
  { identityProvider, endpoint }: IdentityProvider,
  idToken: string,
  projectId: string,
  isNewSecret: IsNewSecret,
): ApiRequest<IssuedCredential> {
  const url = `${endpoint}/v3.0/OS-AUTH/id-token/tokens`;
  const auth = { id_token: { id: idToken }, scope: scopeOf(projectId) };
  return tokenRequest(postRequest(url, { auth }, { 'x-idp-id': identityProvider }), isNewSecret);
}

function scopeOf(projectId: string) {
  return { project: { id: projectId } };
}

function tokenRequest(
  request: HttpRequest,
  isNewSecret: IsNewSecret,
): ApiRequest<IssuedCredential> {
  return {
    title: authorityTitles.iam,
    request,
    success: 201,
    retryableCodes: [],
    secretsIn: (_, { subjectToken }) => textsAmong(subjectToken),
    decode: (body, response) => decodeToken(body, response, isNewSecret),
  };
}

function decodeToken(
  body: unknown,
  response: CompleteResponse,
  isNewSecret: IsNewSecret,
): Decoded<IssuedCredential> {
  const { subjectToken: token } = response;
  if (!isNewSecret(token)) {
    return { kind: 'malformed', problem: 'the response has no token in `X-Subject-Token`' };
  }
  const expiry = valueAt(body, 'token', 'expires_at');
  const access = { kind: 'token', token, credentialKind: 'issued-token' } as const;
  return withExpiry(expiry, 'token.expires_at', access, response);
}

/** The least that the API grants; in seconds. */
const leastLife = 900;

/** `AssumeAgencyWithOIDC`: temporary keys of a trust agency, for whom an id token vouches. */
export function assumeAgencyRequest(
  { endpoint, providerUrn, agencyUrn, sessionName }: TrustAgency,
  idToken: string,
  isNewSecret: IsNewSecret,
): ApiRequest<IssuedCredential> {
  const request = postRequest(`${endpoint}/v5/agencies/assume-with-oidc`, {
    provider_urn: providerUrn,
    agency_urn: agencyUrn,
    agency_session_name: sessionName,
    id_token: idToken,
    duration_seconds: leastLife,
  });
  return {
    title: authorityTitles.sts,
    request,
    success: 200,
    retryableCodes: [],
    secretsIn: (body) => textsAmong(...credentialsIn(body)),
    decode: (body, response) => decodeKey(body, response, isNewSecret),
  };
}

function credentialsIn(body: unknown) {
  const field = (name: string) => valueAt(body, 'credentials', name);
  return [field('access_key_id'), field('secret_access_key'), field('security_token')] as const;
}

function decodeKey(
  body: unknown,
  response: CompleteResponse,
  isNewSecret: IsNewSecret,
): Decoded<IssuedCredential> {
  const [accessKey, secretKey, securityToken] = credentialsIn(body);
  if (!isNewSecret(accessKey) || !isNewSecret(secretKey) || !isNewSecret(securityToken)) {
    return { kind: 'malformed', problem: 'the response has no complete key in `credentials`' };
  }
  const key = {
    kind: 'key',
    accessKey,
    secretKey,
    securityToken,
    credentialKind: 'issued-key',
  } as const;
  const expiry = valueAt(body, 'credentials', 'expiration');
  return withExpiry(expiry, 'credentials.expiration', key, response);
}

/** Asks GitHub for an id token of this job: who it is, signed, for one audience, for five minutes. */
export function idTokenRequest(
  { url, requestToken }: IdTokenSource,
  isNewSecret: IsNewSecret,
): ApiRequest<string> {
  return {
    title: authorityTitles.github,
    request: { ...getRequest(url), headers: { authorization: `Bearer ${requestToken}` } },
    success: 200,
    retryableCodes: [],
    secretsIn: (body) => textsAmong(valueAt(body, 'value')),
    decode: (body) => {
      const token = valueAt(body, 'value');
      return isNewSecret(token)
        ? { kind: 'decoded', found: token }
        : { kind: 'malformed', problem: 'the response has no ID token in `value`' };
    },
  };
}
