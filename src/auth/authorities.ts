import type { ApiRequest } from '../api/api-request.ts';
import { authorityTitles } from '../api/api-result.ts';
import {
  type CompleteResponse,
  getRequest,
  type HttpRequest,
  postRequest,
} from '../http/message.ts';
import { type Decoded, valueAt } from '../json/fields.ts';
import {
  decodeIssuedCredential,
  type IamUser,
  type IdentityProvider,
  type IdTokenSource,
  type IsNewSecret,
  type IssuedCredential,
  secretTexts,
  type TrustAgency,
} from './credential.ts';

/** `KeystoneCreateUserTokenByPassword`: gets a token for an IAM user and one project. */
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
  // The service catalog would only make the response longer.
  const url = `${endpoint}/v3/auth/tokens?nocatalog=true`;
  const auth = { identity, scope: scopeOf(projectId) };
  return tokenRequest(postRequest(url, { auth }), isNewSecret);
}

/** `CreateTokenWithIdToken`: gets a token for a federated user and one project. */
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
    secretsIn: (_, { subjectToken }) => secretTexts(subjectToken),
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
  const requestCredential = { kind: 'token', token, credentialKind: 'issued-token' } as const;
  return decodeIssuedCredential(requestCredential, expiry, 'token.expires_at', response);
}

/** The shortest lifetime that the API allows. */
const minLifetimeSeconds = 900;

/** `AssumeAgencyWithOIDC`: exchanges an ID token for a temporary key of a trust agency. */
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
    duration_seconds: minLifetimeSeconds,
  });
  return {
    title: authorityTitles.sts,
    request,
    success: 200,
    secretsIn: (body) => secretTexts(...credentialsIn(body)),
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
  const requestCredential = {
    kind: 'key',
    accessKey,
    secretKey,
    securityToken,
    credentialKind: 'issued-key',
  } as const;
  const expiry = valueAt(body, 'credentials', 'expiration');
  return decodeIssuedCredential(requestCredential, expiry, 'credentials.expiration', response);
}

/** Gets an ID token from GitHub. It is signed, names this job and one audience, and lasts five minutes. */
export function idTokenRequest(
  { url, requestToken }: IdTokenSource,
  isNewSecret: IsNewSecret,
): ApiRequest<string> {
  return {
    title: authorityTitles.github,
    request: { ...getRequest(url), headers: { authorization: `Bearer ${requestToken}` } },
    success: 200,
    secretsIn: (body) => secretTexts(valueAt(body, 'value')),
    decode: (body) => {
      const token = valueAt(body, 'value');
      return isNewSecret(token)
        ? { kind: 'decoded', value: token }
        : { kind: 'malformed', problem: 'the response has no ID token in `value`' };
    },
  };
}
