import { expect, test } from 'vitest';
import { saltedHash } from '../../../src/ports/crypto.ts';
import { createQuotaIdOf } from '../../../src/quota/quota.ts';

test('the id of a quota is a hash of its raw name, its instance and a salt', () => {
  const identities = [
    ['ges.new', null],
    ['ges.New', null],
    ['ges.new ', null],
    ['ges.new\u200b', null],
    ['ges.new\ud800', null],
    ['ges.new\ud801', null],
    ['ges.new\ufffd', null],
    ['roma.api', 'null'],
    ['roma.api', null],
    ['roma.api', 'a'],
    ['roma.api', 'A'],
    ['roma.api","a', ''],
  ] as const;
  const idsWith = (salt: string) =>
    identities.map(([name, instance]) => createQuotaIdOf(saltedHash, salt, instance)(name));
  const all = [...idsWith('salt'), ...idsWith('another')];

  expect(new Set(all).size).toBe(2 * identities.length);
  expect(idsWith('salt')).toEqual(all.slice(0, identities.length));
  for (const id of all) expect(id).toMatch(/^[0-9a-f]{64}$/);
});
