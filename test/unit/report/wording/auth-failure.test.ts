import { expect, test } from 'vitest';
import type { AuthFailureReason, CredentialKind } from '../../../../src/api/failure.ts';
import { authRemedy, describeAuthFailure } from '../../../../src/report/wording/auth-failure.ts';

type Row = readonly [
  credentialKind: CredentialKind,
  authFailure: AuthFailureReason,
  what: string,
  remedy: string,
];

const renew = 'get a new token, scoped to this project: one lives 24 hours';

test.each<Row>([
  ['token', { kind: 'unclear' }, 'refused the token', renew],
  ['token', { kind: 'expired' }, 'refused the token as expired', renew],
  [
    'token',
    { kind: 'other-project' },
    'refused the token as not scoped to the project',
    'get a token that is scoped to the project of project-id',
  ],
  [
    'issued-token',
    { kind: 'unclear' },
    'refused the token that IAM had issued',
    'check region and iam-endpoint: a token of a regional IAM holds in its region alone',
  ],
  [
    'issued-token',
    { kind: 'expired' },
    'refused the token that IAM had issued as expired',
    'run the job again',
  ],
  [
    'access-key',
    { kind: 'unclear' },
    'refused the access key',
    'check access-key and secret-key, the security-token of a temporary key, and that project-id and region are of the account of the key',
  ],
  [
    'access-key',
    { kind: 'unknown-key' },
    'does not know the access key',
    'check access-key, and give the security-token of a temporary key with it',
  ],
  [
    'access-key',
    { kind: 'wrong-signature' },
    'refused the signature of the access key',
    'check secret-key, which is not the one that belongs to access-key',
  ],
  [
    'access-key',
    { kind: 'locked-key' },
    'has locked the access key for five minutes',
    'put the right secret-key in place and wait five minutes: more than five refusals in a row lock a key',
  ],
  ...(
    [
      [20, "the runner's clock is 20 minutes ahead of the server's"],
      [-16, "the runner's clock is 16 minutes behind the server's"],
      [null, "the runner's clock is not the server's"],
    ] as const
  ).map(
    ([minutes, since]): Row => [
      'temporary-key',
      { kind: 'clock', minutes },
      `refused the signature, since ${since}`,
      "set the runner's clock: a signature holds for 15 minutes",
    ],
  ),
  [
    'temporary-key',
    { kind: 'expired' },
    'refused the temporary key as expired',
    'get a new temporary key: its three parts change together',
  ],
  [
    'temporary-key',
    { kind: 'unclear' },
    'refused the temporary key',
    'check access-key, secret-key and security-token, which belong together and end together, and that project-id and region are of their account',
  ],
  [
    'issued-key',
    { kind: 'unclear' },
    'refused the temporary key that STS had issued',
    'check oidc-agency-urn and region, and that the key is of the account of project-id',
  ],
  ...(
    [
      ['access-key', 'the access key'],
      ['temporary-key', 'the temporary key'],
    ] as const
  ).map(
    ([credentialKind, name]): Row => [
      credentialKind,
      { kind: 'other-project' },
      `refused ${name}, since the project is not the key's`,
      'check project-id and region, which are signed too, and that the key is of their account',
    ],
  ),
  [
    'issued-key',
    { kind: 'other-project' },
    "refused the temporary key that STS had issued, since the project is not the key's",
    'check oidc-agency-urn and region, and that the key is of the account of project-id',
  ],
  ...(['unknown-key', 'wrong-signature'] as const).map(
    (kind): Row => [
      'issued-key',
      { kind },
      kind === 'unknown-key'
        ? 'does not know the temporary key that STS had issued'
        : 'refused the signature of the temporary key that STS had issued',
      'check oidc-agency-urn and region, and that the key is of the account of project-id',
    ],
  ),
  [
    'issued-token',
    { kind: 'other-project' },
    'refused the token that IAM had issued as not scoped to the project',
    'check region and iam-endpoint: a token of a regional IAM holds in its region alone',
  ],
  [
    'password',
    { kind: 'unclear' },
    'refused the user name or password',
    'check user-name, password and domain-name; a user whose login MFA protects cannot sign in by password',
  ],
  [
    'password',
    { kind: 'locked-user' },
    'has locked the IAM user for 15 minutes',
    'put the right password in place and wait 15 minutes',
  ],
  [
    'password',
    { kind: 'wrong-domain' },
    'does not know the IAM user in this domain',
    'check user-name, and domain-name, which is the name of the account',
  ],
  [
    'id-token',
    { kind: 'expired' },
    'refused the id token as expired',
    'run the job again: an id token lives five minutes',
  ],
  [
    'id-token',
    { kind: 'unclear' },
    'refused the id token',
    'check oidc-audience, and the provider that is set up in IAM for GitHub',
  ],
  [
    'request-token',
    { kind: 'unclear' },
    'refused the request for an id token',
    'add id-token: write to the permissions of the job',
  ],
])('%s, %o', (credentialKind, authFailure, what, remedy) => {
  expect(describeAuthFailure(credentialKind, authFailure)).toBe(what);
  expect(authRemedy(credentialKind, authFailure)).toBe(remedy);
});
