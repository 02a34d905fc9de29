import { describe, expect, test } from 'vitest';
import { examples } from '../../support/documentation/api-examples.ts';
import { failedExchange, readRoma, token } from '../services/roma/result.ts';

describe('status 200 is a failure:', () => {
  test.each([
    {
      name: 'with the documented error',
      body: examples.roma500,
      code: 'APIG.9999',
      message: 'System error',
    },
    {
      name: 'with an error beside the figures',
      body: JSON.stringify({ ...JSON.parse(examples.roma), error_code: 'APIG.9999' }),
      code: 'APIG.9999',
      message: null,
    },
    {
      name: 'with an error that gives no reason',
      body: '{"error": true, "api": "1"}',
      code: null,
      message: null,
    },
  ])('$name', ({ body, code, message }) => {
    expect(readRoma(200, body)).toMatchObject({
      kind: 'failed',
      failure: { kind: 'error-code', apiError: { code, message } },
    });
  });

  test.each([
    { name: 'empty', body: '', problem: 'the response is empty' },
    { name: 'blank', body: ' \r\n', problem: 'the response is empty' },
    { name: 'a byte order mark alone', body: '\ufeff', problem: 'the response is empty' },
    {
      name: 'a web page',
      body: '\n<!DOCTYPE html>\n<title>Sign in</title>',
      problem:
        'the response is a web page and begins with "<!DOCTYPE html>\\n<title>Sign in</title>"',
    },
    {
      name: 'cut off',
      body: '{"api": "100',
      problem: 'the response is not JSON and begins with "{"api": "100"',
    },
    {
      name: 'two answers',
      body: '{}{}',
      problem: 'the response is not JSON and begins with "{}{}"',
    },
    {
      name: 'a comma too many',
      body: '{"api": "1",}',
      problem: 'the response is not JSON and begins with "{"api": "1",}"',
    },
    {
      name: 'not a number',
      body: '{"api": NaN}',
      problem: 'the response is not JSON and begins with "{"api": NaN}"',
    },
    {
      name: 'the token',
      body: `bad ${token}!`,
      problem: 'the response is not JSON and begins with "bad ***!"',
    },
    {
      name: 'a command',
      body: '::error::a\n##[b]',
      problem: 'the response is not JSON and begins with ": :error: :a\\n# #[b]"',
    },
    {
      name: 'long',
      body: 'a'.repeat(100_000),
      problem: `the response is not JSON and begins with "${'a'.repeat(60)}"`,
    },
    {
      name: 'nested deep and cut off',
      body: '[{"a":'.repeat(200_000),
      problem: `the response is not JSON and begins with "${'[{"a":'.repeat(10)}"`,
    },
  ])('$name', ({ body, problem }) => {
    expect(readRoma(200, body)).toEqual({
      ...failedExchange(200),
      failure: { kind: 'not-json', problem },
    });
  });

  test.each([
    { name: 'null', body: 'null', problem: 'the response is not a JSON object' },
    { name: 'a list', body: '[]', problem: 'the response is not a JSON object' },
    { name: 'a number', body: '10000', problem: 'the response is not a JSON object' },
    { name: 'text', body: '"ok"', problem: 'the response is not a JSON object' },
    { name: 'true', body: 'true', problem: 'the response is not a JSON object' },
    {
      name: 'an empty object',
      body: '{}',
      problem: 'the response has none of the documented fields',
    },
    {
      name: 'a name given twice',
      body: '{"api":"10","api":"4"}',
      problem: 'the response has a field twice',
    },
    {
      name: 'nested deep',
      body: `${'['.repeat(200_000)}${']'.repeat(200_000)}`,
      problem: 'the response is not a JSON object',
    },
  ])('JSON of another form: $name', ({ body, problem }) => {
    expect(readRoma(200, body)).toEqual({
      ...failedExchange(200),
      failure: { kind: 'malformed', problem },
    });
  });
});

test.each([401, 403, 404])('a web page with status %d is not from the API', (status) => {
  const problem = 'the response is a web page and begins with "<html>Blocked by proxy</html>"';
  expect(readRoma(status, ' <html>Blocked by proxy</html>')).toEqual({
    ...failedExchange(status),
    failure: { kind: 'not-json', problem },
  });
});

test.each([400, 403, 418])('a text with status %d is not from the API', (status) => {
  const problem = 'the response is not JSON and begins with "Forbidden by policy"';
  expect(readRoma(status, 'Forbidden by policy')).toEqual({
    ...failedExchange(status),
    failure: { kind: 'not-json', problem },
  });
});

test.each([
  [302, 'Moved', 'status'],
  [408, 'Too slow', 'status'],
  [429, 'Too many', 'status'],
  [500, 'Oops', 'status'],
  [503, 'Later', 'status'],
  [403, ' \r\n', 'no-permission'],
])('with status %d the body %o does not matter', (status, body, kind) => {
  expect(readRoma(status, body)).toMatchObject({ failure: { kind } });
});

const unclear = { credentialKind: 'token', authFailure: { kind: 'unclear' } };

describe('the status decides which failure it is:', () => {
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
