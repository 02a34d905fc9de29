import { expect, test } from 'vitest';
import { reportableRegion } from '../../../../src/inputs/targets/endpoints.ts';
import { sanitizer } from '../../../../src/text/sanitize.ts';

test.each(['cn-north-4', 'ap-southeast-1', 'eu-west-101', 'ae-ad-1', 'my-kualalumpur-1'])(
  '%s may stand in outputs',
  (region) => {
    expect(reportableRegion(region, sanitizer([]))).toBe(region);
  },
);

test.each([
  '',
  'cn',
  'r1',
  'north-4',
  'CN-NORTH-4',
  'cn-north-4a',
  'xcn-north-4',
  'cn-north-4\n',
  'cn--4',
  'x9-north-1',
])('%j may not: it has another form than documented names', (region) => {
  expect(reportableRegion(region, sanitizer([]))).toBeNull();
});

test('what is or holds a secret may not, whatever its form', () => {
  const value = 'north-4';

  expect(reportableRegion('cn-north-4', sanitizer([{ value, shownAs: '***' }]))).toBeNull();
});
