import { type Answer, jsonAnswer } from './answer.ts';

/** Two codes have been seen in use; what the others really are is documented nowhere. */
const codes = {
  badBody: 'STS5.0001',
  badIdToken: 'STS5.0002',
  noSuchTarget: 'STS5.0003',
  notTrusted: 'STS5.1001',
  wrongAudience: 'STS5.2001',
} as const;

/** The refusals of STS, which documents 400, 403 and 404, and no 401. */
export const stsAnswers = {
  badBody: (parameter: string): Answer =>
    apiError(400, codes.badBody, `invalid parameter: ${parameter}`),
  forgedIdToken: apiError(400, codes.badIdToken, 'the id token is invalid'),
  expiredIdToken: apiError(400, codes.badIdToken, 'the id token has expired'),
  wrongAudience: apiError(400, codes.wrongAudience, 'the audience is none of the provider'),
  noSuchTarget: (what: string): Answer =>
    apiError(404, codes.noSuchTarget, `the ${what} does not exist`),
  notTrusted: jsonAnswer(403, {
    error_code: codes.notTrusted,
    error_msg: 'no identity-based policy allows sts:agencies:assumeWithOIDC',
    encoded_authorization_message: 'encoded-authorization-message',
  }),
} as const;

function apiError(status: number, code: string, message: string): Answer {
  return jsonAnswer(status, { error_code: code, error_msg: message });
}
