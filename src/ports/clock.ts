import { setTimeout as setCallback } from 'node:timers';
import { setTimeout } from 'node:timers/promises';
import type { Clock } from './ports.ts';

const started = Date.now() - process.uptime() * 1000;

/** This machine's clock. It avoids `performance`, which takes a while to load. */
export const systemClock: Clock = {
  now: () => started + process.uptime() * 1000,
  sleep: (duration, signal) => setTimeout(duration, undefined, { signal }).catch(() => {}),
  expiry(duration) {
    const controller = new AbortController();
    // Unlike AbortSignal.timeout, a timer keeps the process alive.
    setCallback(() => controller.abort(new Error('the time is up')), duration);
    return controller.signal;
  },
};

/**
 * Settles like the work, or rejects with the reason of the signal. Passing the signal to the HTTP
 * client is not enough: it would still wait for a proxy that never responds to CONNECT.
 */
export function abortable<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    // A listener left on a long-lived signal would keep the result in memory.
    const stopListening = () => signal.removeEventListener('abort', abort);
    work.finally(stopListening).then(resolve, reject);
  });
}
