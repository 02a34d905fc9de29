import type { Answer } from './answer.ts';
import { checkIdToken, type IdTokenClaims } from './id-token.ts';
import { issueKey } from './issue-key.ts';
import { jsonBody } from './json-body.ts';
import type { Moment } from './moment.ts';
import type { Service } from './service.ts';
import type { CloudState } from './state.ts';
import { stsAnswers } from './sts-answers.ts';
import { type Demand, readDemand } from './sts-demand.ts';

/** STS: temporary keys of an agency for an id token, the newer way of OpenID Connect. */
export const sts: Service = {
  name: 'sts',
  method: 'POST',
  route: /^\/v5\/agencies\/assume-with-oidc$/u,
  requestIdHeader: 'X-Request-Id',
  answer: (request, _, moment) => {
    const parsed = readDemand(jsonBody(request));
    switch (parsed.kind) {
      case 'invalid':
        return stsAnswers.badBody(parsed.parameter);
      case 'read':
        return answerTo(parsed.demand, moment);
    }
  },
};

function answerTo(demand: Demand, moment: Moment): Answer {
  const check = checkIdToken(demand.idToken, moment);
  switch (check.kind) {
    case 'forged':
      return stsAnswers.forgedIdToken;
    case 'expired':
      return stsAnswers.expiredIdToken;
    case 'good':
      return (
        objectionTo(demand, check.claims, moment.state) ??
        issueKey(demand.seconds, check.claims, moment)
      );
  }
}

function objectionTo(
  { providerUrn, agencyUrn }: Demand,
  { aud, sub }: IdTokenClaims,
  { trust }: CloudState,
): Answer | undefined {
  if (providerUrn !== trust.providerUrn) return stsAnswers.noSuchTarget('OIDC provider');
  if (agencyUrn !== trust.agencyUrn) return stsAnswers.noSuchTarget('agency');
  if (aud !== trust.audience) return stsAnswers.wrongAudience;
  return sub === trust.subject ? undefined : stsAnswers.notTrusted;
}
