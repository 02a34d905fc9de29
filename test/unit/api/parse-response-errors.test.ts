import { describe, expect, test } from 'vitest';
import { examples } from '../services/examples.ts';
import { failedExchange, readRoma } from '../services/roma/result.ts';

const unclear = { credentialKind: 'token', authFailure: { kind: 'unclear' } };

describe('a refusal is a failure, by its status:', () => {
  test.each([
    {
      status: 400,
      body: examples.roma400,
      kind: 'status',
      code: 'APIG.2011',
      message:
        'Invalid parameter value,parameterName:instance_id. Please refer to the support documentation',
    },
    {
      status: 401,
      body: examples.roma401,
      kind: 'signed-out',
      code: 'APIG.1002',
      message: 'Incorrect token or token resolution failed',
    },
    {
      status: 403,
      body: examples.roma403,
      kind: 'no-permission',
      code: 'APIG.1005',
      message: 'No permissions to request this method',
    },
    {
      status: 404,
      body: examples.roma404,
      kind: 'not-found',
      code: 'APIG.3030',
      message: 'The instance does not exist;id:f0fa1789-3b76-433b-a787-9892951c620ec',
    },
    {
      status: 500,
      body: examples.roma500,
      kind: 'status',
      code: 'APIG.9999',
      message: 'System error',
    },
    {
      status: 400,
      body: examples.ges400,
      kind: 'status',
      code: 'GES.7006',
      message: 'An internal error occurs in the underlying service of the graph engine.',
    },
  ])('$status with $code', ({ status, body, kind, code, message }) => {
    expect(readRoma(status, body)).toEqual({
      ...failedExchange(status),
      failure: { kind, apiError: { code, message }, ...(status === 401 ? unclear : {}) },
    });
  });

  test.each([
    { status: 0, kind: 'status' },
    { status: 201, kind: 'status' },
    { status: 204, kind: 'status' },
    { status: 206, kind: 'status' },
    { status: 302, kind: 'status' },
    { status: 304, kind: 'status' },
    { status: 401, kind: 'signed-out' },
    { status: 403, kind: 'no-permission' },
    { status: 404, kind: 'not-found' },
    { status: 429, kind: 'status' },
    { status: 503, kind: 'status' },
  ])('$status, even over figures that look right', ({ status, kind }) => {
    expect(readRoma(status, examples.roma)).toMatchObject({
      kind: 'failed',
      failure: { kind, apiError: { code: null, message: null } },
    });
  });
});
