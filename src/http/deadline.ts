import type { Clock } from '../ports/ports.ts';

/** When a reading of all quotas or an attempt ends, even if something is still in progress. */
export type Deadline = {
  /** The time allowed, in whole seconds, for messages. */
  readonly seconds: number;
  /** The end, in milliseconds since 1970. */
  readonly at: number;
  /** Aborts at the end. */
  readonly signal: AbortSignal;
};

/** A deadline that is this many seconds from now. */
export function startDeadline(seconds: number, clock: Clock): Deadline {
  const duration = seconds * 1000;
  return { seconds, at: clock.now() + duration, signal: clock.expiry(duration) };
}

/**
 * The deadline of one attempt: a third of the time for the reading, so that a missing response leaves time
 * to try again, but at least a second, and never later than its end. That end allows the time since
 * `firstAttempt`, in milliseconds since 1970: a request may start late in a reading.
 */
export function attemptDeadline(deadline: Deadline, firstAttempt: number, clock: Clock): Deadline {
  const attempt = startDeadline(Math.max(1, Math.ceil(deadline.seconds / 3)), clock);
  if (attempt.at < deadline.at && !deadline.signal.aborted) return attempt;
  return { ...deadline, seconds: Math.max(1, Math.round((deadline.at - firstAttempt) / 1000)) };
}
