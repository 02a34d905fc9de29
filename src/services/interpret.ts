import type { Decoded } from '../json/decoded.ts';
import { parse, valueIn } from '../json/json.ts';
import type { Exchange } from '../quota/exchange.ts';
import type { ExchangeFailure, Proof } from '../quota/failure.ts';
import type { Outcome } from '../quota/reading.ts';
import type { Clean } from '../text/clean.ts';
import type { Answer, Answered } from './answer.ts';
import { problemOf } from './body-problem.ts';
import { hostOf, type Question } from './question.ts';
import { type ForeignRefusal, refusalIn, showable, speaksOfError } from './refusal.ts';
import { rejectionOf } from './rejection.ts';

/** The last of some attempts: how many there were, what it showed, and when its answer was read. */
export type Attempt = {
  readonly number: number;
  readonly proof: Proof;
  /** Milliseconds since 1970, by this machine's clock. */
  readonly now: number;
};

/** Reads the answer to an attempt. Total: no failure hides what another server said. */
export function interpret<Found>(
  question: Question<Found>,
  answer: Answer,
  attempt: Attempt,
  clean: Clean,
): Outcome<Found> {
  const exchange = {
    host: hostOf(question),
    attempts: attempt.number,
    ...tracesOf(answer, question, clean),
  };
  const finding = findingOf(question, answer, attempt, clean);
  return finding.kind === 'decoded'
    ? { kind: 'found', exchange, found: finding.found }
    : { kind: 'failed', exchange, failure: finding };
}

type Finding<Found> = ExchangeFailure | Extract<Decoded<Found>, { kind: 'decoded' }>;

function findingOf<Found>(
  question: Question<Found>,
  answer: Answer,
  attempt: Attempt,
  clean: Clean,
): Finding<Found> {
  switch (answer.kind) {
    case 'network':
      return { kind: 'network', code: clean(answer.code) };
    case 'timeout':
      return { kind: 'timeout', seconds: answer.seconds };
    case 'unreadable':
      // The status says more than a body that nobody can read.
      return answer.status === null || answer.status === question.success
        ? { kind: 'malformed', problem: answer.problem }
        : failureOf(answer.status, { code: null, message: null }, attempt, null, clean);
    case 'answered':
      return findingIn(question, answer, attempt, clean);
  }
}

/** What a whole answer holds, or why that is not what was asked for. */
function findingIn<Found>(
  { success, decode, secretsIn }: Question<Found>,
  answer: Answered,
  attempt: Attempt,
  clean: Clean,
): Finding<Found> {
  const json = parse(answer.body);
  const value = valueIn(json);
  const foreign = refusalIn(value);
  if (answer.status !== success) {
    return failureOf(answer.status, foreign, attempt, answer.serverTime, clean);
  }
  const problem = problemOf(json, answer.body, secretsIn === null ? clean : null);
  if (problem !== null) return { kind: 'malformed', problem };
  return speaksOfError(value)
    ? { kind: 'error-code', refusal: showable(foreign, clean) }
    : decode(value, answer);
}

/**
 * What tells an exchange apart. Where a body that may hold secrets cannot be read, nobody knows what
 * to cut out of a request ID: it is left out.
 */
function tracesOf(
  answer: Answer,
  { secretsIn }: Question<unknown>,
  clean: Clean,
): Pick<Exchange, 'status' | 'requestId'> {
  switch (answer.kind) {
    case 'network':
    case 'timeout':
      return { status: null, requestId: null };
    case 'answered':
    case 'unreadable': {
      const { status, requestId } = answer;
      const isShown = requestId !== null && (secretsIn === null || isReadable(answer));
      return { status, requestId: isShown ? clean(requestId) : null };
    }
  }
}

function isReadable(answer: Answer): boolean {
  return answer.kind === 'answered' && parse(answer.body).kind === 'json';
}

function failureOf(
  status: number,
  foreign: ForeignRefusal,
  { proof, now }: Attempt,
  serverTime: number | null,
  clean: Clean,
): ExchangeFailure {
  const refusal = showable(foreign, clean);
  if (status === 401) {
    const skew = serverTime === null ? null : (now - serverTime) / 60_000;
    return { kind: 'signed-out', proof, rejection: rejectionOf(foreign, proof, skew), refusal };
  }
  if (status === 403) return { kind: 'no-permission', refusal };
  if (status === 404) return { kind: 'not-found', refusal };
  return { kind: 'status', refusal };
}
