import { randomBytes } from 'node:crypto';
import type { TemporaryKey } from './iam/access-keys.ts';

/** A token that IAM issued. */
type IssuedToken = {
  /** Milliseconds since 1970, by the cloud's clock. */
  readonly expiresAt: number;
  readonly scope: TokenScope;
};

/** What a token is good for. */
export type TokenScope =
  | { readonly kind: 'project'; readonly projectId: string }
  | { readonly kind: 'none' };

/** What one cloud remembers of its callers; all the rest is in its state. */
export type Memory = {
  readonly tokens: Map<string, IssuedToken>;
  readonly temporaryKeys: Map<string, TemporaryKey>;
  readonly keyFailures: Lockout;
  readonly passwordFailures: Lockout;
  /** Every secret that was handed out, in order. */
  readonly issuedSecrets: string[];
  /** Signs the id tokens of this cloud's GitHub. */
  readonly idTokenSecret: Uint8Array;
};

/** The memory of a cloud that nobody has called yet. */
export function createMemory(): Memory {
  return {
    tokens: new Map(),
    temporaryKeys: new Map(),
    keyFailures: createLockout(5),
    passwordFailures: createLockout(15),
    issuedSecrets: [],
    idTokenSecret: randomBytes(32),
  };
}

/** Counts failures in a row, each name for itself, and locks a name after too many. */
type Lockout = {
  readonly isLocked: (name: string, now: number) => boolean;
  readonly failed: (name: string, now: number) => void;
  readonly succeeded: (name: string) => void;
};

type Counter = { readonly failures: number; readonly lockedUntil: number };

/** How many failures in a row are borne; one more locks. */
const borne = 5;

const noFailures: Counter = { failures: 0, lockedUntil: 0 };

/** Nobody has failed yet; a lock lasts this many minutes. */
function createLockout(minutes: number): Lockout {
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
