import type { CredentialKind } from '../api/api-result.ts';
import type { HttpRequest } from '../http/message.ts';
import { type AccessKey, authorizationHeader } from './signature.ts';

/** What authenticates requests to the quota APIs: a token to send, or a key to sign with. */
export type RequestCredential =
  | {
      readonly kind: 'token';
      readonly token: string;
      readonly credentialKind: Extract<CredentialKind, 'token' | 'issued-token'>;
    }
  | ({
      readonly kind: 'key';
      /** Null if the key is permanent. */
      readonly securityToken: string | null;
      readonly credentialKind: Extract<
        CredentialKind,
        'access-key' | 'temporary-key' | 'issued-key'
      >;
    } & AccessKey);

/** Adds the token to a request, or signs it for the project. `now` is in milliseconds since 1970. */
export function authenticateRequest(
  request: HttpRequest,
  credential: RequestCredential,
  projectId: string,
  now: number,
): HttpRequest {
  switch (credential.kind) {
    case 'token':
      return withHeaders(request, { 'x-auth-token': credential.token });
    case 'key': {
      const { securityToken } = credential;
      const toSign = withHeaders(request, {
        'x-sdk-date': timestampOf(now),
        'x-project-id': projectId,
        ...(securityToken === null ? {} : { 'x-security-token': securityToken }),
      });
      return withHeaders(toSign, { authorization: authorizationHeader(toSign, credential) });
    }
  }
}

function withHeaders(request: HttpRequest, headers: HttpRequest['headers']): HttpRequest {
  return { ...request, headers: { ...request.headers, ...headers } };
}

/** A time in UTC, to the second: `20191115T033655Z`. */
function timestampOf(now: number): string {
  return new Date(now).toISOString().replace(/[-:]|\.\d+/g, '');
}
