import { setTimeout as setCallback } from 'node:timers';
import { setTimeout } from 'node:timers/promises';
import type { Clock } from './ports.ts';

const started = Date.now() - process.uptime() * 1000;

/** The machine's clock. `performance` would tell the time as well, and takes a while to load. */
export const systemClock: Clock = {
  now: () => started + process.uptime() * 1000,
  sleep: (duration, signal) => setTimeout(duration, undefined, { signal }).catch(() => {}),
  expiry(duration) {
    const controller = new AbortController();
    // Unlike AbortSignal.timeout, this keeps the process alive until something ends the wait.
    setCallback(() => controller.abort(new Error('the time is up')), duration);
    return controller.signal;
  },
};

/**
 * Settles with the work, or rejects with the signal's reason. A signal given to the client alone
 * does not do: a proxy that never answers CONNECT keeps it waiting all the same.
 */
export function abortable<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const end = () => reject(signal.reason);
    if (signal.aborted) end();
    signal.addEventListener('abort', end, { once: true });
    // Otherwise a signal that never fires would keep the result in memory.
    const over = () => signal.removeEventListener('abort', end);
    work.finally(over).then(resolve, reject);
  });
}
