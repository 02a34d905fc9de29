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
