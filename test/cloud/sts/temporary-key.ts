import { randomBytes } from 'node:crypto';
import { type Answer, jsonAnswer } from '../answer.ts';
import type { IdTokenClaims } from '../github.ts';
import type { TemporaryKey } from '../iam/access-keys.ts';
import type { RequestContext } from '../service.ts';

/** Makes a temporary key that lives as long as was asked, and answers with it. */
export function issueKey(
  asked: number,
  { aud, sub }: IdTokenClaims,
  context: RequestContext,
): Answer {
  const { state, memory, now } = context;
  const seconds = state.temporaryKeySeconds === 'as-asked' ? asked : state.temporaryKeySeconds;
  const accessKey = `HST${randomBytes(9).toString('hex').toUpperCase()}`;
  const key: TemporaryKey = {
    kind: 'temporary',
    secretKey: randomBytes(30).toString('base64'),
    securityToken: randomBytes(96).toString('base64'),
    expiresAt: now + seconds * 1000,
    mayReadQuotas: true,
  };
  memory.temporaryKeys.set(accessKey, key);
  memory.issuedSecrets.push(key.secretKey, key.securityToken);
  return jsonAnswer(200, {
    credentials: {
      access_key_id: accessKey,
      secret_access_key: key.secretKey,
      security_token: key.securityToken,
      expiration: new Date(key.expiresAt).toISOString(),
    },
    subject_from_id_token: sub,
    audience: aud,
  });
}
