import { createHmac, randomUUID } from 'node:crypto';
import { type Answer, jsonAnswer } from './answer.ts';
import { isObject } from './json-body.ts';
import type { RequestContext, Service } from './service.ts';

/** What an id token says; times are in seconds since 1970. */
export type IdTokenClaims = {
  readonly iss: string;
  readonly aud: string;
  readonly sub: string;
  readonly exp: number;
};

/** What a service that trusts this GitHub makes of an id token. */
export type IdTokenCheck =
  | { readonly kind: 'good'; readonly claims: IdTokenClaims }
  /** Not a token of this GitHub. */
  | { readonly kind: 'forged' }
  | { readonly kind: 'expired' };

const issuer = 'https://token.actions.githubusercontent.com';
const lifeInSeconds = 5 * 60;

/** Makes a token that says who the job is, to this audience only. */
function issueIdToken(audience: string, { state, memory, now }: RequestContext): string {
  const seconds = Math.floor(now / 1000);
  const claims = {
    jti: randomUUID(),
    iss: issuer,
    aud: audience,
    sub: state.job.subject,
    iat: seconds,
    nbf: seconds,
    exp: seconds + lifeInSeconds,
  };
  const content = [{ typ: 'JWT', alg: 'HS256' }, claims].map(encode).join('.');
  const token = `${content}.${signatureOf(content, memory.idTokenSecret)}`;
  memory.issuedSecrets.push(token);
  return token;
}

/** Reads a token, and tells whether this cloud's GitHub issued it and it still holds. */
export function checkIdToken(token: string, { memory, now }: RequestContext): IdTokenCheck {
  const [, content = '', signature] = /^(.+)\.([^.]*)$/su.exec(token) ?? [];
  if (signature !== signatureOf(content, memory.idTokenSecret)) return { kind: 'forged' };
  const claims = claimsOf(content);
  if (claims?.iss !== issuer) return { kind: 'forged' };
  return now < claims.exp * 1000 ? { kind: 'good', claims } : { kind: 'expired' };
}

function claimsOf(content: string): IdTokenClaims | undefined {
  const [, payload = ''] = content.split('.');
  const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString());
  return isClaims(claims) ? claims : undefined;
}

function isClaims(document: unknown): document is IdTokenClaims {
  return (
    isObject(document) &&
    ['iss', 'aud', 'sub'].every((name) => typeof document[name] === 'string') &&
    typeof document['exp'] === 'number'
  );
}

function encode(part: unknown): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}

function signatureOf(content: string, secret: Uint8Array): string {
  return createHmac('sha256', secret).update(content).digest('base64url');
}

/** Whom an id token is for when the job does not say: the owner of the repository. */
const defaultAudience = 'https://github.com/octo-org';

/** GitHub's word on who a job is; how it words its refusals is documented nowhere. */
const githubAnswers = {
  badVersion: jsonAnswer(400, { message: 'The api-version is not supported.' }),
  badRequestToken: jsonAnswer(401, { message: 'The request token is not valid.' }),
} as const;

/** GitHub: an id token for the job that asks. */
export const github: Service = {
  name: 'github',
  method: 'GET',
  route: /^\/github\/id-token$/u,
  requestIdHeader: 'X-Request-Id',
  answer: ({ path, headers }, _, context) => {
    const query = new URL(path, 'http://github.example').searchParams;
    if (headers['authorization'] !== `Bearer ${context.state.job.requestToken}`) {
      return githubAnswers.badRequestToken;
    }
    if (query.get('api-version') !== '2.0') return githubAnswers.badVersion;
    return idToken(issueIdToken(query.get('audience') || defaultAudience, context));
  },
};

function idToken(value: string): Answer {
  return jsonAnswer(200, { count: value.length, value });
}
