import { expect, test } from 'vitest';
import { authorizationHeader } from '../../../src/auth/signature.ts';
import { signatureVectors } from './signature-vectors.ts';

test('every vector is there', () => {
  expect(signatureVectors).toHaveLength(61);
});

test('whitespace around a value is not signed', () => {
  const [vector] = signatureVectors;
  if (vector === undefined) throw new Error('no vector');
  const headers = Object.entries(vector.request.headers).map(([name, value]) => [
    name,
    ` ${value}\t`,
  ]);
  const padded = { ...vector.request, headers: Object.fromEntries(headers) };

  expect(authorizationHeader(padded, vector)).toBe(vector.authorization);
});

test.each(signatureVectors)('$name', ({ request, accessKey, secretKey, authorization }) => {
  expect(authorizationHeader(request, { accessKey, secretKey })).toBe(authorization);
});
