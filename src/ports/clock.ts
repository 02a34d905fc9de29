import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from './ports.ts';

const started = Date.now() - process.uptime() * 1000;

/** This machine's clock. It avoids `performance`, which takes a while to load. */
export const systemClock: Clock = {
  now: () => started + process.uptime() * 1000,
  sleep: (duration, signal) => sleep(duration, undefined, { signal }).catch(() => {}),
  expiry(duration) {
    const controller = new AbortController();
    // Unlike AbortSignal.timeout, a timer keeps the process alive.
    setTimeout(() => controller.abort(new Error('the time is up')), duration);
    return controller.signal;
  },
};
