import { hostOf, noExchange } from '../api/api-request.ts';
import type { Failure } from '../api/api-result.ts';
import type { QuotaRequest } from '../services/quota-request.ts';
import { type ServiceResult, serviceResult } from '../services/service-result.ts';

const mostAtOnce = 8;
/** Until any service has accepted the credential. */
const mostWhileUnproven = 2;
/** More refusals than these in a row lock an access key. */
const mostUntrusted = 5;

/**
 * Sends each request, and gives the results in the same order: two at once until a service has accepted
 * the credential, then eight, but no more than five of services that have not yet accepted it. Once one
 * refuses it, what was not yet sent is skipped, and a request under way is told not to retry.
 */
export async function runLimited(
  quotaRequests: readonly QuotaRequest[],
  read: (quotaRequest: QuotaRequest, isRefused: () => boolean) => Promise<ServiceResult>,
): Promise<readonly ServiceResult[]> {
  const serviceResults = new Map<QuotaRequest, ServiceResult>();
  const waiting = eachServiceFirst(quotaRequests);
  const underWay = new Map<QuotaRequest, Promise<void>>();
  const trusted = new Set<string>();
  let refused = false;

  const settle = async (quotaRequest: QuotaRequest) => {
    const serviceResult = refused
      ? skippedResult(quotaRequest, 'refused')
      : await read(quotaRequest, () => refused);
    serviceResults.set(quotaRequest, serviceResult);
    if (isTrusting(serviceResult)) trusted.add(quotaRequest.source.service);
    if (isRefusing(serviceResult)) refused = true;
  };
  const isUntrusted = ({ source }: QuotaRequest) => !trusted.has(source.service);
  const mayStart = (quotaRequest: QuotaRequest) => {
    const most = trusted.size === 0 ? mostWhileUnproven : mostUntrusted;
    return !isUntrusted(quotaRequest) || [...underWay.keys()].filter(isUntrusted).length < most;
  };

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
  return quotaRequests.map(
    (quotaRequest) => serviceResults.get(quotaRequest) ?? skippedResult(quotaRequest, 'late'),
  );
}

/** The first request of each service goes ahead, so that no service waits for another's many. */
function eachServiceFirst(quotaRequests: readonly QuotaRequest[]): QuotaRequest[] {
  const isFirst = ({ source }: QuotaRequest, index: number) =>
    quotaRequests.findIndex((other) => other.source.service === source.service) === index;
  return [
    ...quotaRequests.filter(isFirst),
    ...quotaRequests.filter((one, index) => !isFirst(one, index)),
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
  quotaRequest: QuotaRequest,
  because: 'refused' | 'late',
): ServiceResult {
  return failedResult(quotaRequest, { kind: 'not-asked', because });
}

/** The result of a request that was never sent. */
export function failedResult(quotaRequest: QuotaRequest, failure: Failure): ServiceResult {
  return serviceResult(quotaRequest, {
    kind: 'failed',
    exchange: noExchange(hostOf(quotaRequest)),
    failure,
  });
}
