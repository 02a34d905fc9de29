import { expect, test } from 'vitest';
import { describeError } from '../../../src/text/error-message.ts';

const unprintable = Object.create(null);

test.each<[string, unknown, string]>([
  ['an error', new TypeError('no luck'), 'no luck'],
  ['an error without a message', new TypeError(), 'TypeError without a message'],
  ['several errors', new AggregateError([new Error('first')]), 'first'],
  ['several errors with words', new AggregateError([new Error('first')], 'both'), 'both'],
  ['no errors at all', new AggregateError([]), 'AggregateError without a message'],
  ['text', 'no luck', 'no luck'],
  ['a sentence', new Error('no luck. '), 'no luck'],
  ['a word with dots and spaces around it', new Error(' no luck ...'), 'no luck'],
  ['an empty text', '', 'something without a message was thrown'],
  ['a space', ' ', 'something without a message was thrown'],
  ['nothing', undefined, 'undefined was thrown'],
  ['null', null, 'null was thrown'],
  ['a value without text', unprintable, 'something that cannot be described was thrown'],
  ['a symbol', Symbol('no luck'), 'Symbol(no luck) was thrown'],
])('%s', (_, thrown, message) => {
  expect(describeError(thrown).message).toBe(message);
});

test('an error has a trace', () => {
  expect(describeError(new Error('no luck')).trace).toContain('error-message.test.ts');
});

test.each(['no luck', unprintable])('other values have no trace: %#', (thrown) => {
  expect(describeError(thrown).trace).toBe('');
});
