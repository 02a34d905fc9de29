import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  exampleKeys,
  permanentKeyId,
  powerlessKeyId,
  temporaryKeyId,
} from '../cloud/iam/access-keys.ts';
import { type Cloud, startCloud } from '../cloud/server.ts';
import { initialState } from '../cloud/state.ts';
import { quotaPaths } from '../support/sign-in/cloud-requests.ts';
import {
  expired,
  type OwnedKey,
  ownedKey,
  type SigningChanges,
  signedHeaders,
} from '../support/sign-in/signed-request.ts';

const minute = 60_000;
const permanent = ownedKey(initialState, permanentKeyId);
const temporary = ownedKey(initialState, temporaryKeyId);
const { accessKey, secretKey } = temporary;
const wrongSecret = { ...permanent, secretKey: 'another-secret-key' };

let cloud: Cloud;
beforeEach(async () => {
  cloud = await startCloud();
});
afterEach(() => cloud.close());

describe.each(['roma', 'ges'] as const)('a signed request to %s is refused', (service) => {
  const cases: readonly {
    readonly name: string;
    readonly key: OwnedKey;
    readonly changes?: SigningChanges;
    readonly cause: RegExp;
  }[] = [
    {
      name: 'with an unknown key',
      key: { ...permanent, accessKey: 'NOSUCHKEY' },
      cause: /^ak NOSUCHKEY not exist$/,
    },
    {
      name: 'with a wrong secret key',
      key: wrongSecret,
      cause:
        /^verify aksk signature fail, canonicalRequest:GET\|\/v2\/.*\/\|\|host:127\.0\.0\.1:\d+\|x-project-id:[0-9a-f]+\|x-sdk-date:\d{8}T\d{6}Z\|\|host;x-project-id;x-sdk-date\|e3b0[0-9a-f]+$/,
    },
    {
      name: 'with an unsigned date',
      key: permanent,
      changes: { unsigned: ['x-sdk-date'] },
      cause: /^verify aksk signature fail/,
    },
    {
      name: 'more than fifteen minutes late',
      key: permanent,
      changes: { clockOffset: -15 * minute - 1500 },
      cause:
        /^calc aksk signature fail:signature expired, signature time:\d{8}T\d{6}Z,server time:\d{8}T\d{6}Z$/,
    },
    {
      name: 'more than fifteen minutes early',
      key: permanent,
      changes: { clockOffset: 15 * minute + 10_000 },
      cause: /^calc aksk signature fail:signature expired/,
    },
    {
      name: 'with a date of another form',
      key: permanent,
      changes: { headers: { 'x-sdk-date': new Date().toISOString() } },
      cause: /^calc aksk signature fail:signature expired/,
    },
    {
      name: 'without the project',
      key: permanent,
      changes: { headers: { 'x-project-id': '' } },
      cause: /^x-project-id not match$/,
    },
    {
      name: 'with another project',
      key: permanent,
      changes: { headers: { 'x-project-id': 'f00' } },
      cause: /^x-project-id not match$/,
    },
    {
      name: 'with an unsigned project',
      key: permanent,
      changes: { unsigned: ['x-project-id'] },
      cause: /^x-project-id not match$/,
    },
    {
      name: 'with a temporary key and no security token',
      key: { accessKey, secretKey },
      cause: /^decrypt token fail$/,
    },
    {
      name: 'with a wrong security token',
      key: { ...temporary, securityToken: 'another' },
      cause: /^decrypt token fail$/,
    },
    {
      name: 'with an unsigned security token',
      key: temporary,
      changes: { unsigned: ['x-security-token'] },
      cause: /^decrypt token fail$/,
    },
    {
      name: 'with a permanent key and a security token',
      key: { ...permanent, securityToken: 'of-another-key' },
      cause: /^decrypt token fail$/,
    },
  ];

  test.each(cases)('$name', async ({ key, changes, cause }) => {
    const { status, body } = await ask(service, key, changes);
    expect({ status, code: body.error_code }).toEqual({ status: 401, code: 'APIGW.0301' });
    expect(causeOf(body)).toMatch(cause);
    expect(body).toMatchObject({ request_id: cloud.requests[0]?.requestId });
  });

  test('once a temporary key has expired', async () => {
    expireExampleKey();
    expect(causeOf((await ask(service, temporary)).body)).toBe('token expires');
  });

  test.each(cases)('$name, by a gateway that does not tell why', async ({ name, key, changes }) => {
    cloud.set({ refusals: 'alike' });
    const { status, body } = await ask(service, key, changes);
    expect({ status, code: body.error_code }).toEqual({ status: 401, code: 'APIGW.0301' });
    expect(causeOf(body)).toMatch(
      /fifteen minutes|another form/.test(name) ? /signature expired/ : /^Unauthorized$/,
    );
  });

  test('in a form that is not the documented one', async () => {
    const headers = { Authorization: 'Bearer something' };
    const response = await fetch(`${cloud.url}${quotaPaths(cloud)[service]}`, { headers });
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ error_code: 'APIGW.0301' });
  });
});

test.each([
  { service: 'roma', code: 'APIG.1005' },
  { service: 'ges', code: 'APIGW.0302' },
] as const)('a key without permission is refused by $service', async ({ service, code }) => {
  const answer = await ask(service, ownedKey(initialState, powerlessKeyId));
  expect(answer).toMatchObject({ status: 403, body: { error_code: code } });
});

describe.each(['roma', 'ges'] as const)('a signed request to %s is let through', (service) => {
  test.each([
    { name: 'with a permanent key', key: permanent },
    { name: 'with a temporary key and its security token', key: temporary },
    { name: 'almost fifteen minutes late', key: permanent, clockOffset: -15 * minute + 10_000 },
    { name: 'almost fifteen minutes early', key: permanent, clockOffset: 15 * minute - 1000 },
  ])('$name', async ({ key, clockOffset = 0 }) => {
    expect(await ask(service, key, { clockOffset })).toMatchObject({ status: 200 });
  });
});

describe('the clock of the cloud', () => {
  test.each([{ hours: 1 }, { hours: -1 }])('set off by $hours h it shows in Date', async (off) => {
    const clockOffset = off.hours * 60 * minute;
    cloud.set({ clockOffset });
    const response = await fetch(cloud.url);
    const ahead = Date.parse(response.headers.get('Date') ?? '') - Date.now();
    expect(Math.abs(ahead - clockOffset)).toBeLessThan(5000);
    expect(await ask('ges', permanent)).toMatchObject({ status: 401 });
    expect(await ask('ges', permanent, { clockOffset })).toMatchObject({ status: 200 });
  });
});

describe('the lock of an access key', () => {
  test('closes after more than five failures in a row, for both services', async () => {
    await fail(6);
    for (const service of ['roma', 'ges'] as const) {
      expect(causeOf((await ask(service, permanent)).body)).toBe(
        'AK access failed to reach the limit,forbidden.',
      );
    }
    expect(await ask('ges', temporary)).toMatchObject({ status: 200 });
  });

  test('stays open after five', async () => {
    await fail(5);
    expect(await ask('ges', permanent)).toMatchObject({ status: 200 });
  });

  test('counts anew after a success', async () => {
    await fail(5);
    await ask('ges', permanent);
    await fail(5);
    expect(await ask('ges', permanent)).toMatchObject({ status: 200 });
  });

  test('opens after five minutes', async () => {
    await fail(6);
    const later = 5 * minute - 10_000;
    cloud.set({ clockOffset: later });
    expect(await ask('ges', permanent, { clockOffset: later })).toMatchObject({ status: 401 });
    cloud.set({ clockOffset: 5 * minute });
    const now = { clockOffset: 5 * minute };
    expect(await ask('ges', permanent, now)).toMatchObject({ status: 200 });
  });

  async function fail(times: number): Promise<void> {
    for (let count = 0; count < times; count += 1) {
      expect(causeOf((await ask('ges', wrongSecret)).body)).toMatch(/^verify aksk signature fail/);
    }
  }
});

type RefusalBody = { readonly error_code?: string; readonly error_msg?: string };

async function ask(service: 'roma' | 'ges', key: OwnedKey, changes?: SigningChanges) {
  const path = quotaPaths(cloud)[service];
  const headers = signedHeaders(cloud, path, key, changes);
  const response = await fetch(`${cloud.url}${path}`, { headers });
  const body: RefusalBody = JSON.parse(await response.text());
  return { status: response.status, body };
}

/** What the gateway says after the words that are always the same. */
function causeOf({ error_msg = '' }: RefusalBody): string {
  return error_msg.replace(/^Incorrect IAM authentication information: /, '');
}

function expireExampleKey(): void {
  cloud.set({ accessKeys: expired(exampleKeys) });
}
