import type { AccessKey } from '../iam/access-keys.ts';
import type { ReceivedRequest } from '../request-log.ts';
import { type Authorization, checkSignature, sdkDate, sdkTime } from './signature.ts';

const greatestSkew = 15 * 60_000;

/** Refuses a date too far from the cloud's clock. */
export function wrongDate({ headers }: ReceivedRequest, now: number): string | undefined {
  const date = headers['x-sdk-date'] ?? '';
  // A date that cannot be read is as far off as one can be.
  if (Math.abs(now - sdkTime(date)) <= greatestSkew) return undefined;
  const times = `signature time:${date},server time:${sdkDate(now)}`;
  return `calc aksk signature fail:signature expired, ${times}`;
}

/** Refuses a signature that is not that of the request, and shows what it should have signed. */
export function wrongSignature(
  { secretKey }: AccessKey,
  authorization: Authorization,
  request: ReceivedRequest,
): string | undefined {
  const { kind, canonicalRequest } = checkSignature(request, authorization, secretKey);
  if (kind === 'right' && authorization.signedHeaders.includes('x-sdk-date')) return undefined;
  const echo = canonicalRequest.replaceAll('\n', '|');
  return `verify aksk signature fail, canonicalRequest:${echo}`;
}

/** Refuses a temporary key without its security token, or after its time. */
export function wrongSecurityToken(
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

/** Refuses another project, or none; how the real gateway puts this is documented nowhere. */
export function wrongProject(
  projectId: string,
  { signedHeaders }: Authorization,
  { headers }: ReceivedRequest,
): string | undefined {
  const right = headers['x-project-id'] === projectId && signedHeaders.includes('x-project-id');
  return right ? undefined : 'x-project-id not match';
}
