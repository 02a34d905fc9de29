import type { CredentialKind } from '../api/api-result.ts';
import type { HttpRequest } from '../http/message.ts';
import { type AccessKey, authorizationHeader } from './signature.ts';

/** What opens the quota APIs: a token to show, or a key to sign with. */
export type RequestCredential =
  | {
      readonly kind: 'token';
      readonly token: string;
      readonly credentialKind: Extract<CredentialKind, 'token' | 'issued-token'>;
    }
  | ({
      readonly kind: 'key';
      /** Goes with temporary keys, and with no others. */
      readonly securityToken: string | null;
      readonly credentialKind: Extract<
        CredentialKind,
        'access-key' | 'temporary-key' | 'issued-key'
      >;
    } & AccessKey);

/** A request for a project that shows who sends it, at this moment (milliseconds since 1970). */
export function authenticateRequest(
  request: HttpRequest,
  access: RequestCredential,
  projectId: string,
  now: number,
): HttpRequest {
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
      return withHeaders(toSign, { authorization: authorizationHeader(toSign, access) });
    }
  }
}

function withHeaders(request: HttpRequest, headers: HttpRequest['headers']): HttpRequest {
  return { ...request, headers: { ...request.headers, ...headers } };
}

/** UTC to the second: `20191115T033655Z`. */
function timestampOf(now: number): string {
  return new Date(now).toISOString().replace(/[-:]|\.\d+/g, '');
}
