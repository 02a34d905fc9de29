import type { Decoded } from '../json/decoded.ts';
import { valueAt } from '../json/fields.ts';
import { titles } from '../quota/names.ts';
import type { Answered } from '../services/answer.ts';
import type { Question } from '../services/question.ts';
import { postRequest } from '../services/request.ts';
import type { TrustAgency } from '../settings/credential.ts';
import { type IsIssued, type Issued, issuedUntil, textsAmong } from './issued.ts';

/** The least that the API grants; in seconds. */
const leastLife = 900;

/** `AssumeAgencyWithOIDC`: temporary keys of a trust agency, for whom an id token vouches. */
export function assumptionQuestion(
  { endpoint, providerUrn, agencyUrn, sessionName }: TrustAgency,
  idToken: string,
  isIssued: IsIssued,
): Question<Issued> {
  const request = postRequest(`${endpoint}/v5/agencies/assume-with-oidc`, {
    provider_urn: providerUrn,
    agency_urn: agencyUrn,
    agency_session_name: sessionName,
    id_token: idToken,
    duration_seconds: leastLife,
  });
  return {
    title: titles.sts,
    request,
    success: 200,
    secretsIn: (body) => textsAmong(...credentialsIn(body)),
    decode: (body, answer) => decodeKey(body, answer, isIssued),
  };
}

function credentialsIn(body: unknown) {
  const field = (name: string) => valueAt(body, 'credentials', name);
  return [field('access_key_id'), field('secret_access_key'), field('security_token')] as const;
}

function decodeKey(body: unknown, answer: Answered, isIssued: IsIssued): Decoded<Issued> {
  const [accessKey, secretKey, securityToken] = credentialsIn(body);
  if (!isIssued(accessKey) || !isIssued(secretKey) || !isIssued(securityToken)) {
    return { kind: 'malformed', problem: 'the answer has no whole key in `credentials`' };
  }
  const key = { kind: 'key', accessKey, secretKey, securityToken, proof: 'issued-key' } as const;
  const expiry = valueAt(body, 'credentials', 'expiration');
  return issuedUntil(expiry, 'credentials.expiration', key, answer);
}
