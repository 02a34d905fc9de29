import type { Answer } from './answer.ts';
import type { Moment } from './moment.ts';
import type { ReceivedRequest } from './request-log.ts';
import type { TwinName } from './twins.ts';

/** The services the embedded cloud speaks for, and GitHub, which vouches for its jobs. */
export type ServiceName = 'roma' | 'ges' | 'iam' | 'sts' | 'github' | TwinName;

/** One API of a service: the one route it owns, and its documented answer there. */
export type Service = {
  readonly name: ServiceName;
  readonly method: 'GET' | 'POST';
  /** Matches a whole path; its groups are the ids in the path, in order. */
  readonly route: RegExp;
  readonly requestIdHeader: 'X-Request-Id' | 'X-IAM-Trace-Id';
  readonly answer: (request: ReceivedRequest, pathIds: readonly string[], moment: Moment) => Answer;
};
