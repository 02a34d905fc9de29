import { expect, test } from 'vitest';
import type { RequestCredential } from '../../../src/auth/request-authentication.ts';
import { createSession, type SignInResult } from '../../../src/auth/sign-in.ts';
import type { Deadline } from '../../../src/http/deadline.ts';

const token = (name: string): RequestCredential => ({
  kind: 'token',
  token: name,
  credentialKind: 'issued-token',
});
const failed: SignInResult = {
  kind: 'failed',
  failure: {
    kind: 'not-signed-in',
    authority: 'iam',
    exchange: { host: 'iam.test', status: null, requestId: null, attempts: 1 },
    cause: { kind: 'timeout', seconds: 1 },
  },
};
const givenFor = (
  life: number,
  requestCredential: RequestCredential,
  issuedAt: number | null = 0,
): SignInResult => ({
  kind: 'ready',
  requestCredential,
  expiry: { expiresAt: (issuedAt ?? 0) + life, issuedAt },
});

const run = (seconds: number): Deadline => {
  return { seconds, at: seconds * 1000, signal: new AbortController().signal };
};
const [first, second, third] = [run(1), run(2), run(3)];

/** A session whose sign-ins return these results in turn, and a clock that the test sets. */
function started(...results: readonly SignInResult[]) {
  let time = 0;
  let asked = 0;
  const session = createSession(
    async () => {
      const result = results[asked];
      asked += 1;
      if (result === undefined) throw new Error('signed in too often');
      return result;
    },
    () => time,
  );
  const at = (moment: number, deadline = first) => {
    time = moment;
    return session(deadline);
  };
  return { at };
}

test('requests at the same time share one sign-in', async () => {
  const { at } = started(givenFor(1000, token('a')));
  const all = await Promise.all([at(0), at(0), at(0)]);

  expect(all).toEqual(Array(3).fill(givenFor(1000, token('a'))));
});

test('a credential is renewed after nine tenths of its lifetime, once for all requests', async () => {
  const { at } = started(givenFor(1000, token('a')), givenFor(1000, token('b')));

  expect(await at(0)).toMatchObject({ requestCredential: token('a') });
  expect(await at(899)).toMatchObject({ requestCredential: token('a') });
  expect(await Promise.all([at(900), at(900)])).toEqual(Array(2).fill(givenFor(1000, token('b'))));
  expect(await at(1_000_000)).toMatchObject({ requestCredential: token('b') });
});

test('a credential that expires in a later fetch is renewed once in that fetch too', async () => {
  const { at } = started(...['a', 'b', 'c'].map((name) => givenFor(1000, token(name))));

  expect(await at(0, first)).toMatchObject({ requestCredential: token('a') });
  expect(await at(950, second)).toMatchObject({ requestCredential: token('b') });
  expect(await at(5000, second)).toMatchObject({ requestCredential: token('b') });
  expect(await at(5000, third)).toMatchObject({ requestCredential: token('c') });
});

test('the lifetime is taken from the clock of the authority', async () => {
  const ahead = started(givenFor(1000, token('a'), 5_000_000), givenFor(1000, token('b')));

  expect(await ahead.at(0)).toMatchObject({ requestCredential: token('a') });
  expect(await ahead.at(899)).toMatchObject({ requestCredential: token('a') });
  expect(await ahead.at(900)).toMatchObject({ requestCredential: token('b') });

  const silent = started(givenFor(1000, token('a'), null), givenFor(1000, token('b')));

  expect(await silent.at(0)).toMatchObject({ requestCredential: token('a') });
  expect(await silent.at(899)).toMatchObject({ requestCredential: token('a') });
  expect(await silent.at(900)).toMatchObject({ requestCredential: token('b') });
});

test('a credential from the inputs is never renewed', async () => {
  const { at } = started({ kind: 'ready', requestCredential: token('a'), expiry: null });

  expect(await at(0)).toMatchObject({ requestCredential: token('a') });
  expect(await at(1_000_000_000)).toMatchObject({ requestCredential: token('a') });
});

test('a failed sign-in is not repeated, and a failed renewal is reported', async () => {
  const { at } = started(failed);

  expect(await at(0)).toBe(failed);
  expect(await at(1_000_000)).toBe(failed);

  const later = started(givenFor(1000, token('a')), failed);

  expect(await later.at(0)).toMatchObject({ requestCredential: token('a') });
  expect(await later.at(1000)).toBe(failed);
});
