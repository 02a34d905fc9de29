import { parseResponse } from '../../../../src/api/parse-response.ts';
import { quotaRequest, serviceResult } from '../../../../src/services/quota-request.ts';
import { roma } from '../../../../src/services/roma/roma.ts';
import { createSanitizer } from '../../../../src/text/sanitize.ts';
import { decodeContextOf, quotaIdOf } from '../../../support/builders/quotas.ts';
import { answered, attempt } from '../../../support/builders/responses.ts';

/** A secret that no result may contain. */
export const token = 'MIIDkgYJKoZIhvcN';

const sanitize = createSanitizer([{ value: token, replacement: '***' }]);
const apiRequest = quotaRequest(
  { service: 'roma', instance: 'main' },
  'https://roma.example:8443',
  quotaIdOf,
  (body) => roma.decode(body, { ...decodeContextOf(roma), instance: 'main' }),
);

/** The result of a response of ROMA Connect. */
export function readRoma(status: number, body: string) {
  const response = answered(status, body, { requestId: 'r-1' });
  return serviceResult(apiRequest, parseResponse(apiRequest, response, attempt(), sanitize));
}

/** The part of a failed result that is the same for every response with a status. */
export function failedExchange(status: number) {
  const exchange = { host: 'roma.example:8443', status, requestId: 'r-1', attempts: 1 };
  const { source, unreadable: quotas } = apiRequest;
  return { kind: 'failed', source, exchange, quotas };
}
