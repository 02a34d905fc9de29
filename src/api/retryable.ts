import type { ApiResult } from './api-result.ts';
import type { Failure } from './failure.ts';

const retryableStatuses: readonly (number | null)[] = [408, 429, 500, 502, 503, 504];
const brokenConnections: readonly string[] = ['ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EAI_AGAIN'];

/** Whether another attempt may do better. A refused sign-in, above all, is never repeated. */
export function isRetryable(
  outcome: ApiResult<unknown, Failure>,
  retryableCodes: readonly string[],
): boolean {
  if (outcome.kind === 'found') return false;
  const { failure, exchange } = outcome;
  return isPassing(failure, exchange.status, (code) => retryableCodes.includes(code ?? ''));
}

function isPassing(
  failure: Failure,
  status: number | null,
  isRetryableCode: (code: string | null) => boolean,
): boolean {
  switch (failure.kind) {
    case 'timeout':
      return true;
    case 'network':
      return brokenConnections.includes(failure.code);
    case 'status':
      return retryableStatuses.includes(status) || isRetryableCode(failure.apiError.code);
    case 'error-code':
      return isRetryableCode(failure.apiError.code);
    case 'signed-out':
    case 'no-permission':
    case 'not-found':
    case 'malformed':
    case 'not-signed-in':
    case 'not-asked':
      return false;
  }
}
