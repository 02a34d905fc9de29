import { answerToCredential } from '../api/api-result.ts';
import { type QuotaRequest, type ServiceResult, skippedResult } from '../services/quota-request.ts';
import type { ServiceKey } from '../services/registry.ts';

const maxInFlight = 8;
/** Until a service has accepted the credential. */
const maxUntilTrusted = 2;
/** More rejections than this in a row lock an access key. */
const maxUntrusted = 5;

/**
 * Fetches all requests, a few at once, and returns the results in the same order: two at once until a
 * service has accepted the credential, then eight, but at most five of services that have not yet
 * accepted it. Once a service has rejected the credential, the remaining requests are skipped, and
 * `isRefused` tells those in flight not to retry.
 */
export async function runLimited(
  quotaRequests: readonly QuotaRequest[],
  fetchOne: (quotaRequest: QuotaRequest, isRefused: () => boolean) => Promise<ServiceResult>,
): Promise<readonly ServiceResult[]> {
  const waiting = eachServiceFirst(quotaRequests);
  const inFlight = new Map<QuotaRequest, Promise<unknown>>();
  const guard = createCredentialGuard();
  const results = new Map<QuotaRequest, ServiceResult>();
  const errors: unknown[] = [];

  const settle = async (request: QuotaRequest) => {
    const result = guard.isRefused()
      ? skippedResult(request, 'refused')
      : await fetchOne(request, guard.isRefused);
    results.set(request, result);
    guard.record(result);
  };

  while (errors.length === 0 && waiting.length + inFlight.size > 0) {
    const next = takeNext(waiting, [...inFlight.keys()], guard);
    if (next === undefined) {
      await Promise.race(inFlight.values());
    } else {
      const settled = settle(next)
        .catch((error: unknown) => errors.push(error))
        .finally(() => inFlight.delete(next));
      inFlight.set(next, settled);
    }
  }
  if (errors.length > 0) throw errors[0];
  return quotaRequests.flatMap((request) => results.get(request) ?? []);
}

/** Removes the next request that may start from those that wait; undefined if none may. */
function takeNext(
  waiting: QuotaRequest[],
  inFlight: readonly QuotaRequest[],
  { mayStart }: CredentialGuard,
): QuotaRequest | undefined {
  if (inFlight.length >= maxInFlight) return undefined;
  const index = waiting.findIndex((request) => mayStart(request, inFlight));
  return index < 0 ? undefined : waiting.splice(index, 1)[0];
}

/** Moves the first request of each service ahead, so that no service waits for the many of another. */
function eachServiceFirst(quotaRequests: readonly QuotaRequest[]): QuotaRequest[] {
  const isFirst = ({ source }: QuotaRequest, index: number) =>
    quotaRequests.findIndex((other) => other.source.service === source.service) === index;
  return [
    ...quotaRequests.filter(isFirst),
    ...quotaRequests.filter((one, index) => !isFirst(one, index)),
  ];
}

/** Learns from results whether the credential is accepted, and holds back what could lock it. */
type CredentialGuard = {
  readonly isRefused: () => boolean;
  readonly record: (result: ServiceResult) => void;
  readonly mayStart: (request: QuotaRequest, inFlight: readonly QuotaRequest[]) => boolean;
};

function createCredentialGuard(): CredentialGuard {
  const trusted = new Set<ServiceKey>();
  let refused = false;
  const isUntrusted = ({ source }: QuotaRequest) => !trusted.has(source.service);
  return {
    isRefused: () => refused,
    record(result) {
      const answer = result.kind === 'read' ? 'accepted' : answerToCredential(result.failure);
      if (answer === 'accepted') trusted.add(result.source.service);
      if (answer === 'rejected') refused = true;
    },
    mayStart(request, inFlight) {
      const max = trusted.size === 0 ? maxUntilTrusted : maxUntrusted;
      return !isUntrusted(request) || inFlight.filter(isUntrusted).length < max;
    },
  };
}
