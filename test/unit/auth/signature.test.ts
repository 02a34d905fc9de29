import { expect, test } from 'vitest';
import { authorizationOf } from '../../../src/auth/signature.ts';
import { signatureVectors } from '../../support/signature-vectors.ts';

test('every vector is there', () => {
  expect(signatureVectors).toHaveLength(61);
});

test.each(signatureVectors)('$name', ({ request, accessKey, secretKey, authorization }) => {
  expect(authorizationOf(request, { accessKey, secretKey })).toBe(authorization);
});
