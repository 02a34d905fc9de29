import type { Failure } from '../api/api-result.ts';
import type { QuotaRequest } from '../services/quota-request.ts';
import { type ServiceResult, skippedResult } from '../services/service-result.ts';

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
  const guard = credentialGuard();

  const settle = async (quotaRequest: QuotaRequest) => {
    const serviceResult = guard.isRefused()
      ? skippedResult(quotaRequest, 'refused')
      : await read(quotaRequest, guard.isRefused);
    serviceResults.set(quotaRequest, serviceResult);
    guard.learn(serviceResult);
  };

  while (waiting.length + underWay.size > 0) {
    const running = [...underWay.keys()];
    const mayStart = (next: QuotaRequest) => guard.mayStart(next, running);
    const index = running.length < mostAtOnce ? waiting.findIndex(mayStart) : -1;
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

/** Learns from results how far the credential can be trusted, and holds back what could lock it. */
function credentialGuard() {
  const trusted = new Set<string>();
  let refused = false;
  const isUntrusted = ({ source }: QuotaRequest) => !trusted.has(source.service);
  return {
    isRefused: () => refused,
    learn(serviceResult: ServiceResult): void {
      if (isTrusting(serviceResult)) trusted.add(serviceResult.source.service);
      if (isRefusing(serviceResult)) refused = true;
    },
    mayStart(quotaRequest: QuotaRequest, underWay: readonly QuotaRequest[]): boolean {
      const most = trusted.size === 0 ? mostWhileUnproven : mostUntrusted;
      return !isUntrusted(quotaRequest) || underWay.filter(isUntrusted).length < most;
    },
  };
}

function isRefusing(serviceResult: ServiceResult): boolean {
  return serviceResult.kind === 'failed' && serviceResult.failure.kind === 'signed-out';
}

/** A refusal of anything but the credential shows that the credential itself was accepted. */
function isTrusting(serviceResult: ServiceResult): boolean {
  return serviceResult.kind === 'read' || trusting[serviceResult.failure.kind];
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
