import type { Answer } from './answer.ts';
import type { Memory } from './memory.ts';
import type { QuotaApiName } from './quotas/quota-apis.ts';
import type { ReceivedRequest } from './request-log.ts';
import type { CloudState } from './state.ts';

/** The services the embedded cloud speaks for, and GitHub, which vouches for its jobs. */
export type ServiceName = 'roma' | 'ges' | 'iam' | 'sts' | 'github' | QuotaApiName;

/** One API of a service: the one route it owns, and its documented answer there. */
export type Service = {
  readonly name: ServiceName;
  readonly method: 'GET' | 'POST';
  /** Matches a whole path; its groups are the ids in the path, in order. */
  readonly route: RegExp;
  readonly requestIdHeader: 'X-Request-Id' | 'X-IAM-Trace-Id';
  readonly answer: (
    request: ReceivedRequest,
    pathIds: readonly string[],
    context: RequestContext,
  ) => Answer;
};

/** Whom the cloud takes the sender of a request for. */
export type Caller =
  | { readonly kind: 'reader' }
  | { readonly kind: 'powerless' }
  /** Has a token that nobody knows, or nothing at all. */
  | { readonly kind: 'stranger' }
  | { readonly kind: 'expired' }
  /** Has a token of no project, or of another one. */
  | { readonly kind: 'outsider' }
  /** Signed in a way that the gateway does not let through. */
  | { readonly kind: 'refused'; readonly cause: string };

/** A cloud as a request meets it. */
export type RequestContext = {
  readonly state: CloudState;
  readonly memory: Memory;
  /** Milliseconds since 1970, by the cloud's clock. */
  readonly now: number;
};

/** The cloud as it stands now. */
export function contextOf(state: CloudState, memory: Memory): RequestContext {
  return { state, memory, now: Date.now() + state.clockOffset };
}
