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
import type { Credential, IdTokenSource } from './credential.ts';
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
  const withIdToken = async (
    source: IdTokenSource,
    exchange: (idToken: string) => Promise<SignInResult>,
  ) => {
    const result = await fetchFromAuthority(idTokenRequest(source, isNewSecret), 'request-token');
    return result.kind === 'ok' ? exchange(result.value) : failed('github', result);
  };
  switch (credential.kind) {
    case 'token':
    case 'access-key':
      return { kind: 'ready', requestCredential: givenCredential(credential), expiry: null };
    case 'iam-user': {
      const request = passwordTokenRequest(credential, projectId, isNewSecret);
      return issued('iam', await fetchFromAuthority(request, 'password'));
    }
    case 'trust-agency':
      return withIdToken(credential.idTokenSource, async (idToken) => {
        const request = assumeAgencyRequest(credential, idToken, isNewSecret);
        return issued('sts', await fetchFromAuthority(request, 'id-token'));
      });
    case 'identity-provider':
      return withIdToken(credential.idTokenSource, async (idToken) => {
        const request = federatedTokenRequest(credential, idToken, projectId, isNewSecret);
        return issued('iam', await fetchFromAuthority(request, 'id-token'));
      });
  }
}

function givenCredential(
  credential: Extract<Credential, { readonly kind: 'token' | 'access-key' }>,
): RequestCredential {
  if (credential.kind === 'token') return { ...credential, credentialKind: 'token' };
  const credentialKind = credential.securityToken === null ? 'access-key' : 'temporary-key';
  return { ...credential, kind: 'key', credentialKind };
}

function issued(authority: Authority, result: ApiResult<IssuedCredential>): SignInResult {
  return result.kind === 'ok' ? { kind: 'ready', ...result.value } : failed(authority, result);
}

function failed(authority: Authority, { exchange, failure: cause }: Failed): SignInResult {
  return { kind: 'failed', failure: { kind: 'not-signed-in', authority, exchange, cause } };
}
