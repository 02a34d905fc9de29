import type { ReceivedRequest } from './request-log.ts';
import type { CloudState } from './state.ts';

/** Whom the cloud takes the sender of a request for. */
export type Caller = 'stranger' | 'powerless' | 'reader';

/** Judges the X-Auth-Token of a request; a missing one is as wrong as an unknown one. */
export function callerOf(request: ReceivedRequest, state: CloudState): Caller {
  switch (request.headers['x-auth-token']) {
    case state.token:
      return 'reader';
    case state.powerlessToken:
      return 'powerless';
    default:
      return 'stranger';
  }
}
