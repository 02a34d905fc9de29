import type { Answer } from './answer.ts';
import type { ReceivedRequest } from './request-log.ts';
import type { CloudState } from './state.ts';

/** The services the embedded cloud speaks for. */
export type ServiceName = 'roma' | 'ges';

/** One service: the one route it owns, and its documented answer there. */
export type Service = {
  readonly name: ServiceName;
  /** Matches a whole path; its groups are the ids in the path, in order. */
  readonly route: RegExp;
  readonly answer: (
    request: ReceivedRequest,
    pathIds: readonly string[],
    state: CloudState,
  ) => Answer;
};
