import type { Answer } from './answer.ts';
import { iamIdTokenAnswers } from './iam-answers.ts';
import { checkIdToken } from './id-token.ts';
import { issueToken } from './issue-token.ts';
import { jsonBody } from './json-body.ts';
import type { TokenScope } from './memory.ts';
import type { Moment } from './moment.ts';
import type { Service } from './service.ts';
import { isShaped } from './shape.ts';

const withoutScope = { auth: { id_token: { id: 'text' } } } as const;
const withScope = {
  auth: { ...withoutScope.auth, scope: { project: { id: 'text' } } },
} as const;

/** IAM: a token for an id token, the older way of OpenID Connect. */
export const iamIdToken: Service = {
  name: 'iam',
  method: 'POST',
  route: /^\/v3\.0\/OS-AUTH\/id-token\/tokens$/u,
  requestIdHeader: 'X-IAM-Trace-Id',
  answer: (request, _, moment) => {
    const demand = demandOf(jsonBody(request));
    if (demand === undefined) return iamIdTokenAnswers.badBody;
    const provider = request.headers['x-idp-id'] ?? '';
    if (provider !== moment.state.trust.identityProvider) {
      return iamIdTokenAnswers.noSuchIdentityProvider(provider);
    }
    return answerTo(demand, moment);
  },
};

type Demand = { readonly idToken: string; readonly scope: TokenScope };

function demandOf(body: unknown): Demand | undefined {
  if (isShaped(body, withScope)) {
    const { id_token, scope } = body.auth;
    return { idToken: id_token.id, scope: { kind: 'project', projectId: scope.project.id } };
  }
  if (isShaped(body, withoutScope)) {
    return { idToken: body.auth.id_token.id, scope: { kind: 'none' } };
  }
  return undefined;
}

function answerTo({ idToken, scope }: Demand, moment: Moment): Answer {
  const { state } = moment;
  const check = checkIdToken(idToken, moment);
  switch (check.kind) {
    case 'forged':
    case 'expired':
      return iamIdTokenAnswers.badIdToken;
    case 'good': {
      if (check.claims.aud !== state.trust.audience) return iamIdTokenAnswers.badIdToken;
      if (scope.kind === 'project' && scope.projectId !== state.projectId) {
        return iamIdTokenAnswers.noSuchProject(scope.projectId);
      }
      const user = { name: check.claims.sub, domain: { name: state.user.domainName } };
      return issueToken('mapped', user, scope, moment);
    }
  }
}
