import { expect, test } from 'vitest';
import { minuteText } from '../../../../src/report/wording/figures.ts';

test.each([
  ['2026-11-22T10:07:59.999Z', '2026-11-22 10:07 UTC'],
  ['2026-11-22T10:07:59Z', '2026-11-22 10:07 UTC'],
  ['2026-11-22T10:07Z', '2026-11-22 10:07 UTC'],
  ['10:07Z', '10:07Z'],
])('%s is shown as %s', (iso, text) => {
  expect(minuteText(iso)).toBe(text);
});
