import type { Exchange } from '../../api/api-request.ts';
import {
  type ApiError,
  type ApiFailure,
  authorityTitles,
  type Failed,
  type Failure,
  type Skipped,
} from '../../api/api-result.ts';
import { type ServiceResult, sourceTitle } from '../../services/quota-request.ts';
import { describeAuthFailure } from './auth-failure.ts';

/** A result without quotas that are known. */
export type FailedResult = Extract<ServiceResult, { kind: 'failed' }>;

/** Every result that failed. */
export function failuresOf(serviceResults: readonly ServiceResult[]): readonly FailedResult[] {
  return serviceResults.filter((serviceResult) => serviceResult.kind === 'failed');
}

/** The failures that people are told of: one that many share, as a sign-in that failed, is told once. */
export function distinctFailures(
  serviceResults: readonly ServiceResult[],
): readonly FailedResult[] {
  const told = new Map<Failure, FailedResult>();
  for (const serviceResult of failuresOf(serviceResults)) {
    if (!told.has(serviceResult.failure)) told.set(serviceResult.failure, serviceResult);
  }
  return [...told.values()];
}

/** What happened, as a clause: `ROMA Connect rejected the token (401, APIG.1002: …)`. */
export function describeFailedResult({ source, exchange, failure }: FailedResult): string {
  return failure.kind === 'not-signed-in'
    ? `Sign-in failed: ${describeFailure(authorityTitles[failure.authority], { exchange: failure.exchange, failure: failure.cause })}`
    : describeFailure(sourceTitle(source), { exchange, failure });
}

type OwnFailure = ApiFailure | Skipped;

/** The same of any exchange, with whoever was asked. */
export function describeFailure(
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
      return `sent no complete response within ${failure.seconds} s`;
    case 'signed-out':
      return `${describeAuthFailure(failure.credentialKind, failure.authFailure)} (${said(status, failure.apiError)})`;
    case 'no-permission':
      return `denied access (${said(status, failure.apiError)})`;
    case 'not-found':
      return `did not find the resource (${said(status, failure.apiError)})`;
    case 'status':
      return `responded with status ${said(status, failure.apiError)}`;
    case 'error-code':
      return `responded with an error (${said(status, failure.apiError)})`;
    case 'malformed':
      return `sent an unexpected response${inStatus(status)}: ${failure.problem}`;
    case 'not-asked':
      return `was skipped, because ${skippedBecause[failure.because]}`;
  }
}

const skippedBecause = {
  refused: 'the credential was rejected',
  late: 'the time was up',
} as const;

function inStatus(status: number | null): string {
  return status === null ? '' : ` (status ${status})`;
}

/** IAM repeats the status as its code. */
function said(status: number | null, { code, message }: ApiError): string {
  const words = [code === `${status}` ? null : code, message]
    .map((word) => word?.replace(/[\s.:]+$/, '') ?? '')
    .filter((word) => word !== '')
    .join(': ');
  return words === '' ? `${status}` : `${status}, ${words}`;
}

/** How a request went: `status 200, attempts: 1, request ID abc`; `name` formats the request ID. */
export function describeExchange(
  { status, attempts, requestId }: Exchange,
  name: (text: string) => string,
): string {
  if (attempts === 0) return 'no request sent';
  const response = status === null ? 'no response' : `status ${status}`;
  const request = requestId === null ? '' : `, request ID ${name(requestId)}`;
  return `${response}, attempts: ${attempts}${request}`;
}

/** Whether a certificate was refused because nobody known has signed it. */
export function isUntrustedCertificate(code: string): boolean {
  return /CERT|TLS|SIGNATURE/.test(code) && !/EXPIRED|NOT_YET_VALID|ALTNAME|EPROTO|SSL/.test(code);
}

/** Whether any request failed for that reason, or signing in did. */
export function hasUntrustedCertificate(serviceResults: readonly ServiceResult[]): boolean {
  return failuresOf(serviceResults)
    .map(({ failure }) => (failure.kind === 'not-signed-in' ? failure.cause : failure))
    .some((failure) => failure.kind === 'network' && isUntrustedCertificate(failure.code));
}
