import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Cloud, startCloud } from '../cloud/server.ts';
import { initialState } from '../cloud/state.ts';

const path = '/github/id-token?api-version=2.0';
const bearer = `Bearer ${initialState.job.requestToken}`;

let cloud: Cloud;
beforeEach(async () => {
  cloud = await startCloud();
});
afterEach(() => cloud.close());

describe('GitHub gives no id token', () => {
  test.each([
    { name: 'to a wrong request token', authorization: 'Bearer another' },
    { name: 'without a request token', authorization: '' },
    { name: 'to a request token without its scheme', authorization: bearer.slice(7) },
  ])('$name', async ({ authorization }) => {
    expect(await ask(path, authorization)).toEqual({
      status: 401,
      document: { message: 'The request token is not valid.' },
    });
    expect(cloud.issuedSecrets).toEqual([]);
  });

  test('without the version of its API', async () => {
    expect(await ask('/github/id-token?audience=me', bearer)).toMatchObject({ status: 400 });
  });

  test('to a POST', async () => {
    const response = await fetch(`${cloud.url}${path}`, { method: 'POST' });
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ error_code: 'APIGW.0101' });
  });
});

describe('GitHub gives an id token', () => {
  test('of three parts, good for five minutes, to the audience asked for', async () => {
    const { status, document } = await ask(`${path}&audience=a%20%26%20b`, bearer);
    expect(status).toBe(200);
    const { header, claims } = partsOf(document.value);
    expect(header).toMatchObject({ typ: 'JWT' });
    expect(claims).toMatchObject({
      iss: 'https://token.actions.githubusercontent.com',
      aud: 'a & b',
      sub: initialState.job.subject,
      exp: claims.iat + 300,
      nbf: claims.iat,
    });
    expect(document.count).toBe(document.value?.length);
    expect(cloud.issuedSecrets).toEqual([document.value]);
  });

  test('to the owner of the repository, when no audience is asked for', async () => {
    const { document } = await ask(path, bearer);
    expect(partsOf(document.value).claims.aud).toBe('https://github.com/octo-org');
  });

  test('by its own clock', async () => {
    const clockOffset = 3_600_000;
    cloud.set({ clockOffset });
    const { document } = await ask(path, bearer);
    const ahead = partsOf(document.value).claims.iat * 1000 - Date.now();
    expect(Math.abs(ahead - clockOffset)).toBeLessThan(5000);
  });
});

type Document = { readonly value?: string; readonly count?: number };

async function ask(target: string, authorization: string) {
  const response = await fetch(`${cloud.url}${target}`, {
    headers: { Authorization: authorization },
  });
  const document: Document = JSON.parse(await response.text());
  return { status: response.status, document };
}

type Claims = { readonly aud: string; readonly iat: number };

function partsOf(token = '') {
  const [header = '', payload = '', signature = '', ...rest] = token.split('.');
  expect(signature).not.toBe('');
  expect(rest).toEqual([]);
  const claims: Claims = JSON.parse(decoded(payload));
  return { header: JSON.parse(decoded(header)), claims };
}

function decoded(part: string): string {
  return Buffer.from(part, 'base64url').toString();
}
