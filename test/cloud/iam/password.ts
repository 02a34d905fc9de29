import { type Answer, jsonAnswer } from '../answer.ts';
import { isShaped, jsonBody } from '../json-body.ts';
import type { RequestContext, Service } from '../service.ts';
import { issueToken } from './token.ts';

const bodyShape = {
  auth: {
    identity: {
      methods: ['password'],
      password: { user: { name: 'text', password: 'text', domain: { name: 'text' } } },
    },
    scope: { project: { id: 'text' } },
  },
} as const;

const titles = { 400: 'Bad Request', 401: 'Unauthorized', 404: 'Not Found' } as const;

/** The refusals of IAM, whose codes are numbers. */
const iamAnswers = {
  badBody: apiError(400, 'The request body is invalid'),
  wrongPassword: apiError(401, 'The username or password is wrong.'),
  wrongDomain: apiError(401, 'The userInfo is wrong'),
  locked: apiError(401, 'The account is locked.'),
  noSuchProject: apiError(404, 'Could not find project.'),
} as const;

/** IAM: a token for the name and password of a user. */
export const iamPassword: Service = {
  name: 'iam',
  method: 'POST',
  route: /^\/v3\/auth\/tokens$/u,
  requestIdHeader: 'X-IAM-Trace-Id',
  answer: (request, _, context) => {
    const body = jsonBody(request);
    // Without nocatalog the answer would grow to the length of the catalogue.
    if (!/[?&]nocatalog=[^&]/u.test(request.path) || !isShaped(body, bodyShape)) {
      return iamAnswers.badBody;
    }
    const { identity, scope } = body.auth;
    return refusalOf(identity.password.user, context) ?? tokenFor(scope.project.id, context);
  },
};

type Login = {
  readonly name: string;
  readonly password: string;
  readonly domain: { readonly name: string };
};

function refusalOf(login: Login, { state, memory, now }: RequestContext): Answer | undefined {
  const { name, password, domainName } = state.user;
  if (login.domain.name !== domainName) return iamAnswers.wrongDomain;
  if (memory.passwordFailures.isLocked(login.name, now)) return iamAnswers.locked;
  if (login.name !== name || login.password !== password) {
    memory.passwordFailures.failed(login.name, now);
    return iamAnswers.wrongPassword;
  }
  memory.passwordFailures.succeeded(login.name);
  return undefined;
}

function tokenFor(projectId: string, context: RequestContext): Answer {
  const { name, domainName } = context.state.user;
  if (projectId !== context.state.projectId) return iamAnswers.noSuchProject;
  const user = { name, domain: { name: domainName } };
  return issueToken('password', user, { kind: 'project', projectId }, context);
}

function apiError(code: keyof typeof titles, message: string): Answer {
  return jsonAnswer(code, { error: { code, message, title: titles[code] } });
}
