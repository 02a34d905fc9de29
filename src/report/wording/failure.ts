import {
  type ApiError,
  type ApiFailure,
  authorityTitles,
  type Exchange,
  type Failed,
  type Failure,
  type Skipped,
} from '../../api/api-result.ts';
import { type Group, groupBy } from '../../quota/group-by.ts';
import { type ServiceResult, sourceTitle } from '../../services/quota-request.ts';
import { describeAuthFailure } from './auth-failure.ts';
import { namesText } from './figures.ts';
import { isUntrustedCertificate } from './network-fault.ts';

/** The result of a service that could not be read. */
export type FailedResult = Extract<ServiceResult, { kind: 'failed' }>;

/** All results that failed. */
export function failuresOf(serviceResults: readonly ServiceResult[]): readonly FailedResult[] {
  return serviceResults.filter((serviceResult) => serviceResult.kind === 'failed');
}

/**
 * The results that failed, with those together that share a failure: they were not signed in, or skipped. In
 * this order: signing in, one of each failure of a service, what was skipped, and more of the same.
 */
export function failureGroups(
  serviceResults: readonly ServiceResult[],
): readonly Group<FailedResult>[] {
  const alike = [...groupBy(failuresOf(serviceResults), likeness).values()];
  const ofKind = (kind: Failure['kind']) => alike.filter(([{ failure }]) => failure.kind === kind);
  const asked = alike.filter(([{ failure }]) => !sharedKinds.includes(failure.kind));
  return [
    ...ofKind('not-signed-in'),
    ...asked.map(([first]): Group<FailedResult> => [first]),
    ...ofKind('not-asked'),
    ...asked.flatMap(([, ...more]) => more.map((one): Group<FailedResult> => [one])),
  ];
}

const sharedKinds: readonly Failure['kind'][] = ['not-signed-in', 'not-asked'];

/** The same for results that share a failure, and for those of a service whose failures are alike. */
function likeness({ source, exchange, failure }: FailedResult): string {
  if (sharedKinds.includes(failure.kind)) return JSON.stringify(failure);
  const { code } = { code: null, ...('apiError' in failure ? failure.apiError : failure) };
  return JSON.stringify([source.service, failure.kind, exchange.status, code]);
}

/** A request that failed, or that was not sent. */
export type FailedRequest = Omit<Failed<ApiFailure | Skipped>, 'kind'>;

/** The request that failed: to the service, or to the authority that could not sign in. */
export function failedRequest({ exchange, failure }: FailedResult): FailedRequest {
  return failure.kind === 'not-signed-in'
    ? { exchange: failure.exchange, failure: failure.cause }
    : { exchange, failure };
}

/** What happened, as a clause: `GES rejected the token (401, APIG.1002: …)`. Several were only skipped. */
export function describeFailures(group: Group<FailedResult>): string {
  const [first] = group;
  const { failure } = first;
  const request = failedRequest(first);
  if (failure.kind === 'not-signed-in') {
    return `Sign-in failed: ${describeFailure(authorityTitles[failure.authority], request)}`;
  }
  const sources = group.map(({ source }) => source);
  return describeFailure(sourceTitles(sources), request, sources.length === 1 ? 'was' : 'were');
}

/** Each service once, with its instances. */
function sourceTitles(sources: readonly FailedResult['source'][]): string {
  const ofServices = groupBy(sources, ({ service }) => service);
  const titles = [...ofServices].map(([service, own]) => {
    const instances = own.flatMap(({ instance }) => (instance === null ? [] : [instance]));
    return sourceTitle({ service, instance: instances.length === 0 ? null : namesText(instances) });
  });
  const last = titles.slice(-1).join();
  return titles.length === 1 ? last : `${titles.slice(0, -1).join(', ')} and ${last}`;
}

/** The same for any request. `title` names the server, and `verb` fits the title. */
export function describeFailure(
  title: string,
  { exchange, failure }: FailedRequest,
  verb: 'was' | 'were' = 'was',
): string {
  const attempts = exchange.attempts > 1 ? `, after ${exchange.attempts} attempts` : '';
  return `${title} ${predicate(failure, exchange.status, verb)}${attempts}`;
}

function predicate(
  failure: FailedRequest['failure'],
  status: number | null,
  verb: 'was' | 'were',
): string {
  switch (failure.kind) {
    case 'network':
      return `could not be reached (${failure.code})`;
    case 'timeout':
      return `sent no complete response within ${failure.seconds} s`;
    case 'signed-out':
      return `${describeAuthFailure(failure.credentialKind, failure.authFailure)} (${apiErrorText(status, failure.apiError)})`;
    case 'no-permission':
      return `denied access (${apiErrorText(status, failure.apiError)})`;
    case 'not-found':
      return `did not find the resource (${apiErrorText(status, failure.apiError)})`;
    case 'status':
      return `responded with status ${apiErrorText(status, failure.apiError)}`;
    case 'error-code':
      return `responded with an error (${apiErrorText(status, failure.apiError)})`;
    case 'not-json':
    case 'malformed':
      return `sent an unexpected response${inStatus(status)}: ${failure.problem}`;
    case 'not-asked':
      return `${verb} skipped, because ${skippedBecause[failure.because]}`;
  }
}

const skippedBecause = {
  refused: 'the credential was rejected',
  late: 'the time was up',
} as const;

function inStatus(status: number | null): string {
  return status === null ? '' : ` (status ${status})`;
}

/** `401, APIG.1002: …`. Omits a code that repeats the status, as IAM's does. */
function apiErrorText(status: number | null, { code, message }: ApiError): string {
  const words = [code === `${status}` ? null : code, message]
    .map((word) => word?.replace(/[\s.:]+$/, '') ?? '')
    .filter((word) => word !== '')
    .join(': ');
  return words === '' ? `${status}` : `${status}, ${words}`;
}

/** How a request went: `status 200, attempts: 1, request ID abc`. `format` formats the request ID. */
export function describeExchange(
  { status, attempts, requestId }: Exchange,
  format: (text: string) => string,
): string {
  if (attempts === 0) return 'no request sent';
  const response = status === null ? 'no response' : `status ${status}`;
  const request = requestId === null ? '' : `, request ID ${format(requestId)}`;
  return `${response}, attempts: ${attempts}${request}`;
}

/** Whether any request failed because no known authority signed a certificate, signing in included. */
export function hasUntrustedCertificate(serviceResults: readonly ServiceResult[]): boolean {
  return failuresOf(serviceResults)
    .map((failed) => failedRequest(failed).failure)
    .some((failure) => failure.kind === 'network' && isUntrustedCertificate(failure.code));
}
