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
    const reading = readDemand(jsonBody(request));
    switch (reading.kind) {
      case 'wrong':
        return stsAnswers.badBody(reading.parameter, request.requestId);
      case 'read':
        return answerTo(reading.demand, request.requestId, moment);
    }
  },
};

function answerTo(demand: Demand, requestId: string, moment: Moment): Answer {
  const check = checkIdToken(demand.idToken, moment);
  switch (check.kind) {
    case 'forged':
      return stsAnswers.forgedIdToken(requestId);
    case 'expired':
      return stsAnswers.expiredIdToken(requestId);
    case 'good': {
      const strange = notCovered(demand, check.claims, moment.state);
      if (strange !== undefined) return stsAnswers.notTrusted(strange, requestId);
      return issueKey(demand.seconds, check.claims, moment);
    }
  }
}

function notCovered(
  { providerUrn, agencyUrn }: Demand,
  { aud, sub }: IdTokenClaims,
  { trust }: CloudState,
): string | undefined {
  if (providerUrn !== trust.providerUrn) return 'provider';
  if (agencyUrn !== trust.agencyUrn) return 'agency';
  if (aud !== trust.audience) return 'audience';
  return sub === trust.subject ? undefined : 'subject';
}
