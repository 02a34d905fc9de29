import type { AccessKey } from './access-key.ts';
import type { Caller } from './caller.ts';
import type { Moment } from './moment.ts';
import type { ReceivedRequest } from './request-log.ts';
import { sdkDate, sdkTime } from './sdk-date.ts';
import { type Authorization, checkSignature, readAuthorization } from './signature.ts';

const greatestSkew = 15 * 60_000;

/** Judges the signature of a request, and keeps count of the failures of its access key. */
export function signerOf(request: ReceivedRequest, moment: Moment): Caller {
  const { state, memory, now } = moment;
  const authorization = readAuthorization(request.headers['authorization'] ?? '');
  if (authorization === undefined) return refused('verify aksk signature fail');

  const { accessKey } = authorization;
  if (memory.keyFailures.isLocked(accessKey, now)) {
    return refused('AK access failed to reach the limit,forbidden.');
  }
  const key = memory.temporaryKeys.get(accessKey) ?? state.accessKeys.get(accessKey);
  const caller =
    key === undefined
      ? refused(`ak ${accessKey} not exist`)
      : callerWith(key, authorization, request, moment);
  if (caller.kind === 'refused') memory.keyFailures.failed(accessKey, now);
  else memory.keyFailures.succeeded(accessKey);
  return caller;
}

function callerWith(
  key: AccessKey,
  authorization: Authorization,
  request: ReceivedRequest,
  { state, now }: Moment,
): Caller {
  const cause =
    wrongDate(request, now) ??
    wrongSignature(key, authorization, request) ??
    wrongSecurityToken(key, authorization, request, now) ??
    wrongProject(state.projectId, authorization, request);
  if (cause !== undefined) return refused(cause);
  return { kind: key.mayReadQuotas ? 'reader' : 'powerless' };
}

function wrongDate({ headers }: ReceivedRequest, now: number): string | undefined {
  const date = headers['x-sdk-date'] ?? '';
  // A date that cannot be read is as far off as one can be.
  if (Math.abs(now - sdkTime(date)) <= greatestSkew) return undefined;
  const times = `signature time:${date},server time:${sdkDate(now)}`;
  return `calc aksk signature fail:signature expired, ${times}`;
}

function wrongSignature(
  { secretKey }: AccessKey,
  authorization: Authorization,
  request: ReceivedRequest,
): string | undefined {
  const { kind, canonicalRequest } = checkSignature(request, authorization, secretKey);
  if (kind === 'right' && authorization.signedHeaders.includes('x-sdk-date')) return undefined;
  const echo = canonicalRequest.replaceAll('\n', '|');
  return `verify aksk signature fail, canonicalRequest:${echo}`;
}

function wrongSecurityToken(
  key: AccessKey,
  { signedHeaders }: Authorization,
  { headers }: ReceivedRequest,
  now: number,
): string | undefined {
  const unreadable = 'decrypt token fail';
  const sent = headers['x-security-token'];
  switch (key.kind) {
    case 'permanent':
      return sent === undefined ? undefined : unreadable;
    case 'temporary':
      if (sent !== key.securityToken || !signedHeaders.includes('x-security-token')) {
        return unreadable;
      }
      return now < key.expiresAt ? undefined : 'token expires';
  }
}

/** How the real gateway puts this is documented nowhere. */
function wrongProject(
  projectId: string,
  { signedHeaders }: Authorization,
  { headers }: ReceivedRequest,
): string | undefined {
  const right = headers['x-project-id'] === projectId && signedHeaders.includes('x-project-id');
  return right ? undefined : 'x-project-id not match';
}

function refused(cause: string): Caller {
  return { kind: 'refused', cause };
}
