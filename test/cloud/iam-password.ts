import type { Answer } from './answer.ts';
import { iamAnswers } from './iam-answers.ts';
import { issueToken } from './issue-token.ts';
import { jsonBody } from './json-body.ts';
import type { Moment } from './moment.ts';
import type { Service } from './service.ts';
import { isShaped } from './shape.ts';

const bodyShape = {
  auth: {
    identity: {
      methods: ['password'],
      password: { user: { name: 'text', password: 'text', domain: { name: 'text' } } },
    },
    scope: { project: { id: 'text' } },
  },
} as const;

/** IAM: a token for the name and password of a user. */
export const iamPassword: Service = {
  name: 'iam',
  method: 'POST',
  route: /^\/v3\/auth\/tokens$/u,
  requestIdHeader: 'X-IAM-Trace-Id',
  answer: (request, _, moment) => {
    const body = jsonBody(request);
    // Without nocatalog the answer would grow to the length of the catalogue.
    if (!/[?&]nocatalog=[^&]/u.test(request.path) || !isShaped(body, bodyShape)) {
      return iamAnswers.badBody;
    }
    const { identity, scope } = body.auth;
    return refusalOf(identity.password.user, moment) ?? tokenFor(scope.project.id, moment);
  },
};

type Login = {
  readonly name: string;
  readonly password: string;
  readonly domain: { readonly name: string };
};

function refusalOf(login: Login, { state, memory, now }: Moment): Answer | undefined {
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

function tokenFor(projectId: string, moment: Moment): Answer {
  const { name, domainName } = moment.state.user;
  if (projectId !== moment.state.projectId) return iamAnswers.noSuchProject;
  const user = { name, domain: { name: domainName } };
  return issueToken('password', user, { kind: 'project', projectId }, moment);
}
