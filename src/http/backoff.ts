import type { Clock } from '../ports/ports.ts';
import type { Deadline } from './deadline.ts';
import { type HttpResponse, parseHttpDate } from './message.ts';

/** Attempts per request, including the first. */
const maxAttempts = 5;
/** A shorter attempt would end in a timeout, which hides why the earlier attempts failed. */
const minAttemptMs = 1000;
const baseBackoffMs = 500;
const maxBackoffMs = 8000;

/** What the wait before another attempt depends on, beside the response. */
type BackoffPorts = {
  readonly clock: Clock;
  /** A number from 0 to just under 1. */
  readonly random: () => number;
};

/**
 * Milliseconds to wait after an attempt (from 1) before the next one; null if there is none because all
 * attempts are used up, or because the time left is too short for the wait and an attempt. Exponential
 * backoff with full jitter (a random wait from 0 to a limit that doubles), but at least what the service
 * asks for.
 */
export function retryDelay(
  attempt: number,
  response: HttpResponse,
  deadline: Deadline,
  { clock, random }: BackoffPorts,
): number | null {
  if (attempt >= maxAttempts) return null;
  const now = clock.now();
  const backoff = Math.min(maxBackoffMs, baseBackoffMs * 2 ** (attempt - 1));
  const wait = Math.max(Math.floor(random() * backoff), requestedWait(response, now));
  return now + wait + minAttemptMs <= deadline.at ? wait : null;
}

/**
 * The wait in milliseconds that the header `Retry-After` asks for, by seconds or an HTTP date (RFC 9110,
 * 10.2.3); 0 for anything else.
 */
function requestedWait(response: HttpResponse, now: number): number {
  const retryAfter = 'retryAfter' in response ? response.retryAfter : null;
  if (retryAfter === null) return 0;
  if (/^\d+$/.test(retryAfter)) return Number(retryAfter) * 1000;
  const moment = parseHttpDate(retryAfter);
  return moment === null ? 0 : Math.max(0, moment - now);
}
