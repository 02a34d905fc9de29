import { randomBytes } from 'node:crypto';
import type { TemporaryKey } from './access-key.ts';
import { createLockout, type Lockout } from './lockout.ts';

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
