import type { Failure } from '../quota/failure.ts';
import type { Service } from '../quota/names.ts';
import { cureFor } from './cure.ts';
import { type FailedReading, whatHappened } from './failure.ts';
import type { ExtraAuthorities } from './trust.ts';

/** Why a service could not be read. */
export type ReportedFailure = {
  readonly service: Service;
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
  reading: FailedReading,
  extraAuthorities: ExtraAuthorities,
): ReportedFailure {
  const { source, failure } = reading;
  const exchange = failure.kind === 'not-signed-in' ? failure.exchange : reading.exchange;
  return {
    service: source.service,
    instance: source.instance,
    kind: failure.kind,
    status: exchange.status,
    code: codeOf(failure),
    message: `${whatHappened(reading)}: ${cureFor(reading, extraAuthorities)}.`,
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
      return failure.refusal.code;
  }
}
