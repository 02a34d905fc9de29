import { parseHttpDate } from './message.ts';

/** Attempts per request, including the first. */
const maxAttempts = 5;
/** A shorter attempt would end in a timeout, which hides why the earlier attempts failed. */
const minAttemptMs = 1000;
const baseBackoffMs = 500;
const maxBackoffMs = 8000;

/** What the wait before another attempt depends on. Times are in milliseconds. */
export type RetryState = {
  /** Attempts made so far, from 1. */
  readonly attempt: number;
  /** The `Retry-After` header: seconds or an HTTP date. Anything else counts as absent. */
  readonly retryAfter: string | null;
  /** The current time, since 1970. */
  readonly now: number;
  /** What is left of the time for the whole run. */
  readonly remaining: number;
  /** A number from 0 to just under 1. */
  readonly random: number;
};

/**
 * Milliseconds to wait before the next attempt; null if there is none because all attempts are used up,
 * or because the time left is too short for the wait and an attempt. Exponential backoff with full
 * jitter (a random wait from 0 to a limit that doubles), but at least what the service asks for.
 */
export function retryDelay({
  attempt,
  retryAfter,
  now,
  remaining,
  random,
}: RetryState): number | null {
  if (attempt >= maxAttempts) return null;
  const backoff = Math.min(maxBackoffMs, baseBackoffMs * 2 ** (attempt - 1));
  const wait = Math.max(Math.floor(random * backoff), requestedWait(retryAfter, now));
  return wait + minAttemptMs <= remaining ? wait : null;
}

/** The wait that `Retry-After` asks for, in milliseconds (RFC 9110, 10.2.3). */
function requestedWait(retryAfter: string | null, now: number): number {
  if (retryAfter === null) return 0;
  if (/^\d+$/.test(retryAfter)) return Number(retryAfter) * 1000;
  const moment = parseHttpDate(retryAfter);
  return moment === null ? 0 : Math.max(0, moment - now);
}
