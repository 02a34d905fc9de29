import type { Failure } from '../../api/failure.ts';
import type { CertificateFileState } from '../../ports/ports.ts';
import { twoSentences } from '../../text/two-sentences.ts';
import { describeFailedResult, type FailedResult } from '../wording/failure.ts';
import { remedyFor } from '../wording/remedy.ts';

/** Why a service could not be read. */
export type ReportedFailure = {
  readonly service: string;
  readonly instance: string | null;
  readonly kind: Failure['kind'];
  readonly status: number | null;
  readonly code: string | null;
  readonly message: string;
  readonly requestId: string | null;
  readonly attempts: number;
};

/** A failure as the report gives it. */
export function reportedFailure(
  serviceResult: FailedResult,
  certificateFile: CertificateFileState,
): ReportedFailure {
  const { source, failure } = serviceResult;
  const exchange = failure.kind === 'not-signed-in' ? failure.exchange : serviceResult.exchange;
  return {
    service: source.service,
    instance: source.instance,
    kind: failure.kind,
    status: exchange.status,
    code: codeOf(failure),
    message: twoSentences(
      describeFailedResult(serviceResult),
      remedyFor(serviceResult, certificateFile),
    ),
    requestId: exchange.requestId,
    attempts: exchange.attempts,
  };
}

/** The service's own error code, or the network's. */
function codeOf(failure: Failure): string | null {
  switch (failure.kind) {
    case 'not-signed-in':
      return codeOf(failure.cause);
    case 'network':
      return failure.code;
    case 'timeout':
    case 'malformed':
    case 'not-asked':
      return null;
    case 'signed-out':
    case 'no-permission':
    case 'not-found':
    case 'status':
    case 'error-code':
      return failure.apiError.code;
  }
}
