import type { ApiRequest } from '../api/api-request.ts';
import type {
  ApiResult,
  Authority,
  CredentialKind,
  Failed,
  SignInFailure,
} from '../api/api-result.ts';
import type { Deadline } from '../http/deadline.ts';
import {
  assumeAgencyRequest,
  federatedTokenRequest,
  idTokenRequest,
  passwordTokenRequest,
} from './authorities.ts';
import type { Credential, Expiry, IsNewSecret, IssuedCredential } from './credential.ts';
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

/** Returns what authenticates requests, by a deadline, which identifies the fetch of all quotas. */
export type Session = (deadline: Deadline) => Promise<SignInResult>;

/**
 * Creates a session that signs in at the first request, returns the same credential to all, and renews it
 * before it expires, but at most once in each fetch. `signInAnew` does so whenever it is called.
 */
export function createSession(signInAnew: Session, now: () => number): Session {
  let cached: Promise<CachedSignIn> | null = null;
  let renewedFor: Deadline | null = null;
  const refresh = async (deadline: Deadline): Promise<CachedSignIn> => {
    const result = await signInAnew(deadline);
    return { result, renewAt: renewalTime(result, now()) };
  };
  return async (deadline) => {
    cached ??= refresh(deadline);
    const { renewAt } = await cached;
    if (renewAt <= now() && renewedFor !== deadline) {
      renewedFor = deadline;
      cached = refresh(deadline);
    }
    const { result } = await cached;
    return result;
  };
}

/** The last sign-in, and when to renew it by this machine's clock. */
type CachedSignIn = { readonly result: SignInResult; readonly renewAt: number };

/**
 * Renews when 90 % of the lifetime is over, so that no credential expires on the way to a service.
 * The lifetime is taken from the authority's clock if it sends the time, because this machine's may be
 * wrong.
 */
function renewalTime(result: SignInResult, now: number): number {
  if (result.kind === 'failed' || result.expiry === null) return Number.POSITIVE_INFINITY;
  const { expiresAt, issuedAt } = result.expiry;
  return now + (expiresAt - (issuedAt ?? now)) * 0.9;
}
