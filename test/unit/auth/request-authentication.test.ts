import { expect, test } from 'vitest';
import { authenticateRequest } from '../../../src/auth/request-authentication.ts';
import { getRequest } from '../../../src/http/message.ts';

const request = getRequest('https://ges.test:8443/v2/p1/graphs/quotas');
const now = Date.UTC(2026, 10, 24, 8, 5, 9, 999);
const key = {
  kind: 'key',
  accessKey: 'an-id',
  secretKey: 'a-key',
  securityToken: null,
  credentialKind: 'access-key',
} as const;

test('a token is sent as it is', () => {
  const access = { kind: 'token', token: 'MIID', credentialKind: 'token' } as const;

  expect(authenticateRequest(request, access, 'p1', now)).toEqual({
    ...request,
    headers: { 'x-auth-token': 'MIID' },
  });
});

test('a key signs the project, the time and the host', () => {
  const { headers } = authenticateRequest(request, key, 'p1', now);

  expect(headers).toEqual({
    'x-sdk-date': '20261124T080509Z',
    'x-project-id': 'p1',
    authorization: expect.stringMatching(
      /^SDK-HMAC-SHA256 Access=an-id, SignedHeaders=host;x-project-id;x-sdk-date, Signature=[0-9a-f]{64}$/,
    ),
  });
});

test('a temporary key signs its security token as well', () => {
  const { headers } = authenticateRequest(request, { ...key, securityToken: 'a-token' }, 'p1', now);

  expect(headers['x-security-token']).toBe('a-token');
  expect(headers['authorization']).toContain(
    'SignedHeaders=host;x-project-id;x-sdk-date;x-security-token,',
  );
});

test('another time gives another signature', () => {
  const one = authenticateRequest(request, key, 'p1', now).headers['authorization'];

  expect(authenticateRequest(request, key, 'p1', now + 1).headers['authorization']).not.toBe(one);
});
