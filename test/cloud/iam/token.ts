import { randomBytes } from 'node:crypto';
import { type Answer, jsonAnswer } from '../answer.ts';
import type { TokenScope } from '../memory.ts';
import type { RequestContext } from '../service.ts';

/** The user that a token stands for, as IAM tells of it. */
type TokenUser = { readonly name: string; readonly domain: { readonly name: string } };

/** Makes a token, and answers with it in the header where IAM puts it. */
export function issueToken(
  method: 'password' | 'mapped',
  user: TokenUser,
  scope: TokenScope,
  { state, memory, now }: RequestContext,
): Answer {
  const token = randomBytes(96).toString('base64');
  const expiresAt = now + state.tokenSeconds * 1000;
  memory.tokens.set(token, { expiresAt, scope });
  memory.issuedSecrets.push(token);
  const answer = jsonAnswer(201, {
    token: {
      expires_at: iamTime(expiresAt),
      issued_at: iamTime(now),
      methods: [method],
      ...projectOf(scope),
      user,
    },
  });
  return { ...answer, headers: { ...answer.headers, 'X-Subject-Token': token } };
}

function projectOf(scope: TokenScope) {
  switch (scope.kind) {
    case 'project':
      return { project: { id: scope.projectId, name: 'cn-north-4' } };
    case 'none':
      return {};
  }
}

/** A time with microseconds, as IAM writes it. */
function iamTime(time: number): string {
  return new Date(time).toISOString().replace('Z', '000Z');
}
