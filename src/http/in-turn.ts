import type { Reading } from '../quota/reading.ts';
import type { Question } from '../services/question.ts';

/** Refusals in a row may lock a credential (more than five, for an access key). */
const widthUntilTrusted = 2;
const widthOnceTrusted = 8;

type Trust = 'unknown' | 'trusted' | 'refused';

/**
 * Reads each question, and gives the readings in the same order: two at once until an answer shows
 * that the credential is good, then eight. Once it is refused, what was not yet asked stays so.
 */
export async function inTurn(
  questions: readonly Question[],
  read: (question: Question) => Promise<Reading>,
): Promise<readonly Reading[]> {
  const readings = new Map<Question, Reading>();
  const waiting = eachServiceFirst(questions);
  const crew: Promise<void>[] = [];
  let trust: Trust = 'unknown';

  const hire = (count: number) => {
    for (let hired = 0; hired < count; hired += 1) crew.push(work());
  };
  const work = async (): Promise<void> => {
    for (let question = waiting.shift(); question; question = waiting.shift()) {
      const reading = trust === 'refused' ? notAsked(question, 'refused') : await read(question);
      readings.set(question, reading);
      if (trust !== 'unknown') continue;
      trust = trustAfter(reading);
      if (trust === 'trusted') hire(widthOnceTrusted - widthUntilTrusted);
    }
  };
  hire(widthUntilTrusted);
  for (const worker of crew) await worker;
  return questions.map((question) => readings.get(question) ?? notAsked(question, 'late'));
}

/** The first question of each service goes ahead, so that no service waits for another's many. */
function eachServiceFirst(questions: readonly Question[]): Question[] {
  const isFirst = ({ source }: Question, index: number) =>
    questions.findIndex((other) => other.source.service === source.service) === index;
  return [...questions.filter(isFirst), ...questions.filter((one, index) => !isFirst(one, index))];
}

/** A refusal of anything but the credential shows that the credential itself was accepted. */
function trustAfter(reading: Reading): Trust {
  if (reading.kind === 'read') return 'trusted';
  switch (reading.failure.kind) {
    case 'signed-out':
      return 'refused';
    case 'no-permission':
    case 'not-found':
      return 'trusted';
    case 'network':
    case 'timeout':
    case 'status':
    case 'error-code':
    case 'malformed':
    case 'not-asked':
      return 'unknown';
  }
}

/** The reading of a question that was never sent. */
export function notAsked({ source, host }: Question, because: 'refused' | 'late'): Reading {
  const exchange = { host, status: null, requestId: null, attempts: 0 };
  return { kind: 'failed', source, exchange, failure: { kind: 'not-asked', because } };
}
