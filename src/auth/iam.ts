import type { ApiRequest } from '../api/api-request.ts';
import { authorityTitles } from '../api/authority.ts';
import type { CompleteResponse } from '../http/message.ts';
import { type HttpRequest, postRequest } from '../http/message.ts';
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
  isIssued: IsNewSecret,
): ApiRequest<IssuedCredential> {
  const { userName: name, password, domainName, endpoint } = user;
  const identity = {
    methods: ['password'],
    password: { user: { name, password, domain: { name: domainName } } },
  };
  // The catalog of services would only make the answer long.
  const url = `${endpoint}/v3/auth/tokens?nocatalog=true`;
  const auth = { identity, scope: scopeOf(projectId) };
  return tokenQuestion(postRequest(url, { auth }), isIssued);
}

/** `CreateTokenWithIdToken`: a token of a federated user, for one project. */
export function federatedTokenRequest(
  { identityProvider, endpoint }: IdentityProvider,
  idToken: string,
  projectId: string,
  isIssued: IsNewSecret,
): ApiRequest<IssuedCredential> {
  const url = `${endpoint}/v3.0/OS-AUTH/id-token/tokens`;
  const auth = { id_token: { id: idToken }, scope: scopeOf(projectId) };
  return tokenQuestion(postRequest(url, { auth }, { 'x-idp-id': identityProvider }), isIssued);
}

function scopeOf(projectId: string) {
  return { project: { id: projectId } };
}

function tokenQuestion(request: HttpRequest, isIssued: IsNewSecret): ApiRequest<IssuedCredential> {
  return {
    title: authorityTitles.iam,
    request,
    success: 201,
    retryableCodes: [],
    secretsIn: (_, { subjectToken }) => stringsAmong(subjectToken),
    decode: (body, response) => decodeToken(body, response, isIssued),
  };
}

function decodeToken(
  body: unknown,
  response: CompleteResponse,
  isIssued: IsNewSecret,
): Decoded<IssuedCredential> {
  const { subjectToken: token } = response;
  if (!isIssued(token)) {
    return { kind: 'malformed', problem: 'the response has no token in `X-Subject-Token`' };
  }
  const expiry = valueAt(body, 'token', 'expires_at');
  const access = { kind: 'token', token, credentialKind: 'issued-token' } as const;
  return withExpiry(expiry, 'token.expires_at', access, response);
}
