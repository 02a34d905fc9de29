import type { Clock } from '../ports/ports.ts';

/** The moment by which a run or an attempt has ended, whatever is still under way. */
export type Deadline = {
  /** The time allowed in all, in seconds, for messages. */
  readonly seconds: number;
  /** When it comes, in milliseconds since 1970. */
  readonly at: number;
  readonly signal: AbortSignal;
};

/** Starts the time that is allowed, in seconds. */
export function startDeadline(seconds: number, clock: Clock): Deadline {
  const duration = seconds * 1000;
  return { seconds, at: clock.now() + duration, signal: clock.expiry(duration) };
}

/**
 * The deadline of one attempt: a third of the whole run, so that an answer that never comes leaves
 * time to ask again, but a second at least, and never past the run's own end.
 */
export function attemptDeadline(deadline: Deadline, clock: Clock): Deadline {
  const attempt = startDeadline(Math.max(1, Math.ceil(deadline.seconds / 3)), clock);
  return attempt.at < deadline.at && !deadline.signal.aborted ? attempt : deadline;
}
