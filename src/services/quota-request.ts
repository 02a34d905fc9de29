import { type ApiRequest, unsentExchange } from '../api/api-request.ts';
import type { ApiResult, Exchange, Failed, Failure, Skipped } from '../api/api-result.ts';
import { getRequest } from '../http/message.ts';
import type { Decoded } from '../json/fields.ts';
import {
  createQuotaIdOf,
  nameKey,
  type Quota,
  type QuotaIdOf,
  type SaltedHash,
} from '../quota/quota.ts';
import type { Sanitize } from '../text/sanitize.ts';
import { type ServiceKey, serviceOf } from './registry.ts';
import { createQuota } from './service.ts';

/** An instance of a service. `displayName` is its name in reports; null if it needs none. */
export type Instance = { readonly id: string; readonly displayName: string | null };

/** What one request reads. */
export type Target = {
  readonly service: ServiceKey;
  /** The origin to send it to: scheme, host and port. */
  readonly endpoint: string;
  /** Null for the quotas of a project. */
  readonly instance: Instance | null;
  /** Keys of the names of the quotas to keep; null for all of the service. */
  readonly onlyQuotas: ReadonlySet<string> | null;
};

/** A service, by its key, and its instance as shown (null for a project). */
type QuotaSource = { readonly service: ServiceKey; readonly instance: string | null };

/** A request for the quotas of one source. */
export type QuotaRequest = ApiRequest<readonly Quota[]> & {
  readonly source: QuotaSource;
  /** The quotas of the source as unknown, in case it cannot be read. */
  readonly unreadable: readonly Quota[];
};

/** The result of one request: the quotas of a source; or why they cannot be read, and all are unknown. */
export type ServiceResult = { readonly source: QuotaSource; readonly quotas: readonly Quota[] } & (
  | { readonly kind: 'read'; readonly exchange: Exchange }
  | Failed<Failure>
);

/** What all quota requests of a run share. */
export type QuotaRequestContext = {
  readonly projectId: string;
  readonly saltedHash: SaltedHash;
  readonly salt: string;
  readonly sanitize: Sanitize;
};

/** Makes the request that reads a target. */
export function createQuotaRequest(
  { service: key, endpoint, instance, onlyQuotas }: Target,
  { projectId, saltedHash, salt, sanitize }: QuotaRequestContext,
): QuotaRequest {
  const service = serviceOf(key);
  const quotaIdOf = createQuotaIdOf(saltedHash, salt, instance?.id ?? null);
  const source = { service: key, instance: instance?.displayName ?? null };
  const path = service.path(encodeURIComponent(projectId), encodeURIComponent(instance?.id ?? ''));
  const { quotas, decode } = service;
  const context = { key, quotas, instance: source.instance, quotaIdOf, sanitize };
  const kept = (found: readonly Quota[]) =>
    found.filter(({ name }) => onlyQuotas === null || onlyQuotas.has(nameKey(name)));
  const request = quotaRequest(source, `${endpoint}${path}`, quotaIdOf, (body) => {
    const decoded = decode(body, context);
    return decoded.kind === 'decoded' ? { ...decoded, value: kept(decoded.value) } : decoded;
  });
  return { ...request, unreadable: kept(request.unreadable) };
}

/** Makes a request for quotas. Nothing in its response is secret. */
export function quotaRequest(
  source: QuotaSource,
  url: string,
  quotaIdOf: QuotaIdOf,
  decode: (body: unknown) => Decoded<readonly Quota[]>,
): QuotaRequest {
  return {
    source,
    unreadable: unreadableQuotas(source, quotaIdOf),
    title: sourceTitle(source),
    request: getRequest(url),
    success: 200,
    decode,
    secretsIn: null,
    retryableCodes: serviceOf(source.service).retryableCodes ?? [],
  };
}

/** The documented quotas of a source that cannot be read. */
export function unreadableQuotas(
  { service: key, instance }: QuotaSource,
  quotaIdOf: QuotaIdOf,
): readonly Quota[] {
  return serviceOf(key).quotas.map((definition) =>
    createQuota(
      definition,
      { key, instance, quotaIdOf },
      { kind: 'unknown', cause: { kind: 'unreadable' } },
    ),
  );
}

/** The result of a request, from the result of its exchange. */
export function serviceResult(
  { source, unreadable }: Pick<QuotaRequest, 'source' | 'unreadable'>,
  outcome: ApiResult<readonly Quota[], Failure>,
): ServiceResult {
  const { exchange } = outcome;
  return outcome.kind === 'ok'
    ? { kind: 'read', source, exchange, quotas: outcome.value }
    : { kind: 'failed', source, exchange, failure: outcome.failure, quotas: unreadable };
}

/** The result of a request that was not sent: too late, or after a credential was rejected. */
export function skippedResult(request: QuotaRequest, because: Skipped['because']): ServiceResult {
  const exchange = unsentExchange(request);
  const failure: Skipped = { kind: 'not-asked', because };
  return serviceResult(request, { kind: 'failed', exchange, failure });
}

/** `ROMA Connect`, or `ROMA Connect (label)` for an instance with a name. */
export function sourceTitle({ service, instance }: QuotaSource): string {
  const { title } = serviceOf(service);
  return instance === null ? title : `${title} (${instance})`;
}
