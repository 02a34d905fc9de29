import { valueAt } from '../json/fields.ts';
import { titles } from '../quota/names.ts';
import type { Question } from '../services/question.ts';
import { getRequest } from '../services/request.ts';
import type { IdTokenSource } from '../settings/credential.ts';
import { type IsIssued, textsAmong } from './issued.ts';

/** Asks GitHub for an id token of this job: who it is, signed, for one audience, for five minutes. */
export function idTokenQuestion(
  { url, requestToken }: IdTokenSource,
  isIssued: IsIssued,
): Question<string> {
  return {
    title: titles.github,
    request: { ...getRequest(url), headers: { authorization: `Bearer ${requestToken}` } },
    success: 200,
    secretsIn: (body) => textsAmong(valueAt(body, 'value')),
    decode: (body) => {
      const token = valueAt(body, 'value');
      return isIssued(token)
        ? { kind: 'decoded', found: token }
        : { kind: 'malformed', problem: 'the answer has no id token in `value`' };
    },
  };
}
