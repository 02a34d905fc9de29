import { readingOf } from '../../../src/quota/reading.ts';
import { interpret } from '../../../src/services/interpret.ts';
import { quotaQuestion } from '../../../src/services/quota-question.ts';
import { decodeRoma } from '../../../src/services/roma.ts';
import { cleaner } from '../../../src/text/clean.ts';
import { answered, attempt } from '../../support/exchanges.ts';
import { identify } from '../../support/quotas.ts';

/** A secret that no reading may hold. */
export const token = 'MIIDkgYJKoZIhvcN';

const clean = cleaner([{ value: token, shownAs: '***' }]);
const question = quotaQuestion(
  { service: 'roma', instance: 'main' },
  'https://roma.example:8443',
  identify,
  (body) => decodeRoma(body, 'main', identify, clean),
);

/** What the gate reads in an answer of ROMA Connect. */
export function readRoma(status: number, body: string) {
  const answer = answered(status, body, { requestId: 'r-1' });
  return readingOf(question, interpret(question, answer, attempt(), clean));
}

/** The part of a failed reading that is the same for every answer of a status. */
export function failedExchange(status: number) {
  const exchange = { host: 'roma.example:8443', status, requestId: 'r-1', attempts: 1 };
  const { source, unreadable: quotas } = question;
  return { kind: 'failed', source, exchange, quotas };
}
