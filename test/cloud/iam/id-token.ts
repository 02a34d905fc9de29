import { type Answer, errorAnswer } from '../answer.ts';
import { checkIdToken } from '../github.ts';
import { isShaped, jsonBody } from '../json-body.ts';
import type { TokenScope } from '../memory.ts';
import type { RequestContext, Service } from '../service.ts';
import { issueToken } from './token.ts';

const withoutScope = { auth: { id_token: { id: 'text' } } } as const;
const withScope = {
  auth: { ...withoutScope.auth, scope: { project: { id: 'text' } } },
} as const;

/** The refusals of id tokens, which have codes of their own. */
const iamIdTokenAnswers = {
  badBody: errorAnswer(400, 'IAM.0011', 'Request body is invalid.'),
  /** Forged, expired or for another audience: the documentation has one answer for all. */
  badIdToken: errorAnswer(401, 'IAM.0001', 'The request you have made requires authentication.'),
  noSuchIdentityProvider: (id: string): Answer =>
    errorAnswer(404, 'IAM.0004', `Could not find identity_provider: ${id}.`),
  noSuchProject: (id: string): Answer =>
    errorAnswer(404, 'IAM.0004', `Could not find project: ${id}.`),
} as const;

/** IAM: a token for an id token, the older way of OpenID Connect. */
export const iamIdToken: Service = {
  name: 'iam',
  method: 'POST',
  route: /^\/v3\.0\/OS-AUTH\/id-token\/tokens$/u,
  requestIdHeader: 'X-IAM-Trace-Id',
  answer: (request, _, context) => {
    const tokenRequest = parseTokenRequest(jsonBody(request));
    if (tokenRequest === undefined) return iamIdTokenAnswers.badBody;
    const provider = request.headers['x-idp-id'] ?? '';
    if (provider !== context.state.trust.identityProvider) {
      return iamIdTokenAnswers.noSuchIdentityProvider(provider);
    }
    return answerTo(tokenRequest, context);
  },
};

type TokenRequest = { readonly idToken: string; readonly scope: TokenScope };

function parseTokenRequest(body: unknown): TokenRequest | undefined {
  if (isShaped(body, withScope)) {
    const { id_token, scope } = body.auth;
    return { idToken: id_token.id, scope: { kind: 'project', projectId: scope.project.id } };
  }
  if (isShaped(body, withoutScope)) {
    return { idToken: body.auth.id_token.id, scope: { kind: 'none' } };
  }
  return undefined;
}

function answerTo({ idToken, scope }: TokenRequest, context: RequestContext): Answer {
  const { state } = context;
  const check = checkIdToken(idToken, context);
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
      return issueToken('mapped', user, scope, context);
    }
  }
}
