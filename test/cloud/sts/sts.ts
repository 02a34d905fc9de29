import { type Answer, jsonAnswer } from '../answer.ts';
import { checkIdToken, type IdTokenClaims } from '../github.ts';
import { jsonBody } from '../json-body.ts';
import type { RequestContext, Service } from '../service.ts';
import type { CloudState } from '../state.ts';
import { type KeyRequest, parseKeyRequest } from './request.ts';
import { issueKey } from './temporary-key.ts';

/** Two codes have been seen in use; what the others really are is documented nowhere. */
const codes = {
  badBody: 'STS5.0001',
  badIdToken: 'STS5.0002',
  noSuchTarget: 'STS5.0003',
  notTrusted: 'STS5.1001',
  wrongAudience: 'STS5.2001',
} as const;

/** The refusals of STS, which documents 400, 403 and 404, and no 401. */
const stsAnswers = {
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

/** STS: temporary keys of an agency for an id token, the newer way of OpenID Connect. */
export const sts: Service = {
  name: 'sts',
  method: 'POST',
  route: /^\/v5\/agencies\/assume-with-oidc$/u,
  requestIdHeader: 'X-Request-Id',
  answer: (request, _, context) => {
    const parsed = parseKeyRequest(jsonBody(request));
    switch (parsed.kind) {
      case 'invalid':
        return stsAnswers.badBody(parsed.parameter);
      case 'read':
        return answerTo(parsed.keyRequest, context);
    }
  },
};

function answerTo(keyRequest: KeyRequest, context: RequestContext): Answer {
  const check = checkIdToken(keyRequest.idToken, context);
  switch (check.kind) {
    case 'forged':
      return stsAnswers.forgedIdToken;
    case 'expired':
      return stsAnswers.expiredIdToken;
    case 'good':
      return (
        objectionTo(keyRequest, check.claims, context.state) ??
        issueKey(keyRequest.seconds, check.claims, context)
      );
  }
}

function objectionTo(
  { providerUrn, agencyUrn }: KeyRequest,
  { aud, sub }: IdTokenClaims,
  { trust }: CloudState,
): Answer | undefined {
  if (providerUrn !== trust.providerUrn) return stsAnswers.noSuchTarget('OIDC provider');
  if (agencyUrn !== trust.agencyUrn) return stsAnswers.noSuchTarget('agency');
  if (aud !== trust.audience) return stsAnswers.wrongAudience;
  return sub === trust.subject ? undefined : stsAnswers.notTrusted;
}

function apiError(status: number, code: string, message: string): Answer {
  return jsonAnswer(status, { error_code: code, error_msg: message });
}
