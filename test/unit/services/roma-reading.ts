import type { Answer } from '../../../src/services/answer.ts';
import { interpret } from '../../../src/services/interpret.ts';
import type { Question } from '../../../src/services/question.ts';
import { decodeRoma } from '../../../src/services/roma.ts';
import { cleaner } from '../../../src/text/clean.ts';

/** A secret that no reading may hold. */
export const token = 'MIIDkgYJKoZIhvcN';

const clean = cleaner([{ value: token, shownAs: '***' }]);
const question: Question = {
  source: { service: 'roma', instance: 'main' },
  url: 'https://roma.example:8443',
  host: 'roma.example:8443',
  decode: (body) => decodeRoma(body, 'main', clean),
};

/** What the gate reads in an answer of ROMA Connect. */
export function readRoma(status: number, body: string) {
  const answer: Answer = { kind: 'answered', status, requestId: 'r-1', retryAfter: null, body };
  return interpret(question, answer, 1, clean);
}

/** The part of a failed reading that is the same for every answer of a status. */
export function failedExchange(status: number) {
  const exchange = { host: 'roma.example:8443', status, requestId: 'r-1', attempts: 1 };
  return { kind: 'failed', source: { service: 'roma', instance: 'main' }, exchange };
}
