import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { get } from 'node:https';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { byHand, fixed, fixedText } from '../cloud/behaviour.ts';
import { gatewayAnswers } from '../cloud/quotas/gateway.ts';
import { gesAnswers } from '../cloud/quotas/ges.ts';
import { romaAnswers } from '../cloud/quotas/roma.ts';
import { type Cloud, startCloud } from '../cloud/server.ts';
import { defaultInstanceId, initialState } from '../cloud/state.ts';
import { examples } from '../support/documentation/api-examples.ts';

const { projectId, token, powerlessToken } = initialState;
const romaPath = romaPathOf(projectId, defaultInstanceId);
const gesPath = gesPathOf(projectId);

let cloud: Cloud;
beforeEach(async () => {
  cloud = await startCloud();
});
afterEach(() => cloud.close());

describe('documented answers of ROMA Connect', () => {
  test.each([
    {
      name: '200',
      path: romaPath,
      status: 200,
      example: examples.roma,
    },
    {
      name: '400 for an instance id of the wrong form',
      path: romaPathOf(projectId, 'not%20an%20id'),
      status: 400,
      example: examples.roma400,
    },
    {
      name: '401 for a wrong token',
      path: romaPath,
      as: 'no-such-token',
      status: 401,
      example: examples.roma401,
    },
    {
      name: '403 for a token without permission',
      path: romaPath,
      as: powerlessToken,
      status: 403,
      example: examples.roma403,
    },
    {
      name: '404 for an unknown instance',
      path: romaPathOf(projectId, 'f0fa1789-3b76-433b-a787-9892951c620ec'),
      status: 404,
      example: examples.roma404,
    },
  ])('$name', async ({ path, as, status, example }) => {
    expect(await ask(path, as)).toEqual({ status, body: compact(example) });
  });

  test('500, when told to fail', async () => {
    cloud.replace('roma', fixed(romaAnswers.systemError));
    expect(await ask(romaPath)).toEqual({ status: 500, body: compact(examples.roma500) });
  });

  test('a request without a token is unauthorized', async () => {
    expect((await fetch(`${cloud.url}${romaPath}`)).status).toBe(401);
  });

  test('a project of the wrong form is refused by name', async () => {
    const answer = await ask(romaPathOf('no-hyphens', defaultInstanceId));
    expect(answer).toMatchObject({ status: 400, body: expect.stringContaining(':project_id.') });
  });
});

describe('documented answers of GES', () => {
  test('200', async () => {
    expect(await ask(gesPath)).toEqual({ status: 200, body: compact(examples.ges) });
  });

  test('400, when told to fail', async () => {
    cloud.replace('ges', fixed(gesAnswers.internalError));
    expect(await ask(gesPath)).toEqual({ status: 400, body: compact(examples.ges400) });
  });

  test.each([
    { name: 'wrong token', path: gesPath, as: 'no-such-token', status: 401, code: 'APIGW.0301' },
    { name: 'no permission', path: gesPath, as: powerlessToken, status: 403, code: 'APIGW.0302' },
    { name: 'other project', path: gesPathOf('f00'), as: token, status: 400, code: 'GES.0001' },
    { name: 'other path', path: '/v2/graphs', as: token, status: 404, code: 'APIGW.0101' },
  ])('$name: $status $code', async ({ path, as, status, code }) => {
    const body = expect.stringContaining(`"error_code":"${code}"`);
    expect(await ask(path, as)).toEqual({ status, body });
  });

  test('the body of a 401 names the request', async () => {
    const response = await fetch(`${cloud.url}${gesPath}`);
    const requestId = response.headers.get('X-Request-Id');
    expect(await response.json()).toMatchObject({ request_id: requestId });
  });
});

describe('what a test can set', () => {
  test('quotas, with fields absent', async () => {
    cloud.set({ romaInstances: new Map([['second', { api: '7' }]]) });
    expect(await ask(romaPathOf(projectId, 'second'))).toEqual({
      status: 200,
      body: '{"api":"7"}',
    });
    expect(await ask(romaPath)).toMatchObject({ status: 404 });
  });

  test('one answer for a route, whoever asks, and none for the other', async () => {
    cloud.replace('ges', fixedText(200, 'text/html', '<h1>Sign in</h1>'));
    expect(await ask(gesPath, 'no-such-token')).toEqual({ status: 200, body: '<h1>Sign in</h1>' });
    expect(await ask(romaPath)).toMatchObject({ status: 200 });
  });

  test('answers in order, then as documented', async () => {
    const { throttled, unavailable } = gatewayAnswers;
    cloud.replaceInOrder('ges', [fixed(throttled), fixed(unavailable)]);
    const statuses = [await ask(gesPath), await ask(gesPath), await ask(gesPath)].map(
      ({ status }) => status,
    );
    expect(statuses).toEqual([429, 503, 200]);
  });

  test.each([
    { service: 'iam', method: 'POST', path: '/v3/auth/tokens' },
    { service: 'iam', method: 'POST', path: '/v3.0/OS-AUTH/id-token/tokens' },
    { service: 'sts', method: 'POST', path: '/v5/agencies/assume-with-oidc' },
    { service: 'github', method: 'GET', path: '/github/id-token' },
  ] as const)('answers of $service in order, at $path', async ({ service, method, path }) => {
    cloud.replaceInOrder(service, [fixed(gatewayAnswers.throttled)]);
    const statusOf = async () => (await fetch(`${cloud.url}${path}`, { method })).status;
    expect([await statusOf(), await statusOf()]).toEqual([429, expect.toBeOneOf([400, 401])]);
  });

  test('a connection by hand', async () => {
    cloud.replace(
      'roma',
      byHand((_, response) => {
        response.writeHead(200, { 'Content-Length': 100 }).write('{"api":', () => {
          response.destroy();
        });
      }),
    );
    await expect(ask(romaPath)).rejects.toThrow();
  });

  test('a barrier: nobody is answered before everybody has asked', async () => {
    cloud.holdUntil(2);
    const first = ask(romaPath);
    await cloud.arrived(1);
    const early = await Promise.race([first, settled('still waiting')]);
    expect(early).toBe('still waiting');
    expect(await Promise.all([first, ask(gesPath)])).toMatchObject([
      { status: 200 },
      { status: 200 },
    ]);
  });
});

describe('the log of requests', () => {
  test('holds every request in order of arrival, with its headers and the id of its answer', async () => {
    const response = await fetch(`${cloud.url}${gesPath}?page=1`, {
      headers: { 'X-Auth-Token': token },
    });
    await ask('/elsewhere');
    expect(cloud.requests).toMatchObject([
      {
        order: 1,
        method: 'GET',
        path: `${gesPath}?page=1`,
        headers: { 'x-auth-token': token },
        requestId: response.headers.get('X-Request-Id'),
      },
      { order: 2, path: '/elsewhere' },
    ]);
  });
});

test('the log holds bodies, to the letter', async () => {
  await fetch(`${cloud.url}/elsewhere`, { method: 'POST', body: 'ü\n{' });
  expect(cloud.requests).toMatchObject([{ method: 'POST', body: 'ü\n{' }]);
});

describe('a cloud over HTTPS', () => {
  test('answers a client that trusts its certificate, and no other', async () => {
    await using secure = await startCloud({ scheme: 'https' });
    const headers = { 'X-Auth-Token': token };
    const trusting = get(`${secure.url}${gesPath}`, { ca: secure.certificate, headers });
    const [response] = await once(trusting, 'response');
    expect(response).toMatchObject({ statusCode: 200 });
    await expect(once(get(`${secure.url}${gesPath}`), 'response')).rejects.toThrow('self-signed');
  });

  test('has a certificate for every loopback name', async () => {
    await using secure = await startCloud({ scheme: 'https' });
    const certificate = new X509Certificate(secure.certificate ?? '');
    expect(certificate.checkHost('localhost')).toBe('localhost');
    expect(certificate.checkIP('127.0.0.1')).toBe('127.0.0.1');
    expect(certificate.checkIP('::1')).toBe('::1');
    expect(certificate.checkHost('huaweicloud.example')).toBeUndefined();
  });
});

test('a closed cloud leaves no connection open', async () => {
  cloud.holdUntil(2);
  const unanswered = expect(ask(romaPath)).rejects.toThrow();
  await cloud.arrived(1);
  await cloud.close();
  await unanswered;
});

function romaPathOf(project: string, instance: string): string {
  return `/v2/${project}/apic/instances/${instance}/livedata-quota`;
}

function gesPathOf(project: string): string {
  return `/v2/${project}/graphs/quotas`;
}

async function ask(path: string, authToken = token) {
  const response = await fetch(`${cloud.url}${path}`, { headers: { 'X-Auth-Token': authToken } });
  return { status: response.status, body: await response.text() };
}

/** An example of the documentation without its white space. */
function compact(example: string): string {
  return JSON.stringify(JSON.parse(example));
}

/** A value that comes after everything that is already on its way. */
function settled<Value>(value: Value): Promise<Value> {
  return new Promise((resolve) => setTimeout(() => resolve(value), 50));
}
