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
import type { IsNewSecret, IssuedCredential } from './issued-credential.ts';
import type { RequestCredential } from './request-authentication.ts';

/** Sends a request that a credential of this kind goes with, with retries, and gives its result. */
export type FetchFromAuthority = <Value>(
  apiRequest: ApiRequest<Value>,
  credentialKind: CredentialKind,
) => Promise<ApiResult<Value>>;

/** Access to the quota APIs: for good as far as anybody knows, or issued for a while. */
export type SignInResult =
  | { readonly kind: 'given'; readonly access: RequestCredential }
  | { readonly kind: 'issued'; readonly issued: IssuedCredential }
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
  switch (credential.kind) {
    case 'token':
      return given({ kind: 'token', token: credential.token, credentialKind: 'token' });
    case 'access-key': {
      const credentialKind = credential.securityToken === null ? 'access-key' : 'temporary-key';
      return given({ ...credential, kind: 'key', credentialKind });
    }
    case 'iam-user':
      return issuedBy(
        'iam',
        await fetchFromAuthority(
          passwordTokenRequest(credential, projectId, isNewSecret),
          'password',
        ),
      );
    case 'trust-agency':
      return withIdToken(
        credential.idTokenSource,
        isNewSecret,
        fetchFromAuthority,
        async (idToken) =>
          issuedBy(
            'sts',
            await fetchFromAuthority(
              assumeAgencyRequest(credential, idToken, isNewSecret),
              'id-token',
            ),
          ),
      );
    case 'identity-provider':
      return withIdToken(
        credential.idTokenSource,
        isNewSecret,
        fetchFromAuthority,
        async (idToken) =>
          issuedBy(
            'iam',
            await fetchFromAuthority(
              federatedTokenRequest(credential, idToken, projectId, isNewSecret),
              'id-token',
            ),
          ),
      );
  }
}

function given(access: RequestCredential): SignInResult {
  return { kind: 'given', access };
}

async function withIdToken(
  source: IdTokenSource,
  isNewSecret: IsNewSecret,
  fetchFromAuthority: FetchFromAuthority,
  exchange: (idToken: string) => Promise<SignInResult>,
): Promise<SignInResult> {
  const outcome = await fetchFromAuthority(idTokenRequest(source, isNewSecret), 'request-token');
  return outcome.kind === 'ok' ? exchange(outcome.value) : failed('github', outcome);
}

function issuedBy(authority: Authority, outcome: ApiResult<IssuedCredential>): SignInResult {
  return outcome.kind === 'ok'
    ? { kind: 'issued', issued: outcome.value }
    : failed(authority, outcome);
}

function failed(authority: Authority, { exchange, failure: cause }: Failed): SignInResult {
  return { kind: 'failed', failure: { kind: 'not-signed-in', authority, exchange, cause } };
}
