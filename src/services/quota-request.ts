import type { ApiRequest } from '../api/api-request.ts';
import { getRequest } from '../http/message.ts';
import type { Decoded } from '../json/fields.ts';
import { createQuotaIdOf, type Quota, type QuotaIdOf, type SaltedHash } from '../quota/quota.ts';
import type { Sanitize } from '../text/sanitize.ts';
import { type ServiceKey, serviceOf } from './registry.ts';
import { type QuotaSource, type Requested, sourceTitle, unknownQuotas } from './service-result.ts';

/** An instance of a service: its id, and what reports call it (null when it needs no name). */
export type Instance = { readonly id: string; readonly shownAs: string | null };

/** What one request reads, and the origin (scheme, host and port) that it goes to. */
export type Target = {
  readonly service: ServiceKey;
  readonly endpoint: string;
  /** Null for the quotas of a project. */
  readonly instance: Instance | null;
  /** The quotas that count, where not all of the service do. */
  readonly only?: ReadonlySet<string>;
};

/** Asks for the quotas of one source. */
export type QuotaRequest = ApiRequest<readonly Quota[]> & Requested;

/** For what project quotas are asked, and how they are told apart. */
export type QuotaRequestContext = {
  readonly projectId: string;
  readonly saltedHash: SaltedHash;
  readonly salt: string;
};

/** The request that a target stands for. */
export function quotaRequestFor(
  { service: key, endpoint, instance, only }: Target,
  { projectId, saltedHash, salt }: QuotaRequestContext,
  sanitize: Sanitize,
): QuotaRequest {
  const service = serviceOf(key);
  const quotaIdOf = createQuotaIdOf(saltedHash, salt, instance?.id ?? null);
  const source = { service: key, instance: instance?.shownAs ?? null };
  const url = `${endpoint}${service.path(projectId, instance?.id ?? '')}`;
  const { quotas, decode } = service;
  const context = { key, quotas, instance: source.instance, quotaIdOf, sanitize };
  const request = quotaRequest(source, url, quotaIdOf, (body) => decode(body, context));
  return only === undefined ? request : limitedRequest(request, only);
}

/** The same request, for some of the quotas alone. */
function limitedRequest(request: QuotaRequest, only: ReadonlySet<string>): QuotaRequest {
  const counting = (quotas: readonly Quota[]) => quotas.filter(({ name }) => only.has(name));
  return {
    ...request,
    unreadable: counting(request.unreadable),
    decode: (body, response) => {
      const decoded = request.decode(body, response);
      return decoded.kind === 'decoded'
        ? { kind: 'decoded', value: counting(decoded.value) }
        : decoded;
    },
  };
}

/** A request for quotas; nothing in its answer is secret. */
export function quotaRequest(
  source: QuotaSource,
  url: string,
  quotaIdOf: QuotaIdOf,
  decode: (body: unknown) => Decoded<readonly Quota[]>,
): QuotaRequest {
  return {
    source,
    unreadable: unknownQuotas(source, quotaIdOf),
    title: sourceTitle(source),
    request: getRequest(url),
    success: 200,
    decode,
    secretsIn: null,
    retryableCodes: serviceOf(source.service).retryableCodes ?? [],
  };
}
