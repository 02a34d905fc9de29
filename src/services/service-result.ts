import { type ApiRequest, type Exchange, hostOf, noExchange } from '../api/api-request.ts';
import type { ApiResult, Failed, Failure, Skipped } from '../api/api-result.ts';
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

/** The result of a request that was never sent: too late, or after a credential was refused. */
export function skippedResult(
  requested: Requested & Pick<ApiRequest<unknown>, 'request'>,
  because: Skipped['because'],
): ServiceResult {
  const exchange = noExchange(hostOf(requested));
  const failure: Skipped = { kind: 'not-asked', because };
  return serviceResult(requested, { kind: 'failed', exchange, failure });
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
