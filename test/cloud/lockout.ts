/** Counts failures in a row, each name for itself, and locks a name after too many. */
export type Lockout = {
  readonly isLocked: (name: string, now: number) => boolean;
  readonly failed: (name: string, now: number) => void;
  readonly succeeded: (name: string) => void;
};

type Record = { readonly failures: number; readonly lockedUntil: number };

/** How many failures in a row are borne; one more locks. */
const borne = 5;

const sanitize: Record = { failures: 0, lockedUntil: 0 };

/** Nobody has failed yet; a lock lasts this many minutes. */
export function createLockout(minutes: number): Lockout {
  const records = new Map<string, Record>();
  const recordOf = (name: string): Record => records.get(name) ?? sanitize;
  return {
    isLocked: (name, now) => now < recordOf(name).lockedUntil,
    failed: (name, now) => {
      const failures = recordOf(name).failures + 1;
      const locks = failures > borne;
      records.set(
        name,
        locks ? { failures: 0, lockedUntil: now + minutes * 60_000 } : { ...sanitize, failures },
      );
    },
    succeeded: (name) => {
      records.delete(name);
    },
  };
}
