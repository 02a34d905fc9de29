import { describe, expect, test } from 'vitest';
import type { RawInputs } from '../../../src/inputs/inputs.ts';
import { noProxyNotes, proxyCredentials, readableNoProxy } from '../../../src/inputs/proxies.ts';
import { parseSettings } from '../../../src/inputs/settings.ts';
import type { Environment } from '../../../src/ports/ports.ts';
import { sanitize } from '../../support/builders/quotas.ts';
import { complaintsOf, parsingContext, rawInputs } from '../../support/builders/settings.ts';

test.each<[string, Environment, string]>([
  ['nothing', {}, ''],
  ['hosts and domains', { no_proxy: 'a.test,.b.test:443' }, 'a.test,.b.test:443'],
  ['blanks', { no_proxy: ' a.test b.test\tc.test,  d.test ' }, 'a.test,b.test,c.test,d.test'],
  ['a star before a dot', { no_proxy: '*.a.test, b.test' }, '.a.test,b.test'],
  ['a star alone', { no_proxy: '*' }, '*'],
  ['the other variable', { NO_PROXY: '*.a.test' }, '.a.test'],
  ['the lower-case one first', { no_proxy: '*.a.test', NO_PROXY: 'b.test' }, '.a.test'],
  ['a blank one, which counts as absent', { no_proxy: '', NO_PROXY: '*.a.test' }, '.a.test'],
  ['commas alone', { no_proxy: ' , ,' }, ''],
])('what the client understands: %s', (_, environment, readable) => {
  expect(readableNoProxy(environment)).toBe(readable);
});

describe('what it does not is said to be passed over', () => {
  const https_proxy = 'http://p:1';
  const note = (entries: string) =>
    `no_proxy: ${entries} ${entries.includes('", "') ? 'are' : 'is'} ignored. Use hosts and domains, such as .example.com, separated by commas.`;

  test.each<[string, Environment, readonly string[]]>([
    ['a star within', { https_proxy, no_proxy: 'a.test,a*.test' }, [note('"a*.test"')]],
    ['a star before a name', { https_proxy, NO_PROXY: '*a.test' }, [note('"*a.test"')]],
    ['other signs between', { https_proxy, no_proxy: 'a.test;b.test' }, [note('"a.test;b.tes…"')]],
    ['bars', { https_proxy, no_proxy: 'a.test|b' }, [note('"a.test|b"')]],
    ['an address', { https_proxy, no_proxy: 'https://a' }, [note('"https://a"')]],
    ['two', { https_proxy, no_proxy: 'a*,b.test,c*' }, [note('"a*", "c*"')]],
    [
      'networks',
      { https_proxy, no_proxy: '10.0.0.0/8,fe80::/10' },
      [note('"10.0.0.0/8", "fe80: :/10"')],
    ],
    ['a path', { https_proxy, no_proxy: 'example.com/' }, [note('"example.com/"')]],
    ['a word of Windows', { https_proxy, no_proxy: '<local>' }, [note('"<local>"')]],
    ['the start of an address', { https_proxy, no_proxy: '10.,10.0' }, [note('"10.", "10.0"')]],
    ['a range', { https_proxy, no_proxy: '10.0.0.1-9' }, [note('"10.0.0.1-9"')]],
    ['a bare IPv6 address', { https_proxy, no_proxy: 'fe80::1' }, [note('"fe80: :1"')]],
    [
      'letters that no request has',
      { https_proxy, no_proxy: 'bücher.test' },
      [note('"bücher.test"')],
    ],
    [
      'what is understood',
      {
        https_proxy,
        no_proxy: '* .a.test:443 *.b.test c-1 my_host:8080 10.0.0.1:80 [fe80::1] [::1]:443',
      },
      [],
    ],
    ['nothing, where there is no proxy', { no_proxy: 'a*.test' }, []],
  ])('%s', (_, environment, notes) => {
    expect(noProxyNotes(environment, sanitize)).toEqual(notes);
  });

  test('in the log', () => {
    const environment = { HTTPS_PROXY: 'http://p:1', no_proxy: 'a*.test' };
    expect(parseSettings(rawInputs(), parsingContext(environment), sanitize)).toMatchObject({
      value: { notes: expect.arrayContaining([note('"a*.test"')]) },
    });
  });
});

const complaintsAbout = (environment: Environment, overrides: Partial<RawInputs> = {}) =>
  complaintsOf(parseSettings(rawInputs(overrides), parsingContext(environment), sanitize));

describe('a proxy that the client would pass over', () => {
  const complaint = (variable: string) =>
    `${variable} is not the URL of an HTTP proxy. Use http://host:port, or unset it to connect directly.`;

  test.each([
    'proxy.example.com:3128',
    'socks5://proxy.example.com:1080',
    'ftp://proxy.example.com',
    'see http://proxy.example.com',
    'my-http://proxy.example.com',
    'http://proxy.example.com/path',
    'http://proxy.example.com?query',
    'http://proxy.example.com:port',
    'http://',
    'http://user:%E2@proxy.example.com:3128',
    'http://%E2:word@proxy.example.com:3128',
    'http://%E2:%82%AC@proxy.example.com:3128',
  ])('%s is refused, and not shown', (value) => {
    expect(complaintsAbout({ https_proxy: value })).toEqual([complaint('https_proxy')]);
    expect(complaintsAbout({ HTTPS_PROXY: value })).toEqual([complaint('HTTPS_PROXY')]);
  });

  test.each([
    'http://proxy.example.com:3128',
    'HTTPS://proxy.example.com/',
    'http://p',
    'http://user:pass%40word@proxy.example.com:3128',
    'http://[::1]:3128',
  ])('%s is one', (value) => {
    expect(complaintsAbout({ https_proxy: value })).toEqual([]);
  });

  test.each<[string, Environment]>([
    ['the lower-case one wins', { https_proxy: 'http://p:1', HTTPS_PROXY: 'nonsense' }],
    ['a blank one counts as absent', { https_proxy: '', HTTPS_PROXY: 'http://p:1' }],
    ['one for plain HTTP reaches nothing', { http_proxy: 'nonsense' }],
  ])('%s', (_, environment) => {
    expect(complaintsAbout(environment)).toEqual([]);
  });

  test('loopback is never reached by a proxy', () => {
    const loopback = { 'roma-endpoint': 'http://127.0.0.1:1', 'ges-endpoint': 'http://[::1]:1' };

    expect(complaintsAbout({ https_proxy: 'nonsense' }, loopback)).toEqual([]);
    expect(
      complaintsAbout({ https_proxy: 'nonsense' }, { 'roma-endpoint': 'http://127.0.0.1' }),
    ).toEqual([complaint('https_proxy')]);
  });

  test('user name and password are confidential, as written and decoded', () => {
    const environment = {
      https_proxy: 'http://user:pass%40word@proxy:1',
      HTTPS_PROXY: 'http://other@proxy:1',
      http_proxy: 'http://unused@proxy:1',
    };
    const values = proxyCredentials(environment).map(({ value, replacement }) => [
      value,
      replacement,
    ]);

    expect(values).toContainEqual(['user', '***']);
    expect(values).toContainEqual(['pass%40word', '***']);
    expect(values).toContainEqual(['pass@word', '***']);
    expect(values).toContainEqual(['other', '***']);
    expect(values).not.toContainEqual(['unused', '***']);
  });

  test('what is no proxy has no credentials', () => {
    expect(
      proxyCredentials({ https_proxy: 'http://%E2:%82%AC@proxy:1', HTTPS_PROXY: 'x' }),
    ).toEqual([]);
  });
});

test('a proxy must be usable also where only IAM is far away', () => {
  const loopback = 'http://127.0.0.1:9';
  const inputs = {
    token: '',
    'user-name': 'ada',
    password: 'pass word',
    'domain-name': 'acme',
    'roma-endpoint': loopback,
    'ges-endpoint': loopback,
  };

  expect(complaintsAbout({ https_proxy: 'proxy:3128' }, inputs)).toEqual([
    'https_proxy is not the URL of an HTTP proxy. Use http://host:port, or unset it to connect directly.',
  ]);
  const near = { ...inputs, 'iam-endpoint': loopback };
  expect(complaintsAbout({ https_proxy: 'proxy:3128' }, near)).toEqual([]);
});
