import { describe, expect, test } from 'vitest';
import { apiErrorIn, isErrorBody, sanitizeApiError } from '../../../src/api/api-error.ts';
import { createSanitizer } from '../../../src/text/sanitize.ts';
import { examples } from '../../support/documentation/api-examples.ts';

const sanitize = createSanitizer([{ value: 'MIIDkgYJKoZIhvcN', replacement: '***' }]);
const refusalOf = (body: unknown) => sanitizeApiError(apiErrorIn(body), sanitize);

describe('a body without an error has no code and no message:', () => {
  test.each([
    { name: 'null', body: null },
    { name: 'text', body: 'APIG.1002' },
    { name: 'a list', body: [{ error_code: 'APIG.1002' }] },
    { name: 'an empty object', body: {} },
    { name: 'blank fields', body: { error_code: '', error_msg: '  ' } },
    { name: 'fields that are null', body: { error_code: null, error_msg: null } },
    { name: 'fields that are objects', body: { error_code: {}, error_msg: ['no'] } },
    { name: 'fields of the prototype', body: JSON.parse(`{"__proto__": ${examples.roma401}}`) },
  ])('$name', ({ body }) => {
    expect(refusalOf(body)).toEqual({ code: null, message: null });
  });
});

describe('reads the error of a refusal:', () => {
  test.each([
    {
      name: 'as ROMA documents it',
      body: JSON.parse(examples.roma401),
      code: 'APIG.1002',
      message: 'Incorrect token or token resolution failed',
    },
    {
      name: 'as GES documents it',
      body: JSON.parse(examples.ges400),
      code: 'GES.7006',
      message: 'An internal error occurs in the underlying service of the graph engine.',
    },
    {
      name: 'as GES wrote it in version 1',
      body: { errorCode: 'GES.0001', errorMessage: 'Wrong' },
      code: 'GES.0001',
      message: 'Wrong',
    },
    {
      name: 'as IAM writes it',
      body: { error: { code: 401, message: 'Wrong', title: 'Unauthorized' } },
      code: '401',
      message: 'Wrong',
    },
    {
      name: 'as VPC writes it',
      body: { code: 'VPC.0101', message: 'Wrong' },
      code: 'VPC.0101',
      message: 'Wrong',
    },
    {
      name: 'as ECS writes it',
      body: { error: { code: 'Ecs.0005', message: 'Wrong' } },
      code: 'Ecs.0005',
      message: 'Wrong',
    },
    {
      name: 'as EVS writes it',
      body: { badrequest: { code: 'EVS.0001', message: 'Wrong' }, request_id: 'r' },
      code: 'EVS.0001',
      message: 'Wrong',
    },
    {
      name: 'as KMS writes it',
      body: { error: { error_code: 'KMS.0205', error_msg: 'Wrong' } },
      code: 'KMS.0205',
      message: 'Wrong',
    },
    {
      name: 'as DCS writes it',
      body: { error_code: 'DCS.1', error_msg: 'Wrong', error_ext_msg: null },
      code: 'DCS.1',
      message: 'Wrong',
    },
    {
      name: 'as CCE writes it',
      body: {
        errorCode: 'CCE.01403001',
        errorMessage: 'Wrong',
        error_code: 'CCE_CM.0003',
        error_msg: 'Other',
        code: 403,
        message: 'Third',
        reason: 'Forbidden',
      },
      code: 'CCE.01403001',
      message: 'Wrong',
    },
    {
      name: 'as SFS Turbo writes it',
      body: { errCode: 'SFS.TURBO.0001', errMsg: 'Wrong' },
      code: 'SFS.TURBO.0001',
      message: 'Wrong',
    },
    {
      name: 'not out of two objects, of which nobody knows which it is',
      body: { a: { code: 'A' }, b: { code: 'B' } },
      code: null,
      message: null,
    },
    {
      name: 'as a gateway writes it',
      body: { code: 'APIGW.0301', message: 'Wrong', request_id: 'r' },
      code: 'APIGW.0301',
      message: 'Wrong',
    },
    {
      name: 'with a code alone',
      body: { error_code: 'GES.7006', error_msg: '' },
      code: 'GES.7006',
      message: null,
    },
    {
      name: 'with an error in words',
      body: { error: 'invalid_token' },
      code: 'invalid_token',
      message: null,
    },
    { name: 'with a message alone', body: { error_msg: ' Wrong ' }, code: null, message: 'Wrong' },
    {
      name: 'with the token cut out',
      body: { error_code: 'A', error_msg: 'no MIIDkgYJKoZIhvcN' },
      code: 'A',
      message: 'no ***',
    },
    {
      name: 'with commands of the runner broken',
      body: { error_code: '::error::', error_msg: 'a\r##[group]\u001b[31m' },
      code: ': :error: :',
      message: 'a\\r# #[group]\\u{1b}[31m',
    },
  ])('$name', ({ body, code, message }) => {
    expect(refusalOf(body)).toEqual({ code, message });
  });

  test.each([
    'verify aksk signature fail, canonicalRequest:GET|/v2/p1/graphs/quotas/||host:a\n||host|e3b0',
    'verify aksk signature fail,canonicalRequest:',
    'verify aksk signature fail',
  ])('without the request that a gateway made out: %j', (error_msg) => {
    expect(refusalOf({ error_code: 'APIGW.0301', error_msg })).toEqual({
      code: 'APIGW.0301',
      message: 'verify aksk signature fail',
    });
  });

  test('not at all where that is all of it', () => {
    expect(refusalOf({ error_msg: ' canonicalRequest:GET' }).message).toBeNull();
  });

  test('with the beginning of a long message', () => {
    const body = { error_code: 'A', error_msg: 'b'.repeat(2000) };
    expect(refusalOf(body)).toEqual({ code: 'A', message: `${'b'.repeat(300)}…` });
  });
});

const quotas = JSON.parse(examples.roma);

test.each([
  { name: 'an error code', body: { ...quotas, error_code: 'APIG.9999' } },
  { name: 'an error message', body: { ...quotas, error_msg: 'System error' } },
  { name: 'an error code of version 1', body: { ...quotas, errorCode: 'GES.7006' } },
  { name: 'an error message of version 1', body: { ...quotas, errorMessage: 'no' } },
  { name: 'a code of the gateway', body: { ...quotas, code: 'APIGW.0308' } },
  { name: 'an error code that is a number', body: { ...quotas, error_code: 1 } },
  { name: 'a nested error', body: { ...quotas, error: { code: 401 } } },
  {
    name: 'an object named after a status',
    body: { ...quotas, itemNotFound: { code: 404, message: 'no' } },
  },
  { name: 'an error that is true', body: { ...quotas, error: true } },
  { name: 'an error code that is an object', body: { ...quotas, error_code: {} } },
  { name: 'a code beside a blank message', body: { ...quotas, error_code: 'A', error_msg: '' } },
])('speaks of an error: $name', ({ body }) => {
  expect(isErrorBody(body)).toBe(true);
});

test.each([
  { name: 'the documented example', body: quotas },
  { name: 'blank fields, as documented', body: { ...quotas, error_code: '', error_msg: '' } },
  { name: 'fields that are null', body: { ...quotas, error_code: null, error_msg: null } },
  { name: 'a code of 0', body: { ...quotas, error_code: 0 } },
  { name: 'a code of 0 as text', body: { ...quotas, error_code: '0' } },
  { name: 'an error of the prototype', body: JSON.parse('{"__proto__": {"error": "a"}}') },
  { name: 'an object with a code alone', body: { ...quotas, flavor: { code: 'c7' } } },
  { name: 'an object with a message alone', body: { ...quotas, flavor: { message: 'small' } } },
  { name: 'null', body: null },
  { name: 'a list', body: [] },
])('speaks of no error: $name', ({ body }) => {
  expect(isErrorBody(body)).toBe(false);
});

test.each([',', ' ', ',\n'])('a megabyte of %j is read at once', (filler) => {
  const error_msg = filler.repeat(1_000_000 / filler.length);

  expect(apiErrorIn({ error_code: 'A', error_msg }).code).toBe('A');
});
