import type { Caller } from './caller.ts';
import type { Moment } from './moment.ts';
import type { ReceivedRequest } from './request-log.ts';
import { signerOf } from './signed-request.ts';

/** Judges the X-Auth-Token of a request, or else its signature. */
export function callerOf(request: ReceivedRequest, moment: Moment): Caller {
  const token = request.headers['x-auth-token'];
  if (token !== undefined) return bearerOf(token, moment);
  const signed = request.headers['authorization'] !== undefined;
  return signed ? signerOf(request, moment) : { kind: 'stranger' };
}

function bearerOf(token: string, { state, memory, now }: Moment): Caller {
  if (token === state.token) return { kind: 'reader' };
  if (token === state.powerlessToken) return { kind: 'powerless' };
  const issued = memory.tokens.get(token);
  if (issued === undefined) return { kind: 'stranger' };
  if (now >= issued.expiresAt) return { kind: 'expired' };
  switch (issued.scope.kind) {
    case 'none':
      return { kind: 'outsider' };
    case 'project':
      return { kind: issued.scope.projectId === state.projectId ? 'reader' : 'outsider' };
  }
}
