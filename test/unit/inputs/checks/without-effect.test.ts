import { expect, test } from 'vitest';
import { pauseProblems } from '../../../../src/inputs/checks/without-effect.ts';
import { rawInputs } from '../../../support/raw-inputs.ts';

test.each([
  [{ 'wait-interval-seconds': '10' }, 1],
  [{ 'wait-interval-seconds': '10', 'wait-timeout-seconds': '0' }, 1],
  [{ 'wait-interval-seconds': '10', 'wait-timeout-seconds': '60' }, 0],
  [{ 'wait-interval-seconds': '30' }, 0],
  [{}, 0],
])('a pause without a wait is a problem: %o', (overrides, count) => {
  expect(pauseProblems(rawInputs(overrides))).toHaveLength(count);
});
