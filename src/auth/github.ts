import type { ApiRequest } from '../api/api-request.ts';
import { authorityTitles } from '../api/authority.ts';
import { getRequest } from '../http/message.ts';
import { valueAt } from '../json/fields.ts';
import type { IdTokenSource } from './credential.ts';
import { type IsNewSecret, stringsAmong } from './issued-credential.ts';

/** Asks GitHub for an id token of this job: who it is, signed, for one audience, for five minutes. */
export function idTokenRequest(
  { url, requestToken }: IdTokenSource,
  isNewSecret: IsNewSecret,
): ApiRequest<string> {
  return {
    title: authorityTitles.github,
    request: { ...getRequest(url), headers: { authorization: `Bearer ${requestToken}` } },
    success: 200,
    retryableCodes: [],
    secretsIn: (body) => stringsAmong(valueAt(body, 'value')),
    decode: (body) => {
      const token = valueAt(body, 'value');
      return isNewSecret(token)
        ? { kind: 'decoded', found: token }
        : { kind: 'malformed', problem: 'the response has no ID token in `value`' };
    },
  };
}
