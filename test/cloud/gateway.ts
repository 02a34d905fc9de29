import { type Answer, errorAnswer, jsonAnswer } from './answer.ts';
import type { Caller } from './caller.ts';

/** Answers of the API gateway, which stands before every service. */
export const gatewayAnswers = {
  unauthenticated: (requestId: string, cause: string): Answer =>
    jsonAnswer(401, {
      error_msg: `Incorrect IAM authentication information: ${cause}`,
      error_code: 'APIGW.0301',
      request_id: requestId,
    }),
  noPermission: errorAnswer(403, 'APIGW.0302', 'The IAM user is not authorized to access the API.'),
  noSuchApi: errorAnswer(
    404,
    'APIGW.0101',
    'The API does not exist or has not been published in the environment.',
  ),
  throttled: errorAnswer(429, 'APIGW.0308', 'The throttling threshold has been reached.'),
  internalError: errorAnswer(500, 'APIGW.0601', 'Internal server error.'),
  unavailable: errorAnswer(503, 'APIGW.0613', 'The IAM service is currently unavailable.'),
} as const;

/** How the gateway refuses a caller, with the 403 of the service behind it; null where it lets it in. */
export function refusalOf(caller: Caller, requestId: string, noPermission: Answer): Answer | null {
  switch (caller.kind) {
    case 'stranger':
      return gatewayAnswers.unauthenticated(requestId, 'decrypt token fail');
    case 'expired':
      return gatewayAnswers.unauthenticated(requestId, 'token expires');
    case 'refused':
      return gatewayAnswers.unauthenticated(requestId, caller.cause);
    case 'outsider':
    case 'powerless':
      return noPermission;
    case 'reader':
      return null;
  }
}
