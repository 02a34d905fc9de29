import { hostOf } from '../api/api-request.ts';
import { noExchange } from '../api/exchange.ts';
import type { Failure } from '../api/failure.ts';
import type { QuotaRequest } from '../services/quota-request.ts';
import { type ServiceResult, serviceResult } from '../services/service-result.ts';

/** Refusals in a row may lock a credential (more than five, for an access key). */
const mostUntrusted = 2;
const mostAtOnce = 8;

/**
 * Sends each request, and gives the results in the same order: eight at once, but no more than two
 * of services that have not yet shown that they take the credential. Once one refuses it, what was
 * not yet sent is skipped, and a request under way is told not to retry.
 */
export async function runLimited(
  apiRequests: readonly QuotaRequest[],
  read: (apiRequest: QuotaRequest, isRefused: () => boolean) => Promise<ServiceResult>,
): Promise<readonly ServiceResult[]> {
  const serviceResults = new Map<QuotaRequest, ServiceResult>();
  const waiting = eachServiceFirst(apiRequests);
  const underWay = new Map<QuotaRequest, Promise<void>>();
  const trusted = new Set<string>();
  let refused = false;

  const settle = async (apiRequest: QuotaRequest) => {
    const serviceResult = refused
      ? skippedResult(apiRequest, 'refused')
      : await read(apiRequest, () => refused);
    serviceResults.set(apiRequest, serviceResult);
    if (isTrusting(serviceResult)) trusted.add(apiRequest.source.service);
    if (isRefusing(serviceResult)) refused = true;
  };
  const isUntrusted = ({ source }: QuotaRequest) => !trusted.has(source.service);
  const mayStart = (apiRequest: QuotaRequest) =>
    !isUntrusted(apiRequest) || [...underWay.keys()].filter(isUntrusted).length < mostUntrusted;

  while (waiting.length + underWay.size > 0) {
    const index = underWay.size < mostAtOnce ? waiting.findIndex(mayStart) : -1;
    const [next] = index < 0 ? [] : waiting.splice(index, 1);
    if (next === undefined) await Promise.race(underWay.values());
    else
      underWay.set(
        next,
        settle(next).finally(() => underWay.delete(next)),
      );
  }
  return apiRequests.map(
    (apiRequest) => serviceResults.get(apiRequest) ?? skippedResult(apiRequest, 'late'),
  );
}

/** The first request of each service goes ahead, so that no service waits for another's many. */
function eachServiceFirst(apiRequests: readonly QuotaRequest[]): QuotaRequest[] {
  const isFirst = ({ source }: QuotaRequest, index: number) =>
    apiRequests.findIndex((other) => other.source.service === source.service) === index;
  return [
    ...apiRequests.filter(isFirst),
    ...apiRequests.filter((one, index) => !isFirst(one, index)),
  ];
}

function isRefusing(serviceResult: ServiceResult): boolean {
  return serviceResult.kind === 'failed' && serviceResult.failure.kind === 'signed-out';
}

/** A refusal of anything but the credential shows that the credential itself was accepted. */
function isTrusting(serviceResult: ServiceResult): boolean {
  return serviceResult.kind === 'read' || showsTrust(serviceResult.failure);
}

function showsTrust({ kind }: Failure): boolean {
  return trusting[kind];
}

const trusting: Readonly<Record<Failure['kind'], boolean>> = {
  'no-permission': true,
  'not-found': true,
  'signed-out': false,
  'not-signed-in': false,
  network: false,
  timeout: false,
  status: false,
  'error-code': false,
  malformed: false,
  'not-asked': false,
};

/** The result of a request that was never sent, too late or after a credential was refused. */
export function skippedResult(
  apiRequest: QuotaRequest,
  because: 'refused' | 'late',
): ServiceResult {
  return failedResult(apiRequest, { kind: 'not-asked', because });
}

/** The result of a request that was never sent. */
export function failedResult(apiRequest: QuotaRequest, failure: Failure): ServiceResult {
  return serviceResult(apiRequest, {
    kind: 'failed',
    exchange: noExchange(hostOf(apiRequest)),
    failure,
  });
}
