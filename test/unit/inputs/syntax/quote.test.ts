import { expect, test } from 'vitest';
import { quote, quoteKnown, showQuote } from '../../../../src/inputs/syntax/quote.ts';
import { createSanitizer } from '../../../../src/text/sanitize.ts';
import { sanitize } from '../../../support/builders/quotas.ts';

const token = 'MIIDkgYJKoZIhvcNAQcCoIIDgzCCA38CAQExDTALBglghkgBZQMEAgEw';
const cleanOfToken = createSanitizer([{ value: token, replacement: '***' }]);

test.each([
  { name: 'a secret longer than what is shown', value: token, shown: '***' },
  { name: 'such a secret within other text', value: `id=${token}!`, shown: 'id=***!' },
  {
    name: 'a secret across the end',
    value: `${'a'.repeat(8)}${token}`,
    shown: `${'a'.repeat(8)}***`,
  },
])('a quote spills no part of $name', ({ value, shown }) => {
  expect(showQuote(quote(value), cleanOfToken)).toBe(shown);
});

test.each([
  { name: 'is the whole of 12 characters', value: 'a'.repeat(12), shown: 'a'.repeat(12) },
  { name: 'ends after 12 characters', value: 'a'.repeat(13), shown: `${'a'.repeat(12)}…` },
  {
    name: 'cuts no character in two',
    value: `${'a'.repeat(11)}😀b`,
    shown: `${'a'.repeat(11)}😀…`,
  },
  { name: 'is clean', value: 'a\n::error::', shown: 'a\\n: :error:…' },
])('a quote $name', ({ value, shown }) => {
  expect(showQuote(quote(value), sanitize)).toBe(shown);
});

test.each([
  { name: 'looks random', value: token, whole: token },
  { name: 'holds anything that does', value: `cn-north-4 ${token}`, whole: undefined },
  { name: 'stands far behind in what does', value: token, whole: `${'a'.repeat(400)}${token}` },
  { name: 'is a short part of what does', value: 'xK9', whole: 'xK9=m!P2vL5$aB7&' },
])('a quote hides all of it where it $name', ({ value, whole }) => {
  expect(showQuote(quote(value, whole), sanitize)).toBe('…');
});

test.each([
  { name: 'alone', one: quoteKnown('roma.datasource'), shown: 'roma.datasource' },
  {
    name: 'and the beginning of what follows',
    one: quoteKnown('roma.datasource@', 'a'.repeat(13)),
    shown: `roma.datasource@${'a'.repeat(12)}…`,
  },
  {
    name: 'and nothing of what looks random',
    one: quoteKnown('roma.datasource@', 'f0fa17893b76433ba7879892951c620e'),
    shown: 'roma.datasource@…',
  },
])('names that the gate knows are shown in full, $name', ({ one, shown }) => {
  expect(showQuote(one, sanitize)).toBe(shown);
});
