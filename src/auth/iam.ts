import type { ApiRequest } from '../api/api-request.ts';
import { authorityTitles } from '../api/authority.ts';
import { type CompleteResponse, type HttpRequest, postRequest } from '../http/message.ts';
import type { Decoded } from '../json/decoded.ts';
import { valueAt } from '../json/fields.ts';
import type { IamUser, IdentityProvider } from './credential.ts';
import {
  type IsNewSecret,
  type IssuedCredential,
  stringsAmong,
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
    secretsIn: (_, { subjectToken }) => stringsAmong(subjectToken),
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
