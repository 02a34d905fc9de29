import { expect, test } from 'vitest';
import { parseUrl } from '../../../../src/inputs/syntax/urls.ts';

test('a URL is parsed, and anything else is none', () => {
  expect(parseUrl('https://roma.test:8443/a')?.host).toBe('roma.test:8443');
  expect(['', 'roma.test', 'https://', 'https://a b'].map(parseUrl)).toEqual(Array(4).fill(null));
});

test('a host that is too long is none, whatever URL.canParse says', () => {
  const long = `https://${'aA'.repeat(10_000)}}`;
  expect(parseUrl(long)).toBeNull();
});
