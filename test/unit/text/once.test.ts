import { expect, test } from 'vitest';
import { once } from '../../../src/text/once.ts';

test.each([null, undefined, 0, 'x'])('%o is made when first asked for, and kept', (value) => {
  let made = 0;
  const get = once(() => {
    made += 1;
    return value;
  });
  expect(made).toBe(0);
  expect([get(), get()]).toEqual([value, value]);
  expect(made).toBe(1);
});
