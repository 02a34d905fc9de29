import { expect, test } from 'vitest';
import type { AuthFailureReason, CredentialKind } from '../../../src/api/api-result.ts';
import { statusFailure } from '../../../src/api/response-failure.ts';
import { sanitize } from '../../support/builders/quotas.ts';

const iam = 'Incorrect IAM authentication information: ';
const keys = ['access-key', 'temporary-key', 'issued-key'] as const;
const others = ['token', 'issued-token', 'password', 'id-token', 'request-token'] as const;

type Row = readonly [
  credentialKind: CredentialKind,
  code: string | null,
  message: string | null,
  kind: AuthFailureReason['kind'],
];

test.each<Row>([
  ['access-key', 'APIGW.0301', `${iam}ak QTWAOYTTINDUT2QVKYUC not exist`, 'unknown-key'],
  ['access-key', 'APIG.0301', `${iam}Get secretKey failed,ak:***,err:ak not exist`, 'unknown-key'],
  ['access-key', 'APIG.0301', `${iam}Get secretKey failed,ak:***`, 'unknown-key'],
  ['access-key', 'APIGW.0301', `${iam}verify aksk signature fail`, 'wrong-signature'],
  [
    'access-key',
    'APIGW.0301',
    `${iam}AK access failed to reach the limit,forbidden.`,
    'locked-key',
  ],
  ['access-key', 'APIGW.0301', `${iam}security token expired`, 'unclear'],
  ['access-key', 'APIGW.0307', 'The token must be updated', 'unclear'],
  ['issued-key', 'APIGW.0301', `${iam}token expires`, 'expired'],
  ['temporary-key', 'APIGW.0301', `${iam}decrypt token fail`, 'unclear'],
  ['temporary-key', 'APIGW.0307', 'The token must be updated', 'expired'],
  ...keys.flatMap((credentialKind): readonly Row[] => [
    [credentialKind, 'APIGW.0301', `${iam}Unauthorized`, 'unclear'],
    [credentialKind, 'APIGW.0301', `${iam}Get secretKey failed,ak:***,err:Unauthorized`, 'unclear'],
    [credentialKind, 'APIGW.0301', `${iam}verify aksk signature fail, Unauthorized`, 'unclear'],
    [credentialKind, 'APIGW.0301', `${iam}x-project-id not match`, 'unclear'],
    [credentialKind, 'APIG.1003', null, 'unclear'],
  ]),
  ['token', 'APIGW.0301', `${iam}decrypt token fail`, 'unclear'],
  ['token', 'APIGW.0301', `${iam}token expires`, 'expired'],
  ['token', 'APIGW.0301', `${iam}AK access failed to reach the limit,forbidden.`, 'locked-key'],
  ['token', 'APIG.0307', 'The token must be updated', 'expired'],
  ['token', 'APIGW.0307', null, 'expired'],
  ['token', 'APIG.1001', null, 'expired'],
  ['token', 'APIG.1002', 'Incorrect token or token resolution failed', 'unclear'],
  ['token', 'APIG.1003', null, 'other-project'],
  ['token', 'APIGW.0301', `${iam}x-project-id not match`, 'other-project'],
  ['token', null, null, 'unclear'],
  ['password', '401', 'The username or password is wrong.', 'unclear'],
  ['password', '401', 'The account is locked.', 'locked-user'],
  ['password', '401', 'The userInfo is wrong', 'wrong-domain'],
  ['id-token', 'IAM.0001', 'The request you have made requires authentication.', 'unclear'],
  ['id-token', 'STS5.0001', 'The id token has expired', 'expired'],
])('%s refused with %s: %s', (credentialKind, code, message, kind) => {
  expect(reasonOf(apiError(code, message), credentialKind, null)).toMatchObject({ kind });
});

test.each(keys)('%s: a clock more than 15 minutes off explains a refusal', (credentialKind) => {
  const wrong = apiError('APIGW.0301', `${iam}verify aksk signature fail`);

  expect(reasonOf(wrong, credentialKind, 15)).toEqual({ kind: 'wrong-signature' });
  expect(reasonOf(wrong, credentialKind, -15)).toEqual({ kind: 'wrong-signature' });
  expect(reasonOf(wrong, credentialKind, 15.1)).toEqual({ kind: 'clock', minutes: 15 });
  expect(reasonOf(wrong, credentialKind, -90.4)).toEqual({ kind: 'clock', minutes: -90 });
});

test.each(keys)('%s: the server itself may say that the time is off', (credentialKind) => {
  const late = `${iam}calc aksk signature fail:signature expired, signature time:20211217T064303Z,server time:20211217T065804Z`;

  const said = apiError('APIGW.0301', late);

  expect(reasonOf(said, credentialKind, null)).toEqual({ kind: 'clock', minutes: null });
  expect(reasonOf(said, credentialKind, -16)).toEqual({ kind: 'clock', minutes: -16 });
  // If the clocks agree, the key has expired.
  expect(reasonOf(said, credentialKind, 1)).toEqual({
    kind: credentialKind === 'access-key' ? 'unclear' : 'expired',
  });
});

test.each(keys)('%s: a wrong clock does not explain an unknown or locked key', (credentialKind) => {
  const unknown = apiError('APIGW.0301', `${iam}ak *** not exist`);
  const locked = apiError('APIGW.0301', `${iam}AK access failed to reach the limit,forbidden.`);

  expect(reasonOf(unknown, credentialKind, 60)).toEqual({ kind: 'unknown-key' });
  expect(reasonOf(locked, credentialKind, 60)).toEqual({ kind: 'locked-key' });
});

test.each(keys)('%s: a wrong clock explains an unspecific response', (credentialKind) => {
  for (const cause of ['x-project-id not match', 'Unauthorized']) {
    const untold = apiError('APIGW.0301', `${iam}${cause}`);
    expect(reasonOf(untold, credentialKind, 15)).toEqual({ kind: 'unclear' });
    expect(reasonOf(untold, credentialKind, 60)).toEqual({ kind: 'clock', minutes: 60 });
  }
});

test.each(others)(
  '%s: a wrong clock does not explain the refusal of an unsigned request',
  (credentialKind) => {
    expect(reasonOf(apiError(null, null), credentialKind, 60)).toEqual({ kind: 'unclear' });
  },
);

function apiError(code: string | null, message: string | null) {
  return { code, message };
}

/** Why a server rejects a credential, if this machine's clock is `skew` minutes ahead of its own. */
function reasonOf(
  rawError: ReturnType<typeof apiError>,
  credentialKind: CredentialKind,
  skew: number | null,
) {
  const context = {
    credentialKind,
    now: (skew ?? 0) * 60_000,
    serverTime: skew === null ? null : 0,
  };
  const failure = statusFailure(401, rawError, context, sanitize);
  return failure.kind === 'signed-out' ? failure.authFailure : failure;
}
