import type { CleanText } from '../text/clean.ts';
import { quotaNames, type Service } from './names.ts';
import type { Quota } from './quota.ts';

/** What a service said when it refused: its own error code and message, where it gave any. */
export type Refusal = { readonly code: CleanText | null; readonly message: CleanText | null };

/** Why a service could not be read. Classified by HTTP status, never by the prefix of a code. */
export type Failure =
  | { readonly kind: 'network'; readonly code: CleanText }
  | { readonly kind: 'timeout'; readonly seconds: number }
  | { readonly kind: 'signed-out'; readonly refusal: Refusal }
  | { readonly kind: 'no-permission'; readonly refusal: Refusal }
  | { readonly kind: 'not-found'; readonly refusal: Refusal }
  | { readonly kind: 'status'; readonly refusal: Refusal }
  | { readonly kind: 'error-code'; readonly refusal: Refusal }
  | { readonly kind: 'malformed'; readonly problem: string }
  /** Left out: the credential had just been refused, and more tries could lock it; or too late. */
  | { readonly kind: 'not-asked'; readonly because: 'refused' | 'late' };

/** How the exchange with a service went. `status` is null when no answer arrived. */
export type Exchange = {
  /** Host and port, for the log alone: outputs and summary never hold an endpoint. */
  readonly host: string;
  readonly status: number | null;
  readonly requestId: CleanText | null;
  readonly attempts: number;
};

/** Whose quotas were asked for: a service, and the ROMA instance as shown (null for GES). */
export type Source = { readonly service: Service; readonly instance: string | null };

/** One request's result: a service's quotas, or why they could not be read. Never an exception. */
export type Reading =
  | {
      readonly kind: 'read';
      readonly source: Source;
      readonly exchange: Exchange;
      readonly quotas: readonly Quota[];
    }
  | {
      readonly kind: 'failed';
      readonly source: Source;
      readonly exchange: Exchange;
      readonly failure: Failure;
    };

/** The quotas a reading stands for; those of an unreadable service are all unknown. */
export function quotasOf(reading: Reading): readonly Quota[] {
  switch (reading.kind) {
    case 'read':
      return reading.quotas;
    case 'failed':
      return quotaNames[reading.source.service].map((name) => ({
        ...reading.source,
        name,
        headroom: { kind: 'unknown', cause: { kind: 'unreadable' } },
      }));
  }
}
