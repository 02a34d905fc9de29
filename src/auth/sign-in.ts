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

/** Sends a request that a credential of this kind goes with, with retries, and gives its result. */
export type FetchFromAuthority = <Value>(
  apiRequest: ApiRequest<Value>,
  credentialKind: CredentialKind,
) => Promise<ApiResult<Value>>;

/** Access to the quota APIs, or why there is none. It holds for good, as far as known, without `expiry`. */
export type SignInResult =
  | { readonly kind: 'ready'; readonly access: RequestCredential; readonly expiry: Expiry | null }
  | { readonly kind: 'failed'; readonly failure: SignInFailure };

/**
 * Makes access of a credential; gives the failure of the authority that was to issue it. Where no
 * authority is needed, nobody is asked.
 */
export async function signIn(
  credential: Credential,
  projectId: string,
  isNewSecret: IsNewSecret,
  fetchFromAuthority: FetchFromAuthority,
): Promise<SignInResult> {
  const issue: Issue = async (authority, request, credentialKind) => {
    const outcome = await fetchFromAuthority(request, credentialKind);
    return outcome.kind === 'ok' ? { kind: 'ready', ...outcome.value } : failed(authority, outcome);
  };
  const withIdToken = async (
    source: IdTokenSource,
    exchange: (idToken: string) => Promise<SignInResult>,
  ) => {
    const outcome = await fetchFromAuthority(idTokenRequest(source, isNewSecret), 'request-token');
    return outcome.kind === 'ok' ? exchange(outcome.value) : failed('github', outcome);
  };
  switch (credential.kind) {
    case 'token': {
      const { token } = credential;
      const access = { kind: 'token', token, credentialKind: 'token' } as const;
      return { kind: 'ready', access, expiry: null };
    }
    case 'access-key': {
      const credentialKind = credential.securityToken === null ? 'access-key' : 'temporary-key';
      const access = { ...credential, kind: 'key', credentialKind } as const;
      return { kind: 'ready', access, expiry: null };
    }
    case 'iam-user':
      return issue('iam', passwordTokenRequest(credential, projectId, isNewSecret), 'password');
    case 'trust-agency':
      return withIdToken(credential.idTokenSource, (idToken) =>
        issue('sts', assumeAgencyRequest(credential, idToken, isNewSecret), 'id-token'),
      );
    case 'identity-provider':
      return withIdToken(credential.idTokenSource, (idToken) => {
        const request = federatedTokenRequest(credential, idToken, projectId, isNewSecret);
        return issue('iam', request, 'id-token');
      });
  }
}

/** Asks an authority to issue access for a credential of this kind. */
type Issue = (
  authority: Authority,
  request: ApiRequest<IssuedCredential>,
  credentialKind: CredentialKind,
) => Promise<SignInResult>;

function failed(authority: Authority, { exchange, failure: cause }: Failed): SignInResult {
  return { kind: 'failed', failure: { kind: 'not-signed-in', authority, exchange, cause } };
}
