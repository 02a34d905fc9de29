/** What the cloud knows of an access key. */
export type AccessKey = PermanentKey | TemporaryKey;

type PermanentKey = {
  readonly kind: 'permanent';
  readonly secretKey: string;
  readonly mayReadQuotas: boolean;
};

/** A key that is good only beside its security token, and only for a while. */
export type TemporaryKey = {
  readonly kind: 'temporary';
  readonly secretKey: string;
  readonly securityToken: string;
  /** Milliseconds since 1970, by the cloud's clock. */
  readonly expiresAt: number;
  readonly mayReadQuotas: boolean;
};

/** A permanent key of a user who may read quotas. */
export const permanentKeyId = 'QTWAOYTTINDUT2QVKYUC';

/** A temporary key that somebody got elsewhere and hands to the workflow. */
export const temporaryKeyId = 'HSTAMQ4N7Y2VKZ1B0C9D';

/** A permanent key of a user who may read nothing. */
export const powerlessKeyId = 'PWRLSS0QK8R3XJ5T1W6E';

/** The access keys of a cloud unless a test says otherwise. */
export const exampleKeys: ReadonlyMap<string, AccessKey> = new Map<string, AccessKey>([
  [
    permanentKeyId,
    {
      kind: 'permanent',
      secretKey: 'secret-key-of-a-deployer-who-may-read-qu',
      mayReadQuotas: true,
    },
  ],
  [
    temporaryKeyId,
    {
      kind: 'temporary',
      secretKey: 'secret-key-that-goes-with-a-security-tok',
      securityToken: 'security-token-without-which-the-key-is-nothing',
      expiresAt: Number.POSITIVE_INFINITY,
      mayReadQuotas: true,
    },
  ],
  [
    powerlessKeyId,
    {
      kind: 'permanent',
      secretKey: 'secret-key-of-a-visitor-who-may-read-not',
      mayReadQuotas: false,
    },
  ],
]);
