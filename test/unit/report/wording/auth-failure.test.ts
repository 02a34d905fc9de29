import { expect, test } from 'vitest';
import type { AuthFailureReason, CredentialKind } from '../../../../src/api/api-result.ts';
import { authRemedy, describeAuthFailure } from '../../../../src/report/wording/auth-failure.ts';

type Row = readonly [
  credentialKind: CredentialKind,
  authFailure: AuthFailureReason,
  what: string,
  remedy: string,
];

const renew = 'get a new token, scoped to this project; a token is valid for 24 hours';

test.each<Row>([
  ['token', { kind: 'unclear' }, 'rejected the token', renew],
  ['token', { kind: 'expired' }, 'rejected the token, because it has expired', renew],
  [
    'token',
    { kind: 'other-project' },
    'rejected the token, because it is not scoped to the project',
    'get a token that is scoped to project-id',
  ],
  [
    'issued-token',
    { kind: 'unclear' },
    'rejected the token that IAM issued',
    'check region and iam-endpoint: a token of a regional IAM is valid only in its region',
  ],
  [
    'issued-token',
    { kind: 'expired' },
    'rejected the token that IAM issued, because it has expired',
    'run the job again',
  ],
  [
    'access-key',
    { kind: 'unclear' },
    'rejected the access key',
    'check access-key and secret-key (a temporary key also needs its security-token), and that project-id and region belong to the account of the key',
  ],
  [
    'access-key',
    { kind: 'unknown-key' },
    'does not know the access key',
    'check access-key; a temporary key also needs its security-token',
  ],
  [
    'access-key',
    { kind: 'wrong-signature' },
    'rejected the signature of the access key',
    'check secret-key: it does not belong to access-key',
  ],
  [
    'access-key',
    { kind: 'locked-key' },
    'has locked the access key for five minutes',
    'set the right secret-key and wait five minutes: more than five rejections in a row lock a key',
  ],
  [
    'issued-key',
    { kind: 'locked-key' },
    'has locked the temporary key that STS issued for five minutes',
    'wait five minutes, then run the job again',
  ],
  [
    'token',
    { kind: 'locked-key' },
    'has locked the token for five minutes',
    'wait five minutes, then run the job again',
  ],
  [
    'password',
    { kind: 'expired' },
    'rejected the user name or password, because it has expired',
    'set a new password in IAM, and use it in the input password',
  ],
  ...(
    [
      [20, "the runner's clock is 20 minutes ahead of the server's"],
      [-16, "the runner's clock is 16 minutes behind the server's"],
      [null, "the runner's clock differs from the server's"],
    ] as const
  ).map(
    ([minutes, since]): Row => [
      'temporary-key',
      { kind: 'clock', minutes },
      `rejected the signature, because ${since}`,
      "correct the runner's clock: a signature is valid for 15 minutes",
    ],
  ),
  [
    'temporary-key',
    { kind: 'expired' },
    'rejected the temporary key, because it has expired',
    'get a new temporary key, with all three parts',
  ],
  [
    'temporary-key',
    { kind: 'unclear' },
    'rejected the temporary key',
    'check that access-key, secret-key and security-token are of the same key (a permanent key has no security-token) and have not expired, and that project-id and region belong to its account',
  ],
  [
    'issued-key',
    { kind: 'unclear' },
    'rejected the temporary key that STS issued',
    'check oidc-agency-urn and region, and that the agency belongs to the account of project-id',
  ],
  ...(['unknown-key', 'wrong-signature'] as const).map(
    (kind): Row => [
      'issued-key',
      { kind },
      kind === 'unknown-key'
        ? 'does not know the temporary key that STS issued'
        : 'rejected the signature of the temporary key that STS issued',
      'check oidc-agency-urn and region, and that the agency belongs to the account of project-id',
    ],
  ),
  [
    'issued-token',
    { kind: 'other-project' },
    'rejected the token that IAM issued, because it is not scoped to the project',
    'check region and iam-endpoint: a token of a regional IAM is valid only in its region',
  ],
  [
    'password',
    { kind: 'unclear' },
    'rejected the user name or password',
    'check user-name, password and domain-name; a user with login MFA cannot sign in with a password',
  ],
  [
    'password',
    { kind: 'locked-user' },
    'has locked the IAM user for 15 minutes',
    'set the right password and wait 15 minutes',
  ],
  [
    'password',
    { kind: 'wrong-domain' },
    'does not know the IAM user in this domain',
    'check user-name and domain-name; domain-name is the name of the account',
  ],
  [
    'id-token',
    { kind: 'expired' },
    'rejected the ID token, because it has expired',
    'run the job again: an ID token is valid for five minutes',
  ],
  [
    'id-token',
    { kind: 'unclear' },
    'rejected the ID token',
    'check oidc-audience, and the identity provider for GitHub in IAM',
  ],
  [
    'request-token',
    { kind: 'unclear' },
    'rejected the request for an ID token',
    'run the job again; if that does not help, check that the permissions of the job have id-token: write',
  ],
])('%s, %o', (credentialKind, authFailure, what, remedy) => {
  expect(describeAuthFailure(credentialKind, authFailure)).toBe(what);
  expect(authRemedy(credentialKind, authFailure)).toBe(remedy);
});
