import type { Proof } from '../quota/failure.ts';
import type { Request } from '../services/request.ts';
import { authorizationOf, type KeyPair } from './signature.ts';

/** What opens the quota APIs: a token to show, or a key to sign with. */
export type Access =
  | {
      readonly kind: 'token';
      readonly token: string;
      readonly proof: Extract<Proof, 'token' | 'issued-token'>;
    }
  | ({
      readonly kind: 'key';
      /** Goes with temporary keys, and with no others. */
      readonly securityToken: string | null;
      readonly proof: Extract<Proof, 'access-key' | 'temporary-key' | 'issued-key'>;
    } & KeyPair);

/** A request for a project that shows who sends it, at this moment (milliseconds since 1970). */
export function authenticated(
  request: Request,
  access: Access,
  projectId: string,
  now: number,
): Request {
  switch (access.kind) {
    case 'token':
      return withHeaders(request, { 'x-auth-token': access.token });
    case 'key': {
      const { securityToken } = access;
      const toSign = withHeaders(request, {
        'x-sdk-date': timestampOf(now),
        'x-project-id': projectId,
        ...(securityToken === null ? {} : { 'x-security-token': securityToken }),
      });
      return withHeaders(toSign, { authorization: authorizationOf(toSign, access) });
    }
  }
}

function withHeaders(request: Request, headers: Request['headers']): Request {
  return { ...request, headers: { ...request.headers, ...headers } };
}

/** UTC to the second: `20191115T033655Z`. */
function timestampOf(now: number): string {
  return new Date(now).toISOString().replace(/[-:]|\.\d+/g, '');
}
