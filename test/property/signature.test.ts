import fc from 'fast-check';
import { expect, test } from 'vitest';
import { authorizationHeader } from '../../src/auth/signature.ts';
import type { HttpRequest } from '../../src/http/message.ts';
import { checkSignature, readAuthorization } from '../cloud/signature/signature.ts';

const word = fc.stringMatching(/^[A-Za-z0-9]{1,40}$/);
const anyText = fc
  .string({ unit: 'grapheme', maxLength: 12 })
  .filter((text) => text.isWellFormed());
const segment = anyText.filter((text) => text !== '.' && text !== '..');
const headerName = fc.stringMatching(/^X-[A-Z][a-z]{0,8}(-[A-Z][a-z]{0,8})?$/);
const headerValue = fc.stringMatching(/^[\x21-\x7e]([\x20-\x7e]{0,20}[\x21-\x7e])?$/);

const request: fc.Arbitrary<HttpRequest> = fc
  .record({
    method: fc.constantFrom('GET', 'POST'),
    segments: fc.array(segment, { maxLength: 5 }),
    slash: fc.boolean(),
    query: fc.array(fc.tuple(anyText, anyText), { maxLength: 5 }),
    port: fc.option(fc.integer({ min: 1024, max: 65_535 })),
    headers: fc.dictionary(headerName, headerValue, { maxKeys: 4 }),
    body: fc.option(fc.string({ unit: 'binary' }).filter((text) => text.isWellFormed())),
  })
  .map(({ method, segments, slash, query, port, headers, body }) => {
    const path = segments.map((one) => `/${encodeURIComponent(one)}`).join('');
    const search = new URLSearchParams(query);
    const origin = `https://roma.test${port === null ? '' : `:${port}`}`;
    return {
      method,
      url: `${origin}${path}${slash ? '/' : ''}${query.length > 0 ? `?${search}` : ''}`,
      headers: { ...headers, 'X-Sdk-Date': '20261124T080509Z' },
      body,
    };
  });

/** A request as a server receives it: its query as it is sent, its header names in lower case. */
function received({ method, url, headers, body }: HttpRequest) {
  const { host, pathname, search } = new URL(url);
  const lowered = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]);
  return {
    method,
    // A form writes spaces as plus signs; those that check signatures know the percent form alone.
    path: `${pathname}${search.replaceAll('+', '%20')}`,
    headers: { ...Object.fromEntries(lowered), host },
    body: body ?? '',
  };
}

test('what the gate signs, a verifier written from the specification accepts', () => {
  fc.assert(
    fc.property(request, word, word, (one, accessKey, secretKey) => {
      const header = authorizationHeader(one, { accessKey, secretKey });
      const authorization = readAuthorization(header);

      expect(authorization?.accessKey).toBe(accessKey);
      expect(authorization && checkSignature(received(one), authorization, secretKey).kind).toBe(
        'right',
      );
    }),
    { numRuns: 1000 },
  );
});

test('no other request, and no other secret, has the same signature', () => {
  fc.assert(
    fc.property(request, request, word, word, (one, other, secretKey, otherKey) => {
      const signed = (of: HttpRequest, key: string) =>
        authorizationHeader(of, { accessKey: 'a', secretKey: key });

      fc.pre(JSON.stringify(received(one)) !== JSON.stringify(received(other)));
      expect(signed(one, secretKey)).not.toBe(signed(other, secretKey));
      fc.pre(secretKey !== otherKey);
      expect(signed(one, secretKey)).not.toBe(signed(one, otherKey));
    }),
  );
});
