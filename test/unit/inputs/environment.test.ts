import { describe, expect, test } from 'vitest';
import { proxyCredentials } from '../../../src/inputs/proxies.ts';
import { parseSettings } from '../../../src/inputs/settings.ts';
import type { Environment } from '../../../src/ports/ports.ts';
import { rawInputs } from '../../support/raw-inputs.ts';
import { complaintsOf, sanitize, surroundings } from './complaints.ts';

const complaintsAbout = (environment: Environment, overrides = {}) =>
  complaintsOf(parseSettings(rawInputs(overrides), surroundings(environment), sanitize));

describe('certificates', () => {
  test('a switch that trusts anybody is refused', () => {
    expect(complaintsAbout({ NODE_TLS_REJECT_UNAUTHORIZED: '0' })).toEqual([
      'NODE_TLS_REJECT_UNAUTHORIZED is 0, so any server could impersonate Huawei Cloud. Unset it, and set NODE_EXTRA_CA_CERTS to your own certificate authority.',
    ]);
  });

  test.each(['1', '', 'false'])('"%s" does not switch anything off', (value) => {
    expect(complaintsAbout({ NODE_TLS_REJECT_UNAUTHORIZED: value })).toEqual([]);
  });
});

describe('what Node is told to print or to keep', () => {
  test.each(['net', 'http,tls', '*', 'anything', ' '])('NODE_DEBUG=%j is refused', (value) => {
    expect(complaintsAbout({ NODE_DEBUG: value })).toEqual([
      'NODE_DEBUG is set, so Node would log what is sent, including the credential. Unset it.',
    ]);
  });

  test.each([
    '--tls-keylog=keys.log',
    '--tls-keylog keys.log',
    '--tls_keylog=keys.log',
    '--no-warnings  --tls-keylog=keys.log',
    '--no-warnings "--tls-keylog=my keys.log"',
    '"--tls\\-keylog=keys.log"',
  ])('NODE_OPTIONS=%s is refused', (value) => {
    expect(complaintsAbout({ NODE_OPTIONS: value })).toEqual([
      'NODE_OPTIONS contains --tls-keylog, which saves the keys of every connection. Remove it.',
    ]);
  });

  test.each<Environment>([
    { NODE_DEBUG: '' },
    { NODE_DEBUG_NATIVE: 'TLS' },
    { NODE_OPTIONS: '' },
    { NODE_OPTIONS: '--trace-tls --import=./x--tls-keylog' },
    { NODE_OPTIONS: '--title=--tls-keylog --tls-keylogs' },
  ])('%o gives nothing away', (environment) => {
    expect(complaintsAbout(environment)).toEqual([]);
  });
});

describe('proxies', () => {
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
    const values = proxyCredentials(environment).map(({ value, shownAs }) => [value, shownAs]);

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
