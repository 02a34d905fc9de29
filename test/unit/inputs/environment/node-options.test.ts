import { describe, expect, test } from 'vitest';
import type { RawInputs } from '../../../../src/inputs/inputs.ts';
import { parseSettings } from '../../../../src/inputs/settings.ts';
import type { Environment } from '../../../../src/ports/ports.ts';
import { sanitize } from '../../../support/builders/quotas.ts';
import { complaintsOf, parsingContext, rawInputs } from '../../../support/builders/settings.ts';

const complaintsAbout = (environment: Environment, overrides: Partial<RawInputs> = {}) =>
  complaintsOf(parseSettings(rawInputs(overrides), parsingContext(environment), sanitize));

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
