import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Cloud, startCloud } from '../cloud/server.ts';
import { initialState } from '../cloud/state.ts';
import { idTokenFor, post, type Reply, readWithToken } from '../support/sign-in/cloud-requests.ts';

const minute = 60_000;
const { projectId, user, trust } = initialState;
const passwordPath = '/v3/auth/tokens?nocatalog=true';
const idTokenPath = '/v3.0/OS-AUTH/id-token/tokens';

const badBody = apiError(400, 'The request body is invalid', 'Bad Request');
const wrongPassword = apiError(401, 'The username or password is wrong.', 'Unauthorized');
const locked = apiError(401, 'The account is locked.', 'Unauthorized');
const noSuchProject = apiError(404, 'Could not find project.', 'Not Found');

let cloud: Cloud;
beforeEach(async () => {
  cloud = await startCloud();
});
afterEach(() => cloud.close());

describe('IAM gives no token for a password', () => {
  test.each([
    { name: 'in a body that is no JSON', body: '{' },
    { name: 'in an empty body', body: '' },
    { name: 'in a list', body: [] },
    { name: 'of a number', body: login({ password: 5 }) },
    { name: 'without a domain', body: login({ domain: undefined }) },
    { name: 'with a field too many', body: login({ id: '7' }) },
    { name: 'by another method', body: changed(login(), '["password"]', '["token"]') },
    { name: 'by two methods', body: changed(login(), '["password"]', '["password","totp"]') },
    { name: 'without a scope', body: changed(login(), /,"scope":[^}]*\}\}/, '') },
    { name: 'for a domain', body: changed(login(), '"project"', '"domain"') },
  ])('$name', async ({ body }) => {
    expect(await post(cloud, passwordPath, body)).toMatchObject(badBody);
  });

  test('in a body of another type', async () => {
    const headers = { 'Content-Type': 'text/plain' };
    expect(await post(cloud, passwordPath, login(), headers)).toMatchObject(badBody);
  });

  test.each(['/v3/auth/tokens', '/v3/auth/tokens?nocatalog='])('at %s', async (path) => {
    expect(await post(cloud, path, login())).toMatchObject(badBody);
  });

  test.each([
    { name: 'that is wrong', body: login({ password: 'wrong' }), answer: wrongPassword },
    { name: 'of an unknown user', body: login({ name: 'nobody' }), answer: wrongPassword },
    {
      name: 'of a user of another account',
      body: login({ domain: { name: 'another' } }),
      answer: apiError(401, 'The userInfo is wrong', 'Unauthorized'),
    },
    {
      name: 'and an unknown project',
      body: changed(login(), projectId, 'f00'),
      answer: noSuchProject,
    },
  ])('$name', async ({ body, answer }) => {
    expect(await post(cloud, passwordPath, body)).toMatchObject(answer);
    expect(cloud.issuedSecrets).toEqual([]);
  });

  test('by GET', async () => {
    const response = await fetch(`${cloud.url}${passwordPath}`);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ error_code: 'APIGW.0101' });
  });
});

describe('the lock of an account', () => {
  test('closes after more than five wrong passwords in a row, for fifteen minutes', async () => {
    await fail(6);
    expect(await post(cloud, passwordPath, login())).toMatchObject(locked);
    cloud.set({ clockOffset: 15 * minute - 10_000 });
    expect(await post(cloud, passwordPath, login())).toMatchObject(locked);
    cloud.set({ clockOffset: 15 * minute });
    expect(await post(cloud, passwordPath, login())).toMatchObject({ status: 201 });
  });

  test('stays open after five, and counts anew after a success', async () => {
    await fail(5);
    expect(await post(cloud, passwordPath, login())).toMatchObject({ status: 201 });
    await fail(5);
    expect(await post(cloud, passwordPath, login())).toMatchObject({ status: 201 });
  });

  async function fail(times: number): Promise<void> {
    for (let count = 0; count < times; count += 1) {
      const answer = await post(cloud, passwordPath, login({ password: 'wrong' }));
      expect(answer).toMatchObject(wrongPassword);
    }
  }
});

const badIdToken = {
  status: 401,
  document: {
    error_code: 'IAM.0001',
    error_msg: 'The request you have made requires authentication.',
  },
};

describe('IAM gives no token for an id token', () => {
  test.each([
    { name: 'in an empty body', body: '' },
    { name: 'with a field too many', body: { auth: { id_token: { id: 'x' }, identity: {} } } },
    { name: 'for a project by name', body: { auth: demand('x', { project: { name: 'y' } }) } },
    { name: 'that is a number', body: { auth: { id_token: { id: 5 } } } },
  ])('$name', async ({ body }) => {
    expect(await exchange(body)).toMatchObject({
      status: 400,
      document: { error_code: 'IAM.0011', error_msg: 'Request body is invalid.' },
    });
  });

  test.each([
    { name: 'of another identity provider', headers: { 'X-Idp-Id': 'another' } },
    { name: 'of no identity provider', headers: {} },
  ])('$name', async ({ headers }) => {
    const auth = demand(await idTokenFor(cloud, trust.audience));
    expect(await post(cloud, idTokenPath, { auth }, headers)).toMatchObject({
      status: 404,
      document: { error_code: 'IAM.0004' },
    });
  });

  test('for another audience', async () => {
    const auth = demand(await idTokenFor(cloud, 'https://another.example'));
    expect(await exchange({ auth })).toMatchObject(badIdToken);
  });

  test('that has expired', async () => {
    const auth = demand(await idTokenFor(cloud, trust.audience));
    cloud.set({ clockOffset: 5 * minute });
    expect(await exchange({ auth })).toMatchObject(badIdToken);
  });

  test('that another GitHub signed, that was changed, or that is none', async () => {
    await using other = await startCloud();
    const token = await idTokenFor(cloud, trust.audience);
    for (const id of [await idTokenFor(other, trust.audience), `${token}x`, `x${token}`, 'x']) {
      expect(await exchange({ auth: demand(id) })).toMatchObject(badIdToken);
    }
  });

  test('for an unknown project', async () => {
    const token = await idTokenFor(cloud, trust.audience);
    const auth = demand(token, { project: { id: 'f00' } });
    expect(await exchange({ auth })).toMatchObject({
      status: 404,
      document: { error_code: 'IAM.0004', error_msg: 'Could not find project: f00.' },
    });
  });
});

const waysIn = [
  {
    name: 'for a password',
    method: 'password',
    signIn: () => post(cloud, passwordPath, login()),
  },
  {
    name: 'for an id token',
    method: 'mapped',
    signIn: async () => exchange({ auth: demand(await idTokenFor(cloud, trust.audience)) }),
  },
];

describe.each(waysIn)('IAM gives a token $name', ({ method, signIn }) => {
  test('in a header, with its times, its project and the id of a trace', async () => {
    const { status, document, headers } = await signIn();
    expect(status).toBe(201);
    const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/);
    expect(document).toMatchObject({
      token: {
        expires_at: time,
        issued_at: time,
        methods: [method],
        project: { id: projectId, name: expect.any(String) },
        user: { name: expect.any(String) },
      },
    });
    expect(headers.get('X-IAM-Trace-Id')).toBe(cloud.requests.at(-1)?.requestId);
    expect(headers.has('X-Request-Id')).toBe(false);
    expect(cloud.issuedSecrets.at(-1)).toBe(tokenOf({ headers }));
  });

  test('that lives for a day unless a test says otherwise', async () => {
    expect(lifeOf(await signIn())).toBe(86_400_000);
    cloud.set({ tokenSeconds: 2 });
    expect(lifeOf(await signIn())).toBe(2000);
  });

  test('that reads both quotas, until it has expired', async () => {
    const token = tokenOf(await signIn());
    expect(await readWithToken(cloud, token)).toMatchObject([{ status: 200 }, { status: 200 }]);
    cloud.set({ clockOffset: 86_400_000 });
    expect(await readWithToken(cloud, token)).toMatchObject([
      {
        status: 401,
        document: { error_code: 'APIG.1001', error_msg: 'The token has expired' },
      },
      {
        status: 401,
        document: {
          error_code: 'APIGW.0301',
          error_msg: 'Incorrect IAM authentication information: token expires',
        },
      },
    ]);
  });

  test('that reads nothing of another project', async () => {
    const token = tokenOf(await signIn());
    cloud.set({ projectId: 'f00' });
    expect(await readWithToken(cloud, token)).toMatchObject([
      { status: 401, document: { error_code: 'APIG.1003' } },
      { status: 403, document: { error_code: 'APIGW.0302' } },
    ]);
  });
});

test('a token for an id token without a scope is of no project and reads nothing', async () => {
  const token = await idTokenFor(cloud, trust.audience);
  const answer = await exchange({ auth: { id_token: { id: token } } });
  expect(answer).toMatchObject({ status: 201 });
  expect(answer.document).not.toHaveProperty('token.project');
  expect(await readWithToken(cloud, tokenOf(answer))).toMatchObject([
    { status: 401, document: { error_code: 'APIG.1003' } },
    { status: 403, document: { error_code: 'APIGW.0302' } },
  ]);
});

function exchange(body: unknown): Promise<Reply> {
  return post(cloud, idTokenPath, body, { 'X-Idp-Id': trust.identityProvider });
}

/** The body of a login, with changes to its user. */
function login(changes: Readonly<Record<string, unknown>> = {}) {
  const { name, password, domainName } = user;
  return {
    auth: {
      identity: {
        methods: ['password'],
        password: { user: { name, password, domain: { name: domainName }, ...changes } },
      },
      scope: { project: { id: projectId } },
    },
  };
}

function demand(idToken: string, scope: unknown = { project: { id: projectId } }) {
  return { id_token: { id: idToken }, scope };
}

/** A document with a part of its text replaced; fails where there is no such part. */
function changed(document: unknown, part: string | RegExp, replacement: string): unknown {
  const before = JSON.stringify(document);
  const after = before.replace(part, replacement);
  expect(after).not.toBe(before);
  return JSON.parse(after);
}

function apiError(status: number, message: string, title: string) {
  return { status, document: { error: { code: status, message, title } } };
}

function tokenOf({ headers }: Pick<Reply, 'headers'>): string {
  return headers.get('X-Subject-Token') ?? '';
}

type TokenTimes = { readonly token: { readonly expires_at: string; readonly issued_at: string } };

function lifeOf({ document }: Reply): number {
  const { token }: TokenTimes = JSON.parse(JSON.stringify(document));
  return Date.parse(token.expires_at) - Date.parse(token.issued_at);
}
