import { describe, expect, test } from 'vitest';
import { noProxyNotes, readableNoProxy } from '../../../src/inputs/proxies.ts';
import { parseSettings } from '../../../src/inputs/settings.ts';
import type { Environment } from '../../../src/ports/ports.ts';
import { rawInputs } from '../../support/raw-inputs.ts';
import { sanitize, surroundings } from './complaints.ts';

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
    `no_proxy: ${entries} ignored. Use hosts and domains, such as .example.com, separated by commas.`;

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
    expect(parseSettings(rawInputs(), surroundings(environment), sanitize)).toMatchObject({
      value: { notes: expect.arrayContaining([note('"a*.test"')]) },
    });
  });
});
