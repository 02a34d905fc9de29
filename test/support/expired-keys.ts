import type { AccessKey } from '../cloud/access-key.ts';

type Keys = ReadonlyMap<string, AccessKey>;

/** The same keys when the time of the temporary ones is over. */
export function expired(keys: Keys): Keys {
  return new Map(
    [...keys].map(([id, key]): [string, AccessKey] =>
      key.kind === 'temporary' ? [id, { ...key, expiresAt: Date.now() - 1 }] : [id, key],
    ),
  );
}
