import { serviceTitles } from '../quota/names.ts';
import type { Failure, Reading, Refusal, Source } from '../quota/reading.ts';

export type FailedReading = Extract<Reading, { kind: 'failed' }>;

export function failuresOf(readings: readonly Reading[]): readonly FailedReading[] {
  return readings.filter((reading) => reading.kind === 'failed');
}

/** `ROMA Connect`, or `ROMA Connect (label)` where instances are told apart. */
export function titleOf({ service, instance }: Source): string {
  return instance === null ? serviceTitles[service] : `${serviceTitles[service]} (${instance})`;
}

/** What happened, as a clause: `ROMA Connect refused the token (401, APIG.1002: …)`. */
export function whatHappened({ source, exchange, failure }: FailedReading): string {
  const attempts = exchange.attempts > 1 ? `, after ${exchange.attempts} attempts` : '';
  return `${titleOf(source)} ${predicate(failure, exchange.status)}${attempts}`;
}

function predicate(failure: Failure, status: number | null): string {
  switch (failure.kind) {
    case 'network':
      return `could not be reached (${failure.code})`;
    case 'timeout':
      return `gave no whole answer within ${failure.seconds} s`;
    case 'signed-out':
      return `refused the token (${said(status, failure.refusal)})`;
    case 'no-permission':
      return `refused permission (${said(status, failure.refusal)})`;
    case 'not-found':
      return `found nothing there (${said(status, failure.refusal)})`;
    case 'status':
      return `answered with status ${said(status, failure.refusal)}`;
    case 'error-code':
      return `answered with an error (${said(status, failure.refusal)})`;
    case 'malformed':
      return `could not be understood${inStatus(status)}: ${failure.problem}`;
    case 'not-asked':
      return `was not asked, since ${notAskedSince[failure.because]}`;
  }
}

const notAskedSince = {
  refused: 'the credential had been refused',
  late: 'the time was up',
} as const;

function inStatus(status: number | null): string {
  return status === null ? '' : ` (status ${status})`;
}

function said(status: number | null, { code, message }: Refusal): string {
  const words = [code, message]
    .map((word) => word?.replace(/[\s.:]+$/, '') ?? '')
    .filter((word) => word !== '')
    .join(': ');
  return words === '' ? `${status}` : `${status}, ${words}`;
}
