import { type Answer, errorAnswer, jsonAnswer } from '../answer.ts';
import type { ReceivedRequest } from '../request-log.ts';
import type { Caller, RequestContext } from '../service.ts';
import { signerOf } from '../signature/signer.ts';

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

/** Judges the X-Auth-Token of a request, or else its signature. */
export function callerOf(request: ReceivedRequest, context: RequestContext): Caller {
  const token = request.headers['x-auth-token'];
  if (token !== undefined) return bearerOf(token, context);
  const signed = request.headers['authorization'] !== undefined;
  return signed ? signerOf(request, context) : { kind: 'stranger' };
}

function bearerOf(token: string, { state, memory, now }: RequestContext): Caller {
  if (token === state.token) return { kind: 'reader' };
  if (token === state.powerlessToken) return { kind: 'powerless' };
  const issued = memory.tokens.get(token);
  if (issued === undefined) return { kind: 'stranger' };
  if (now >= issued.expiresAt) return { kind: 'expired' };
  switch (issued.scope.kind) {
    case 'none':
      return { kind: 'outsider' };
    case 'project':
      return { kind: issued.scope.projectId === state.projectId ? 'reader' : 'outsider' };
  }
}
