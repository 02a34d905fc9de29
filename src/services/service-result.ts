import type { Exchange } from '../api/api-result.ts';
import type { ApiFailure, Failure } from '../api/failure.ts';
import type { Quota } from '../quota/quota.ts';
import type { QuotaIdOf } from '../quota/quota-id.ts';
import { quotaNames, type ServiceKey, titles } from './registry.ts';

/** An exchange that did not give what was asked for. */
export type Failed<Why = ApiFailure> = {
  readonly kind: 'failed';
  readonly exchange: Exchange;
  readonly failure: Why;
};

/** What came of asking a server for something. Never an exception. */
export type ApiResult<Found, Why = ApiFailure> =
  | { readonly kind: 'found'; readonly exchange: Exchange; readonly found: Found }
  | Failed<Why>;

/** Whose quotas were asked for: a service, and the ROMA instance as shown (null for GES). */
export type QuotaSource = { readonly service: ServiceKey; readonly instance: string | null };

/** One request's result: a service's quotas; or why they could not be read, and all are unknown. */
export type ServiceResult = { readonly source: QuotaSource; readonly quotas: readonly Quota[] } & (
  | { readonly kind: 'read'; readonly exchange: Exchange }
  | Failed<Failure>
);

/** Who is asked, and its quotas for when it cannot be read. */
export type Requested = { readonly source: QuotaSource; readonly unreadable: readonly Quota[] };

/** What asking a source for its quotas came to. */
export function serviceResult(
  { source, unreadable }: Requested,
  outcome: ApiResult<readonly Quota[], Failure>,
): ServiceResult {
  const { exchange } = outcome;
  return outcome.kind === 'found'
    ? { kind: 'read', source, exchange, quotas: outcome.found }
    : { kind: 'failed', source, exchange, failure: outcome.failure, quotas: unreadable };
}

/** The quotas that a source is known to have, each unknown since it could not be read. */
export function unknownQuotas(source: QuotaSource, identify: QuotaIdOf): readonly Quota[] {
  return quotaNames[source.service].map((name) => ({
    ...source,
    id: identify(name),
    name,
    headroom: { kind: 'unknown', cause: { kind: 'unreadable' } },
  }));
}

/** `ROMA Connect`, or `ROMA Connect (label)` where instances are told apart. */
export function sourceTitle({ service, instance }: QuotaSource): string {
  return instance === null ? titles[service] : `${titles[service]} (${instance})`;
}
