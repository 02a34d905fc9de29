import type { SafeText } from '../text/sanitize.ts';
import type { Exchange } from './api-request.ts';

/** An exchange that did not give what was asked for. */
export type Failed<Why = ApiFailure> = {
  readonly kind: 'failed';
  readonly exchange: Exchange;
  readonly failure: Why;
};

/** The result of one request to a server. Never an exception. */
export type ApiResult<Value, Why = ApiFailure> =
  | { readonly kind: 'ok'; readonly exchange: Exchange; readonly value: Value }
  | Failed<Why>;

/** What a service said when it refused: its own error code and message, where it gave any. */
export type ApiError = { readonly code: SafeText | null; readonly message: SafeText | null };

/** By what a request shows who sends it: as given in the inputs, or as an authority issued it. */
export type CredentialKind =
  | 'token'
  | 'issued-token'
  | 'access-key'
  | 'temporary-key'
  | 'issued-key'
  | 'password'
  | 'id-token'
  | 'request-token';

const signing: Readonly<Record<CredentialKind, boolean>> = {
  token: false,
  'issued-token': false,
  'access-key': true,
  'temporary-key': true,
  'issued-key': true,
  password: false,
  'id-token': false,
  'request-token': false,
};

/** Whether a credential signs the request, the project in it included, and is not itself sent along. */
export function isSigned(credentialKind: CredentialKind): boolean {
  return signing[credentialKind];
}

/**
 * Why a credential was refused, as far as the response tells. `minutes` is how far this machine's
 * clock is ahead of the server's, negative when it is behind, and null where only the server's words
 * say so.
 */
export type AuthFailureReason =
  | { readonly kind: 'clock'; readonly minutes: number | null }
  | {
      readonly kind:
        | 'unknown-key'
        | 'wrong-signature'
        | 'locked-key'
        | 'locked-user'
        | 'wrong-domain'
        | 'expired'
        | 'other-project'
        | 'unclear';
    };

/** Why an exchange failed. Classified by HTTP status, never by the prefix of a code. */
export type ApiFailure =
  | { readonly kind: 'network'; readonly code: SafeText }
  | { readonly kind: 'timeout'; readonly seconds: number }
  | {
      readonly kind: 'signed-out';
      readonly credentialKind: CredentialKind;
      readonly authFailure: AuthFailureReason;
      readonly apiError: ApiError;
    }
  | { readonly kind: 'no-permission'; readonly apiError: ApiError }
  | { readonly kind: 'not-found'; readonly apiError: ApiError }
  | { readonly kind: 'status'; readonly apiError: ApiError }
  | { readonly kind: 'error-code'; readonly apiError: ApiError }
  | { readonly kind: 'malformed'; readonly problem: string };

/**
 * No service was asked, since an authority did not issue what it should have. All who were to be asked
 * share one and the same.
 */
export type SignInFailure = {
  readonly kind: 'not-signed-in';
  readonly authority: Authority;
  /** With the authority. */
  readonly exchange: Exchange;
  readonly cause: ApiFailure;
};

/** Left out: the credential had just been refused, and more tries could lock it; or too late. */
export type Skipped = { readonly kind: 'not-asked'; readonly because: 'refused' | 'late' };

/** Why a service could not be read. */
export type Failure = ApiFailure | SignInFailure | Skipped;

/** Who is asked for a token or a key, before any service is asked for quotas. */
export type Authority = 'github' | 'iam' | 'sts';

/** Names in sentences. */
export const authorityTitles: Readonly<Record<Authority, string>> = {
  github: 'GitHub',
  iam: 'IAM',
  sts: 'STS',
};
