import { expect, test } from 'vitest';
import { idsIn, secretsIn } from '../../../src/settings/confidential.ts';
import { guarded, type Problem } from '../../../src/settings/parsed.ts';
import { cleaner } from '../../../src/text/clean.ts';
import { rawInputs } from '../../support/raw-inputs.ts';
import { clean } from './complaints.ts';

test('the ids are known as written, right or wrong', () => {
  const inputs = rawInputs({
    'project-id': 'my project',
    'instance-id': 'blue=inst-1111\n inst-2222 , inst_3333',
  });

  expect(idsIn(inputs)).toEqual([
    { value: 'my project', shownAs: '[project-id]' },
    ...['blue', 'inst-1111', 'inst-2222', 'inst_3333'].map((value) => ({
      value,
      shownAs: '[instance-id]',
    })),
  ]);
});

test('the secrets are the token and what proxies are told', () => {
  expect(secretsIn('a-token', { https_proxy: 'http://user:word@proxy:1' })).toEqual([
    { value: 'a-token', shownAs: '***' },
    ...['user', 'user', 'word', 'word'].map((value) => ({ value, shownAs: '***' })),
  ]);
});

const problem: Problem = {
  input: 'services',
  complaint: 'takes no such word',
  read: clean('inst-1111'),
  remedy: 'write roma',
};
const withoutIds = cleaner([{ value: 'inst-1111', shownAs: '[instance-id]' }]);

test('a complaint about another input does not repeat an id', () => {
  expect(guarded(problem, withoutIds)).toEqual({ ...problem, read: '[instance-id]' });
});

test.each<Partial<Problem>>([{ read: null }, { input: 'instance-id' }, { input: 'project-id' }])(
  'a complaint stays as it is where it shows nothing, or the id itself: %o',
  (overrides) => {
    const one = { ...problem, ...overrides };

    expect(guarded(one, withoutIds)).toEqual(one);
  },
);
