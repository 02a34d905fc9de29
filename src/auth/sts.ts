import type { ApiRequest } from '../api/api-request.ts';
import { authorityTitles } from '../api/authority.ts';
import { type CompleteResponse, postRequest } from '../http/message.ts';
import type { Decoded } from '../json/decoded.ts';
import { valueAt } from '../json/fields.ts';
import type { TrustAgency } from './credential.ts';
import {
  type IsNewSecret,
  type IssuedCredential,
  stringsAmong,
  withExpiry,
} from './issued-credential.ts';

/** The least that the API grants; in seconds. */
const leastLife = 900;

/** `AssumeAgencyWithOIDC`: temporary keys of a trust agency, for whom an id token vouches. */
export function assumeAgencyRequest(
  { endpoint, providerUrn, agencyUrn, sessionName }: TrustAgency,
  idToken: string,
  isNewSecret: IsNewSecret,
): ApiRequest<IssuedCredential> {
  const request = postRequest(`${endpoint}/v5/agencies/assume-with-oidc`, {
    provider_urn: providerUrn,
    agency_urn: agencyUrn,
    agency_session_name: sessionName,
    id_token: idToken,
    duration_seconds: leastLife,
  });
  return {
    title: authorityTitles.sts,
    request,
    success: 200,
    retryableCodes: [],
    secretsIn: (body) => stringsAmong(...credentialsIn(body)),
    decode: (body, response) => decodeKey(body, response, isNewSecret),
  };
}

function credentialsIn(body: unknown) {
  const field = (name: string) => valueAt(body, 'credentials', name);
  return [field('access_key_id'), field('secret_access_key'), field('security_token')] as const;
}

function decodeKey(
  body: unknown,
  response: CompleteResponse,
  isNewSecret: IsNewSecret,
): Decoded<IssuedCredential> {
  const [accessKey, secretKey, securityToken] = credentialsIn(body);
  if (!isNewSecret(accessKey) || !isNewSecret(secretKey) || !isNewSecret(securityToken)) {
    return { kind: 'malformed', problem: 'the response has no complete key in `credentials`' };
  }
  const key = {
    kind: 'key',
    accessKey,
    secretKey,
    securityToken,
    credentialKind: 'issued-key',
  } as const;
  const expiry = valueAt(body, 'credentials', 'expiration');
  return withExpiry(expiry, 'credentials.expiration', key, response);
}
