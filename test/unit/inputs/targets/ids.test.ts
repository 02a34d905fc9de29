import { expect, test } from 'vitest';
import { sanitizeProblem } from '../../../../src/inputs/public-problems.ts';
import { idsIn, initialRedactions } from '../../../../src/inputs/redactions.ts';
import type { Problem } from '../../../../src/inputs/validation.ts';
import { sanitizer } from '../../../../src/text/sanitize.ts';
import { rawInputs } from '../../../support/raw-inputs.ts';
import { sanitize } from '../complaints.ts';

test('the ids are known as written, right or wrong', () => {
  const inputs = rawInputs({
    'project-id': 'my project',
    'instance-id':
      'blue=inst-1111 # the services of team=roma\r\n# and more\n inst-2222 , inst_3333\ngreen=inst-4444=inst-5555',
  });

  expect(idsIn(inputs)).toEqual([
    { value: 'my project', shownAs: '[project-id]' },
    ...['inst-1111', 'inst-2222', 'inst_3333', 'inst-4444', 'inst-5555'].map((value) => ({
      value,
      shownAs: '[instance-id]',
    })),
  ]);
});

test('nothing is hidden where nothing is given', () => {
  expect(initialRedactions(rawInputs({ token: '' }), { HW_SECRET_KEY: ' ' })).toEqual([]);
});

test('hidden from the first moment are all secrets, used or not, and what proxies are told', () => {
  const inputs = rawInputs({ token: 'a-token', 'secret-key': 'a-key', password: 'a word' });
  const environment = {
    https_proxy: 'http://user:word@proxy:1',
    HW_SECRET_KEY: ' another-key ',
    HUAWEI_CLOUD_ACCESS_KEY_ID: 'an-id',
    HUAWEICLOUD_SDK_SECURITY_TOKEN: 'a-security-token',
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'a-request-token',
  };
  const values = ['a-token', 'a-key', 'a word', 'an-id', 'another-key', 'a-security-token'];
  const all = [...values, 'a-request-token', 'user', 'user', 'word', 'word'];

  expect(initialRedactions(inputs, environment)).toEqual(
    all.map((value) => ({ value, shownAs: '***' })),
  );
});

const problem: Problem = {
  input: 'services',
  complaint: 'is not valid',
  read: sanitize('inst-1111'),
  remedy: 'write roma',
};
const withoutIds = sanitizer([{ value: 'inst-1111', shownAs: '[instance-id]' }]);

test('a complaint about another input does not repeat an id', () => {
  expect(sanitizeProblem(problem, withoutIds)).toEqual({ ...problem, read: '[instance-id]' });
});

test.each<Partial<Problem>>([{ read: null }, { input: 'instance-id' }, { input: 'project-id' }])(
  'a complaint stays as it is where it shows nothing, or the id itself: %o',
  (overrides) => {
    const one = { ...problem, ...overrides };

    expect(sanitizeProblem(one, withoutIds)).toEqual(one);
  },
);
