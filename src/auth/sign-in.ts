import type { ApiRequest } from '../api/api-request.ts';
import type {
  ApiResult,
  Authority,
  CredentialKind,
  Failed,
  SignInFailure,
} from '../api/api-result.ts';
import {
  assumeAgencyRequest,
  federatedTokenRequest,
  idTokenRequest,
  passwordTokenRequest,
} from './authorities.ts';
import type { Credential } from './credential.ts';
import type { Expiry, IsNewSecret, IssuedCredential } from './issued-credential.ts';
import type { RequestCredential } from './request-authentication.ts';

/** Sends a request to an authority, with retries. The kind is that of what authenticates it. */
export type FetchFromAuthority = <Value>(
  apiRequest: ApiRequest<Value>,
  credentialKind: CredentialKind,
) => Promise<ApiResult<Value>>;

/** What authenticates requests to the quota APIs, or why there is none. */
export type SignInResult =
  | {
      readonly kind: 'ready';
      readonly requestCredential: RequestCredential;
      /** Null if the gate does not know when the credential expires. */
      readonly expiry: Expiry | null;
    }
  | { readonly kind: 'failed'; readonly failure: SignInFailure };

/**
 * Turns a credential into what authenticates requests: tokens and keys as they are, the others by
 * asking IAM or STS. If an authority issues nothing, returns its failure.
 */
export async function signIn(
  credential: Credential,
  projectId: string,
  isNewSecret: IsNewSecret,
  fetchFromAuthority: FetchFromAuthority,
): Promise<SignInResult> {
  switch (credential.kind) {
    case 'token':
    case 'access-key':
      return { kind: 'ready', requestCredential: givenCredential(credential), expiry: null };
    case 'iam-user': {
      const request = passwordTokenRequest(credential, projectId, isNewSecret);
      return issued('iam', await fetchFromAuthority(request, 'password'));
    }
    case 'trust-agency':
    case 'identity-provider': {
      const idTokenResult = await fetchFromAuthority(
        idTokenRequest(credential.idTokenSource, isNewSecret),
        'request-token',
      );
      if (idTokenResult.kind === 'failed') return failed('github', idTokenResult);
      const exchange = exchangeOf(credential, idTokenResult.value, projectId, isNewSecret);
      return issued(exchange.authority, await fetchFromAuthority(exchange.request, 'id-token'));
    }
  }
}

function givenCredential(
  credential: Extract<Credential, { readonly kind: 'token' | 'access-key' }>,
): RequestCredential {
  if (credential.kind === 'token') return { ...credential, credentialKind: 'token' };
  const credentialKind = credential.securityToken === null ? 'access-key' : 'temporary-key';
  return { ...credential, kind: 'key', credentialKind };
}

/** The authority that exchanges an ID token for a credential, and the request for it. */
function exchangeOf(
  credential: Extract<Credential, { readonly kind: 'trust-agency' | 'identity-provider' }>,
  idToken: string,
  projectId: string,
  isNewSecret: IsNewSecret,
): { readonly authority: Authority; readonly request: ApiRequest<IssuedCredential> } {
  if (credential.kind === 'trust-agency') {
    return { authority: 'sts', request: assumeAgencyRequest(credential, idToken, isNewSecret) };
  }
  const request = federatedTokenRequest(credential, idToken, projectId, isNewSecret);
  return { authority: 'iam', request };
}

function issued(authority: Authority, result: ApiResult<IssuedCredential>): SignInResult {
  return result.kind === 'ok' ? { kind: 'ready', ...result.value } : failed(authority, result);
}

function failed(authority: Authority, { exchange, failure: cause }: Failed): SignInResult {
  return { kind: 'failed', failure: { kind: 'not-signed-in', authority, exchange, cause } };
}
