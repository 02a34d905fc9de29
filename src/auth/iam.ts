import type { Decoded } from '../json/decoded.ts';
import { valueAt } from '../json/fields.ts';
import { titles } from '../quota/names.ts';
import type { Answered } from '../services/answer.ts';
import type { Question } from '../services/question.ts';
import { postRequest, type Request } from '../services/request.ts';
import type { IamUser, IdentityProvider } from '../settings/credential.ts';
import { type IsIssued, type Issued, issuedUntil, textsAmong } from './issued.ts';

/** `KeystoneCreateUserTokenByPassword`: a token of an IAM user, for one project. */
export function passwordQuestion(
  user: IamUser,
  projectId: string,
  isIssued: IsIssued,
): Question<Issued> {
  const { userName: name, password, domainName, endpoint } = user;
  const identity = {
    methods: ['password'],
    password: { user: { name, password, domain: { name: domainName } } },
  };
  // The catalog of services would only make the answer long.
  const url = `${endpoint}/v3/auth/tokens?nocatalog=true`;
  const auth = { identity, scope: scopeOf(projectId) };
  return tokenQuestion(postRequest(url, { auth }), isIssued);
}

/** `CreateTokenWithIdToken`: a token of a federated user, for one project. */
export function idTokenExchange(
  { identityProvider, endpoint }: IdentityProvider,
  idToken: string,
  projectId: string,
  isIssued: IsIssued,
): Question<Issued> {
  const url = `${endpoint}/v3.0/OS-AUTH/id-token/tokens`;
  const auth = { id_token: { id: idToken }, scope: scopeOf(projectId) };
  return tokenQuestion(postRequest(url, { auth }, { 'x-idp-id': identityProvider }), isIssued);
}

function scopeOf(projectId: string) {
  return { project: { id: projectId } };
}

function tokenQuestion(request: Request, isIssued: IsIssued): Question<Issued> {
  return {
    title: titles.iam,
    request,
    success: 201,
    secretsIn: (_, { subjectToken }) => textsAmong(subjectToken),
    decode: (body, answer) => decodeToken(body, answer, isIssued),
  };
}

function decodeToken(body: unknown, answer: Answered, isIssued: IsIssued): Decoded<Issued> {
  const { subjectToken: token } = answer;
  if (!isIssued(token)) {
    return { kind: 'malformed', problem: 'the answer has no token in `X-Subject-Token`' };
  }
  const expiry = valueAt(body, 'token', 'expires_at');
  const access = { kind: 'token', token, proof: 'issued-token' } as const;
  return issuedUntil(expiry, 'token.expires_at', access, answer);
}
