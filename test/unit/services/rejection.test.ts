import { expect, test } from 'vitest';
import type { Proof, Rejection } from '../../../src/quota/failure.ts';
import { rejectionOf } from '../../../src/services/rejection.ts';

const iam = 'Incorrect IAM authentication information: ';
const keys = ['access-key', 'temporary-key', 'issued-key'] as const;
const others = ['token', 'issued-token', 'password', 'id-token', 'request-token'] as const;

type Row = readonly [
  proof: Proof,
  code: string | null,
  message: string | null,
  kind: Rejection['kind'],
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
  ['issued-key', 'APIGW.0301', `${iam}token expires`, 'expired'],
  ['temporary-key', 'APIGW.0301', `${iam}decrypt token fail`, 'unclear'],
  ['temporary-key', 'APIGW.0307', 'The token must be updated', 'expired'],
  ...keys.flatMap((proof): readonly Row[] => [
    [proof, 'APIGW.0301', `${iam}Unauthorized`, 'unclear'],
    [proof, 'APIGW.0301', `${iam}Get secretKey failed,ak:***,err:Unauthorized`, 'unclear'],
    [proof, 'APIGW.0301', `${iam}verify aksk signature fail, Unauthorized`, 'unclear'],
    [proof, 'APIGW.0301', `${iam}x-project-id not match`, 'other-project'],
    [proof, 'APIG.1003', null, 'other-project'],
  ]),
  ['token', 'APIGW.0301', `${iam}decrypt token fail`, 'unclear'],
  ['token', 'APIGW.0301', `${iam}token expires`, 'expired'],
  ['token', 'APIGW.0301', `${iam}AK access failed to reach the limit,forbidden.`, 'locked-key'],
  ['token', 'APIG.0307', 'The token must be updated', 'expired'],
  ['token', 'APIGW.0307', null, 'expired'],
  ['token', 'APIG.1001', null, 'expired'],
  ['token', 'APIG.1002', 'Incorrect token or token resolution failed', 'unclear'],
  ['token', 'APIG.1003', null, 'other-project'],
  ['token', null, null, 'unclear'],
  ['password', '401', 'The username or password is wrong.', 'unclear'],
  ['password', '401', 'The account is locked.', 'locked-user'],
  ['password', '401', 'The userInfo is wrong', 'wrong-domain'],
  ['id-token', 'IAM.0001', 'The request you have made requires authentication.', 'unclear'],
  ['id-token', 'STS5.0001', 'The id token has expired', 'expired'],
])('%s refused with %s: %s', (proof, code, message, kind) => {
  expect(rejectionOf(refusal(code, message), proof, null)).toMatchObject({ kind });
});

test.each(keys)('%s: a clock more than 15 minutes off explains a refusal', (proof) => {
  const wrong = refusal('APIGW.0301', `${iam}verify aksk signature fail`);

  expect(rejectionOf(wrong, proof, 15)).toEqual({ kind: 'wrong-signature' });
  expect(rejectionOf(wrong, proof, -15)).toEqual({ kind: 'wrong-signature' });
  expect(rejectionOf(wrong, proof, 15.1)).toEqual({ kind: 'clock', minutes: 15 });
  expect(rejectionOf(wrong, proof, -90.4)).toEqual({ kind: 'clock', minutes: -90 });
});

test.each(keys)('%s: the server itself may say that the time is off', (proof) => {
  const late = `${iam}calc aksk signature fail:signature expired, signature time:20211217T064303Z,server time:20211217T065804Z`;

  const said = refusal('APIGW.0301', late);

  expect(rejectionOf(said, proof, null)).toEqual({ kind: 'clock', minutes: null });
  expect(rejectionOf(said, proof, -16)).toEqual({ kind: 'clock', minutes: -16 });
  // Where the clocks agree, it is the key that is too old.
  expect(rejectionOf(said, proof, 1)).toEqual({
    kind: proof === 'access-key' ? 'unclear' : 'expired',
  });
});

test.each(keys)('%s: no clock makes up for an unknown key or undoes a lock', (proof) => {
  const unknown = refusal('APIGW.0301', `${iam}ak *** not exist`);
  const locked = refusal('APIGW.0301', `${iam}AK access failed to reach the limit,forbidden.`);

  expect(rejectionOf(unknown, proof, 60)).toEqual({ kind: 'unknown-key' });
  expect(rejectionOf(locked, proof, 60)).toEqual({ kind: 'locked-key' });
});

test.each(keys)("%s: no clock makes up for a project that is not the key's", (proof) => {
  const other = refusal('APIGW.0301', `${iam}x-project-id not match`);
  const untold = refusal('APIGW.0301', `${iam}Unauthorized`);

  expect(rejectionOf(other, proof, 60)).toEqual({ kind: 'other-project' });
  expect(rejectionOf(untold, proof, 60)).toEqual({ kind: 'clock', minutes: 60 });
});

test.each(others)('%s: no clock explains the refusal of what is not signed', (proof) => {
  expect(rejectionOf(refusal(null, null), proof, 60)).toEqual({ kind: 'unclear' });
});

function refusal(code: string | null, message: string | null) {
  return { code, message };
}
