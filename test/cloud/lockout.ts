/** Counts failures in a row, each name for itself, and locks a name after too many. */
export type Lockout = {
  readonly isLocked: (name: string, now: number) => boolean;
  readonly failed: (name: string, now: number) => void;
  readonly succeeded: (name: string) => void;
};

type Counter = { readonly failures: number; readonly lockedUntil: number };

/** How many failures in a row are borne; one more locks. */
const borne = 5;

const noFailures: Counter = { failures: 0, lockedUntil: 0 };

/** Nobody has failed yet; a lock lasts this many minutes. */
export function createLockout(minutes: number): Lockout {
  const counters = new Map<string, Counter>();
  const counterOf = (name: string): Counter => counters.get(name) ?? noFailures;
  return {
    isLocked: (name, now) => now < counterOf(name).lockedUntil,
    failed: (name, now) => {
      const failures = counterOf(name).failures + 1;
      const locks = failures > borne;
      counters.set(
        name,
        locks ? { failures: 0, lockedUntil: now + minutes * 60_000 } : { ...noFailures, failures },
      );
    },
    succeeded: (name) => {
      counters.delete(name);
    },
  };
}
