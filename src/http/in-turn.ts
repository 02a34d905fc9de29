import { unasked } from '../quota/exchange.ts';
import type { Failure } from '../quota/failure.ts';
import type { Service } from '../quota/names.ts';
import { type Reading, readingOf } from '../quota/reading.ts';
import { hostOf } from '../services/question.ts';
import type { QuotaQuestion } from '../services/quota-question.ts';

/** Refusals in a row may lock a credential (more than five, for an access key). */
const mostUntrusted = 2;
const mostAtOnce = 8;

/**
 * Reads each question, and gives the readings in the same order: eight at once, but no more than two
 * of services that have not yet shown that they take the credential. Once one refuses it, what was
 * not yet asked stays so, and a reading under way is told not to ask again.
 */
export async function inTurn(
  questions: readonly QuotaQuestion[],
  read: (question: QuotaQuestion, isRefused: () => boolean) => Promise<Reading>,
): Promise<readonly Reading[]> {
  const readings = new Map<QuotaQuestion, Reading>();
  const waiting = eachServiceFirst(questions);
  const underWay = new Map<QuotaQuestion, Promise<void>>();
  const trusted = new Set<Service>();
  let refused = false;

  const settle = async (question: QuotaQuestion) => {
    const reading = refused ? notAsked(question, 'refused') : await read(question, () => refused);
    readings.set(question, reading);
    if (isTrusting(reading)) trusted.add(question.source.service);
    if (isRefusing(reading)) refused = true;
  };
  const isUntrusted = ({ source }: QuotaQuestion) => !trusted.has(source.service);
  const mayStart = (question: QuotaQuestion) =>
    !isUntrusted(question) || [...underWay.keys()].filter(isUntrusted).length < mostUntrusted;

  while (waiting.length + underWay.size > 0) {
    const index = underWay.size < mostAtOnce ? waiting.findIndex(mayStart) : -1;
    const [next] = index < 0 ? [] : waiting.splice(index, 1);
    if (next === undefined) await Promise.race(underWay.values());
    else
      underWay.set(
        next,
        settle(next).finally(() => underWay.delete(next)),
      );
  }
  return questions.map((question) => readings.get(question) ?? notAsked(question, 'late'));
}

/** The first question of each service goes ahead, so that no service waits for another's many. */
function eachServiceFirst(questions: readonly QuotaQuestion[]): QuotaQuestion[] {
  const isFirst = ({ source }: QuotaQuestion, index: number) =>
    questions.findIndex((other) => other.source.service === source.service) === index;
  return [...questions.filter(isFirst), ...questions.filter((one, index) => !isFirst(one, index))];
}

function isRefusing(reading: Reading): boolean {
  return reading.kind === 'failed' && reading.failure.kind === 'signed-out';
}

/** A refusal of anything but the credential shows that the credential itself was accepted. */
function isTrusting(reading: Reading): boolean {
  return reading.kind === 'read' || showsTrust(reading.failure);
}

function showsTrust({ kind }: Failure): boolean {
  return trusting[kind];
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

/** The reading of a question that was never sent, too late or after a refusal. */
export function notAsked(question: QuotaQuestion, because: 'refused' | 'late'): Reading {
  return unread(question, { kind: 'not-asked', because });
}

/** The reading of a question that was never sent. */
export function unread(question: QuotaQuestion, failure: Failure): Reading {
  return readingOf(question, { kind: 'failed', exchange: unasked(hostOf(question)), failure });
}
