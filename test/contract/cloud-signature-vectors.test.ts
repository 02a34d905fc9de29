import { describe, expect, test } from 'vitest';
import type { SignedContent } from '../cloud/signature/canonical-request.ts';
import { checkSignature, readAuthorization } from '../cloud/signature/signature.ts';
import vectors from '../vectors/sdk-hmac-sha256.json' with { type: 'json' };

type Vector = {
  readonly accessKey: string;
  readonly secretKey: string;
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly query?: Readonly<Record<string, string | undefined>>;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body?: string;
  readonly authorization: string;
};

const all: readonly Vector[] = [...vectors.documented, ...vectors.official];
const cases = all.map((vector, index) => ({ index, vector, request: requestOf(vector) }));

test('there are vectors to check', () => {
  expect(cases.length).toBeGreaterThan(60);
});

describe.each(cases)('signature vector $index', ({ vector, request }) => {
  const { authorization, secretKey } = vector;

  test('is refused once the signature has another character', () => {
    expect(verdict(request, changedLast(authorization), secretKey)).toBe('wrong');
  });

  test('is refused once the secret key has another character', () => {
    expect(verdict(request, authorization, changedLast(secretKey))).toBe('wrong');
  });

  test('is refused once the path has another character', () => {
    const path = request.path.replace(/[a-z0-9](?=\?|$)/u, changedLast);
    expect(path).not.toBe(request.path);
    expect(verdict({ ...request, path }, authorization, secretKey)).toBe('wrong');
  });

  test('is refused once the query, the method or the body differs', () => {
    const { path, body } = request;
    const query = path.includes('?') ? `${path}0` : `${path}?limit=0`;
    for (const change of [{ path: query }, { method: 'PUT' }, { body: `${body} ` }]) {
      expect(verdict({ ...request, ...change }, authorization, secretKey)).toBe('wrong');
    }
  });

  test('is refused once any header has another character', () => {
    for (const [name, value] of Object.entries(request.headers)) {
      const headers = { ...request.headers, [name]: changedLast(value) };
      expect(verdict({ ...request, headers }, authorization, secretKey)).toBe('wrong');
    }
  });

  test('is accepted as it is', () => {
    expect(verdict(request, authorization, secretKey)).toBe('right');
  });
});

describe('an Authorization header that is not of the documented form', () => {
  const good = `SDK-HMAC-SHA256 Access=A, SignedHeaders=host;x-sdk-date, Signature=${'0'.repeat(64)}`;

  test.each([
    { name: 'another scheme', header: good.replace('SDK-HMAC', 'V11-HMAC') },
    { name: 'a comma after the algorithm', header: good.replace('256 ', '256, ') },
    { name: 'the keyword of another cloud', header: good.replace('Access', 'Credential') },
    { name: 'no space between the fields', header: good.replaceAll(', ', ',') },
    { name: 'names out of order', header: good.replace('host;x-sdk-date', 'x-sdk-date;host') },
    { name: 'names twice', header: good.replace('host;', 'host;host;') },
    { name: 'names in capitals', header: good.replace('host', 'Host') },
    { name: 'a signature cut short', header: good.slice(0, -1) },
    { name: 'a signature in capitals', header: `${good.slice(0, -1)}A` },
    { name: 'nothing', header: '' },
  ])('is not read: $name', ({ header }) => {
    expect(readAuthorization(header)).toBeUndefined();
  });

  test('is read where it is', () => {
    expect(readAuthorization(good)).toMatchObject({ signedHeaders: ['host', 'x-sdk-date'] });
  });
});

test('the canonical request is that of the signing guide', () => {
  const [documented] = cases;
  expect(canonicalOf(documented?.request, documented?.vector)?.split('\n')).toEqual([
    'GET',
    '/v1/77b6a44cba5143ab91d13ab9a8ff44fd/vpcs/',
    'limit=2&marker=13551d6b-755d-4757-b956-536f674975c0',
    'content-type:application/json',
    'host:service.region.example.com',
    'x-sdk-date:20191115T033655Z',
    '',
    'content-type;host;x-sdk-date',
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  ]);
});

function canonicalOf(request?: SignedContent, vector?: Vector): string | undefined {
  const authorization = readAuthorization(vector?.authorization ?? '');
  if (request === undefined || authorization === undefined) return undefined;
  return checkSignature(request, authorization, vector?.secretKey ?? '').canonicalRequest;
}

function verdict(request: SignedContent, header: string, secretKey: string): string | undefined {
  const authorization = readAuthorization(header);
  return authorization && checkSignature(request, authorization, secretKey).kind;
}

/** The request as it would arrive, its query encoded as a browser would. */
function requestOf({ method, host, path, query = {}, headers, body = '' }: Vector): SignedContent {
  const pairs = definedEntries(query).map(
    ([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`,
  );
  const lowered = definedEntries(headers).map(([name, value]) => [name.toLowerCase(), value]);
  return {
    method,
    path: pairs.length === 0 ? path : `${path}?${pairs.join('&')}`,
    headers: { host, ...Object.fromEntries(lowered) },
    body,
  };
}

/** JSON modules are typed by their union: what one vector lacks another one has. */
function definedEntries(record: Readonly<Record<string, string | undefined>>) {
  return Object.entries(record).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
}

/** The same text with another last character, still a hexadecimal digit. */
function changedLast(text: string): string {
  return text.slice(0, -1) + (text.endsWith('a') ? 'b' : 'a');
}
