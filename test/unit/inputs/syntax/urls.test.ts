import { expect, test } from 'vitest';
import { isSecureUrl, parseUrl } from '../../../../src/inputs/syntax/urls.ts';

test('a URL is parsed, and anything else is none', () => {
  expect(parseUrl('https://roma.test:8443/a')?.host).toBe('roma.test:8443');
  expect(['', 'roma.test', 'https://', 'https://a b'].map(parseUrl)).toEqual(Array(4).fill(null));
});

test('a host that is too long is none, whatever URL.canParse says', () => {
  const long = `https://${'aA'.repeat(10_000)}}`;
  expect(parseUrl(long)).toBeNull();
});

test.each([
  ['https://roma.test', true],
  ['http://localhost:8080', true],
  ['http://127.0.0.1', true],
  ['http://[::1]:8080/a', true],
  ['http://roma.test', false],
  ['http://127.0.0.1.roma.test', false],
  ['ftp://localhost', false],
  ['no URL', false],
])('nobody on the way can read what is sent to %s: %s', (url, isSecure) => {
  expect(isSecureUrl(parseUrl(url))).toBe(isSecure);
});
