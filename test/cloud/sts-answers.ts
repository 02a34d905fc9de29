import { type Answer, jsonAnswer } from './answer.ts';

/** The real codes of these refusals are documented nowhere; those here are neutral. */
const codes = {
  badBody: 'STS5.0001',
  badIdToken: 'STS5.0002',
  notTrusted: 'STS5.0003',
} as const;

/** The refusals of STS. */
export const stsAnswers = {
  badBody: (parameter: string, requestId: string): Answer =>
    refusal(400, codes.badBody, `invalid parameter: ${parameter}`, requestId),
  forgedIdToken: (requestId: string): Answer =>
    refusal(401, codes.badIdToken, 'the id token is invalid', requestId),
  expiredIdToken: (requestId: string): Answer =>
    refusal(401, codes.badIdToken, 'the id token has expired', requestId),
  notTrusted: (what: string, requestId: string): Answer =>
    refusal(403, codes.notTrusted, `the trust does not cover the ${what}`, requestId),
} as const;

function refusal(status: number, code: string, message: string, requestId: string): Answer {
  return jsonAnswer(status, { error_code: code, error_msg: message, request_id: requestId });
}
