/** Attempts for one request, the first included. */
const mostAttempts = 5;
/** Less would end in the run's own deadline and hide why the attempts before it failed. */
const shortestAttempt = 1000;
const shortestCeiling = 500;
const longestCeiling = 8000;

/** All that the wait before another attempt depends on; times in milliseconds. */
export type RetryState = {
  /** Attempts made so far, from 1. */
  readonly attempt: number;
  /** The answer's `Retry-After`: seconds or an HTTP date; anything else counts as absent. */
  readonly retryAfter: string | null;
  /** The time of day, since 1970. */
  readonly now: number;
  /** What is left of the whole run. */
  readonly remaining: number;
  /** From 0 to under 1. */
  readonly random: number;
};

/**
 * Milliseconds to wait before the next attempt, or null when there is to be none: attempts are used
 * up, or the run has no time left for the wait and another attempt. Exponential backoff with full
 * jitter (a wait anywhere from 0 to a ceiling that doubles), and never less than the service asked for.
 */
export function retryDelay({
  attempt,
  retryAfter,
  now,
  remaining,
  random,
}: RetryState): number | null {
  if (attempt >= mostAttempts) return null;
  const ceiling = Math.min(longestCeiling, shortestCeiling * 2 ** (attempt - 1));
  const wait = Math.max(Math.floor(random * ceiling), requestedWait(retryAfter, now));
  return wait + shortestAttempt <= remaining ? wait : null;
}

/** RFC 9110, 10.2.3: seconds, or a date. */
function requestedWait(retryAfter: string | null, now: number): number {
  if (retryAfter === null) return 0;
  if (/^\d+$/.test(retryAfter)) return Number(retryAfter) * 1000;
  const moment = parseHttpDate(retryAfter);
  return moment === null ? 0 : Math.max(0, moment - now);
}

/**
 * A date of HTTP in milliseconds since 1970, in the one form that senders may use (RFC 9110, 5.6.7);
 * null for anything else.
 */
export function parseHttpDate(date: string): number | null {
  if (!/^\w{3}, \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(date)) return null;
  const moment = Date.parse(date);
  return Number.isNaN(moment) ? null : moment;
}
