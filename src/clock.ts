import { setTimeout as setCallback } from 'node:timers';
import { setTimeout } from 'node:timers/promises';

/** Time, as the gate uses it; in milliseconds. */
export type Clock = {
  /** Since 1970. */
  readonly now: () => number;
  /** Ends early when the signal comes. */
  readonly sleep: (duration: number, signal: AbortSignal) => Promise<void>;
  /** A signal that comes after a while. */
  readonly expiry: (duration: number) => AbortSignal;
};

/** The machine's clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (duration, signal) => setTimeout(duration, undefined, { signal }).catch(() => {}),
  expiry(duration) {
    const controller = new AbortController();
    // Unlike AbortSignal.timeout, this keeps the process alive until something ends the wait.
    setCallback(() => controller.abort(new Error('the time is up')), duration);
    return controller.signal;
  },
};
