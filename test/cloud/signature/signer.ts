import type { AccessKey } from '../iam/access-keys.ts';
import type { ReceivedRequest } from '../request-log.ts';
import type { Caller, RequestContext } from '../service.ts';
import type { CloudState } from '../state.ts';
import { wrongDate, wrongProject, wrongSecurityToken, wrongSignature } from './checks.ts';
import { type Authorization, readAuthorization } from './signature.ts';

/** Judges the signature of a request, and keeps count of the failures of its access key. */
export function signerOf(request: ReceivedRequest, context: RequestContext): Caller {
  const { state, memory, now } = context;
  const authorization = readAuthorization(request.headers['authorization'] ?? '');
  if (authorization === undefined) return refused('verify aksk signature fail');

  const { accessKey } = authorization;
  if (memory.keyFailures.isLocked(accessKey, now)) {
    return refused('AK access failed to reach the limit,forbidden.');
  }
  const key = memory.temporaryKeys.get(accessKey) ?? state.accessKeys.get(accessKey);
  const caller =
    key === undefined
      ? refused(told(`ak ${accessKey} not exist`, state))
      : callerWith(key, authorization, request, context);
  if (caller.kind === 'refused') memory.keyFailures.failed(accessKey, now);
  else memory.keyFailures.succeeded(accessKey);
  return caller;
}

function callerWith(
  key: AccessKey,
  authorization: Authorization,
  request: ReceivedRequest,
  { state, now }: RequestContext,
): Caller {
  const cause =
    wrongDate(request, now) ??
    wrongSignature(key, authorization, request) ??
    wrongSecurityToken(key, authorization, request, now) ??
    wrongProject(state.projectId, authorization, request);
  if (cause !== undefined) return refused(told(cause, state));
  return { kind: key.mayReadQuotas ? 'reader' : 'powerless' };
}

function refused(cause: string): Caller {
  return { kind: 'refused', cause };
}

/** What the gateway of 2026 says of keys, security tokens and projects alike; of the clock it tells. */
function told(cause: string, { refusals }: CloudState): string {
  return refusals === 'telling' || cause.includes('signature expired') ? cause : 'Unauthorized';
}
