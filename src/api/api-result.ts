import type { SafeText } from '../text/sanitize.ts';

/** How the exchange with a server went. `status` is null if no response arrived. */
export type Exchange = {
  /** Host and port. Only the log shows them: outputs and summary never name an endpoint. */
  readonly host: string;
  readonly status: number | null;
  readonly requestId: SafeText | null;
  readonly attempts: number;
};

/** A request that failed, and why. */
export type Failed<Why = ApiFailure> = {
  readonly kind: 'failed';
  readonly exchange: Exchange;
  readonly failure: Why;
};

/** The result of one request, all its attempts included. Failures are values, never exceptions. */
export type ApiResult<Value, Why = ApiFailure> =
  | { readonly kind: 'ok'; readonly exchange: Exchange; readonly value: Value }
  | Failed<Why>;

/** The error code and message that a server sent, each null if it sent none. */
export type ApiError = { readonly code: SafeText | null; readonly message: SafeText | null };

/** What authenticates a request: given in the inputs, or issued by GitHub, IAM or STS. */
export type CredentialKind =
  | 'token'
  | 'issued-token'
  | 'access-key'
  | 'temporary-key'
  | 'issued-key'
  | 'password'
  | 'id-token'
  | 'request-token';

const signing: ReadonlySet<CredentialKind> = new Set(['access-key', 'temporary-key', 'issued-key']);

/** Whether a credential signs requests (project ID included) instead of being sent with them. */
export function isSigned(credentialKind: CredentialKind): boolean {
  return signing.has(credentialKind);
}

/**
 * Why a server rejected a credential, as far as its response tells. `minutes` is how far this
 * machine's clock is ahead of the server's, negative if it is behind; null if the server says that
 * the clock is wrong but does not send its time.
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

/** Why a request failed. The HTTP status decides, never the prefix of an error code. */
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
  /** Not JSON at all: from a proxy or a login page, as far as anyone can tell. */
  | { readonly kind: 'not-json'; readonly problem: string }
  /** JSON of another form than documented: from the service itself, as far as anyone can tell. */
  | { readonly kind: 'malformed'; readonly problem: string };

/** Signing in failed, so no service was asked. All services share this one object. */
export type SignInFailure = {
  readonly kind: 'not-signed-in';
  readonly authority: Authority;
  /** The exchange with the authority. */
  readonly exchange: Exchange;
  readonly cause: ApiFailure;
};

/** Not sent: the credential was rejected before (more tries could lock it), or the time was up. */
export type Skipped = { readonly kind: 'not-asked'; readonly because: 'refused' | 'late' };

/** Why the quotas of a service could not be read. */
export type Failure = ApiFailure | SignInFailure | Skipped;

/**
 * Whether a service that failed has accepted the credential, as one does that denies permission or finds
 * nothing, or rejected it. Null if the failure does not tell.
 */
export function answerToCredential({ kind }: Failure): 'accepted' | 'rejected' | null {
  if (kind === 'signed-out') return 'rejected';
  return kind === 'no-permission' || kind === 'not-found' ? 'accepted' : null;
}

/** The servers that issue tokens and keys. The gate asks them before it asks any service. */
export type Authority = 'github' | 'iam' | 'sts';

/** The names of authorities in messages. */
export const authorityTitles: Readonly<Record<Authority, string>> = {
  github: 'GitHub',
  iam: 'IAM',
  sts: 'STS',
};
