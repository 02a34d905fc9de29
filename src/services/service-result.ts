import type { Exchange } from '../api/api-request.ts';
import type { ApiResult, Failed, Failure } from '../api/api-result.ts';
import type { Quota, QuotaIdOf } from '../quota/quota.ts';
import { serviceOf } from './registry.ts';

/** Whose quotas were asked for: a service by its key, and the instance as shown (null for a project). */
export type QuotaSource = { readonly service: string; readonly instance: string | null };

/** One request's result: a service's quotas; or why they could not be read, and all are unknown. */
export type ServiceResult = { readonly source: QuotaSource; readonly quotas: readonly Quota[] } & (
  | { readonly kind: 'read'; readonly exchange: Exchange }
  | Failed<Failure>
);

/** Who is asked, and its quotas for when it cannot be read. */
export type Requested = { readonly source: QuotaSource; readonly unreadable: readonly Quota[] };

/** The result of one request for the quotas of a source. */
export function serviceResult(
  { source, unreadable }: Requested,
  outcome: ApiResult<readonly Quota[], Failure>,
): ServiceResult {
  const { exchange } = outcome;
  return outcome.kind === 'ok'
    ? { kind: 'read', source, exchange, quotas: outcome.value }
    : { kind: 'failed', source, exchange, failure: outcome.failure, quotas: unreadable };
}

/** The quotas that a source is known to have, each unknown since it could not be read. */
export function unknownQuotas(source: QuotaSource, quotaIdOf: QuotaIdOf): readonly Quota[] {
  return serviceOf(source.service).quotas.map(({ name, unit, exemption }) => ({
    ...source,
    id: quotaIdOf(name),
    name,
    unit,
    exemption,
    headroom: { kind: 'unknown', cause: { kind: 'unreadable' } },
  }));
}

/** `ROMA Connect`, or `ROMA Connect (label)` where instances are told apart. */
export function sourceTitle({ service, instance }: QuotaSource): string {
  const { title } = serviceOf(service);
  return instance === null ? title : `${title} (${instance})`;
}
