import type { AccessKey } from '../../cloud/iam/access-keys.ts';
import type { Cloud } from '../../cloud/server.ts';
import { sdkDate, signatureOf } from '../../cloud/signature/signature.ts';
import type { CloudState } from '../../cloud/state.ts';

/** A key as its owner has it. */
export type OwnedKey = {
  readonly accessKey: string;
  readonly secretKey: string;
  readonly securityToken?: string;
};

/** An access key that a cloud knows. */
export function ownedKey({ accessKeys }: CloudState, accessKey: string): OwnedKey {
  const key = accessKeys.get(accessKey);
  switch (key?.kind) {
    case 'permanent':
      return { accessKey, secretKey: key.secretKey };
    case 'temporary':
      return { accessKey, secretKey: key.secretKey, securityToken: key.securityToken };
    case undefined:
      throw new Error(`The cloud knows no access key ${accessKey}`);
  }
}

/** Changes to a request before or after it is signed. */
export type SigningChanges = {
  /** Milliseconds by which the signer's clock is ahead of this machine's. */
  readonly clockOffset?: number;
  /** Over the usual headers; an empty one is left out. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly unsigned?: readonly string[];
};

/** The headers of a signed GET request to an embedded cloud. */
export function signedHeaders(
  cloud: Cloud,
  path: string,
  { accessKey, secretKey, securityToken = '' }: OwnedKey,
  { clockOffset = 0, headers = {}, unsigned = [] }: SigningChanges = {},
): Readonly<Record<string, string>> {
  const all = {
    host: new URL(cloud.url).host,
    'x-project-id': cloud.state().projectId,
    'x-sdk-date': sdkDate(Date.now() + clockOffset),
    'x-security-token': securityToken,
    ...headers,
  };
  const sent = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
  const names = Object.keys(sent)
    .filter((name) => !unsigned.includes(name))
    .toSorted();
  const request = { method: 'GET', path, headers: sent, body: '' };
  const signature = signatureOf(request, names, secretKey);
  const fields = [
    `Access=${accessKey}`,
    `SignedHeaders=${names.join(';')}`,
    `Signature=${signature}`,
  ];
  return { ...sent, authorization: `SDK-HMAC-SHA256 ${fields.join(', ')}` };
}

type Keys = ReadonlyMap<string, AccessKey>;

/** The same keys when the time of the temporary ones is over. */
export function expired(keys: Keys): Keys {
  return new Map(
    [...keys].map(([id, key]): [string, AccessKey] =>
      key.kind === 'temporary' ? [id, { ...key, expiresAt: Date.now() - 1 }] : [id, key],
    ),
  );
}
