import type { ExchangeFailure, Failure, NotAsked, Refusal } from '../quota/failure.ts';
import { titles } from '../quota/names.ts';
import { type Failed, type Reading, titleOf } from '../quota/reading.ts';
import { rejected } from './rejected.ts';

/** A reading without quotas. */
export type FailedReading = Extract<Reading, { kind: 'failed' }>;

/** Every reading that failed. */
export function failuresOf(readings: readonly Reading[]): readonly FailedReading[] {
  return readings.filter((reading) => reading.kind === 'failed');
}

/** The failures that people are told of: one that many share, as a sign-in that failed, is told once. */
export function failuresToTell(readings: readonly Reading[]): readonly FailedReading[] {
  const told = new Map<Failure, FailedReading>();
  for (const reading of failuresOf(readings)) {
    if (!told.has(reading.failure)) told.set(reading.failure, reading);
  }
  return [...told.values()];
}

/** What happened, as a clause: `ROMA Connect refused the token (401, APIG.1002: …)`. */
export function whatHappened({ source, exchange, failure }: FailedReading): string {
  return failure.kind === 'not-signed-in'
    ? `Signing in failed: ${whatCameOf(titles[failure.authority], { exchange: failure.exchange, failure: failure.cause })}`
    : whatCameOf(titleOf(source), { exchange, failure });
}

type OwnFailure = ExchangeFailure | NotAsked;

/** The same of any exchange, with whoever was asked. */
export function whatCameOf(
  title: string,
  { exchange, failure }: Pick<Failed<OwnFailure>, 'exchange' | 'failure'>,
): string {
  const attempts = exchange.attempts > 1 ? `, after ${exchange.attempts} attempts` : '';
  return `${title} ${predicate(failure, exchange.status)}${attempts}`;
}

function predicate(failure: OwnFailure, status: number | null): string {
  switch (failure.kind) {
    case 'network':
      return `could not be reached (${failure.code})`;
    case 'timeout':
      return `gave no whole answer within ${failure.seconds} s`;
    case 'signed-out':
      return `${rejected(failure.proof, failure.rejection)} (${said(status, failure.refusal)})`;
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

/** IAM repeats the status as its code. */
function said(status: number | null, { code, message }: Refusal): string {
  const words = [code === `${status}` ? null : code, message]
    .map((word) => word?.replace(/[\s.:]+$/, '') ?? '')
    .filter((word) => word !== '')
    .join(': ');
  return words === '' ? `${status}` : `${status}, ${words}`;
}
