import { describe, expect, test } from 'vitest';
import { endpointInputs, parseEndpoint } from '../../../../src/inputs/targets/endpoints.ts';
import { parseEndpointLines } from '../../../../src/inputs/targets/origins.ts';
import { complaintsOf, quoted, rawInputs } from '../../../support/builders/settings.ts';

const region = { text: 'cn-north-4', variable: null };

function complaintsAbout(endpoint: string): readonly string[] {
  return complaintsOf(
    parseEndpoint('roma', endpointInputs(rawInputs({ 'roma-endpoint': endpoint }), region)),
  );
}

const remedy = 'Use scheme and host, such as https://roma.cn-north-4.myhuaweicloud.com';

describe('an endpoint is refused and shown:', () => {
  test.each([
    { name: 'a host alone', text: 'roma.example.com', what: 'is not an https URL' },
    { name: 'no scheme', text: '//roma.example.com', what: 'is not an https URL' },
    { name: 'no host', text: 'https:///v2', what: 'is not an https URL' },
    { name: 'no slashes', text: 'https:roma.example.com', what: 'is not an https URL' },
    {
      name: 'a scheme that ends in https',
      text: 'x-https://roma.example.com',
      what: 'is not an https URL',
    },
    { name: 'ftp', text: 'ftp://roma.example.com', what: 'is not an https URL' },
    { name: 'a file', text: 'file:///etc/passwd', what: 'is not an https URL' },
    { name: 'a web socket', text: 'ws://roma.example.com', what: 'is not an https URL' },
    { name: 'data', text: 'data:,https://roma.example.com', what: 'is not an https URL' },
    { name: 'a host with a port', text: 'localhost:80', what: 'is not an https URL' },
    { name: 'a script', text: 'javascript:alert(1)', what: 'is not an https URL' },
    {
      name: 'a port over 65535',
      text: 'https://example.com:99999',
      what: 'is not an https URL',
    },
    { name: 'a host that cannot be', text: 'https://1.2.3.4.5', what: 'is not an https URL' },
    { name: 'a path', text: 'https://example.com/v2', what: 'contains more than scheme and host' },
    {
      name: 'a backward path',
      text: 'https://example.com\\v2',
      what: 'contains more than scheme and host',
    },
    {
      name: 'a double slash',
      text: 'https://example.com//',
      what: 'contains more than scheme and host',
    },
    {
      name: 'an encoded space',
      text: 'https://example.com/%20',
      what: 'contains more than scheme and host',
    },
    { name: 'a space', text: 'https://example.com /', what: 'is not an https URL' },
    { name: 'a space and a word', text: 'https://example.com x', what: 'is not an https URL' },
  ])('$name', ({ text, what }) => {
    expect(complaintsAbout(text)).toEqual([`roma-endpoint: "${quoted(text)}" ${what}. ${remedy}.`]);
  });

  test('a line break', () => {
    expect(complaintsAbout('https://exam\nple.com')).toEqual([
      `roma-endpoint: "https://exam…" contains more than scheme and host. ${remedy}.`,
    ]);
  });
});

describe('http is refused, whatever looks like loopback:', () => {
  test.each([
    'http://roma.example.com',
    'HTTP://roma.example.com',
    'http://localhost.example.com',
    'http://127.0.0.1.example.com',
    'http://10.0.0.1',
    'http://128.0.0.1',
    'http://0.0.0.0',
    'http://[2001:db8:0:0:0:0:0:1]',
    'http://[0:0:0:0:0:ffff:7f00:1]',
  ])('%s', (text) => {
    expect(complaintsAbout(text)).toEqual([
      `roma-endpoint: "${quoted(text)}" uses http, which sends the credential unencrypted. ${remedy}.`,
    ]);
  });
});

describe('an endpoint that may hold a secret is refused and not shown:', () => {
  test.each([
    {
      name: 'user name and password',
      text: 'https://me:pa55@example.com',
      what: 'a user name or password',
    },
    { name: 'a user name', text: 'https://me@example.com', what: 'a user name or password' },
    { name: 'blank userinfo', text: 'https://@example.com', what: 'a user name or password' },
    {
      name: 'userinfo that looks like a host',
      text: 'https://roma.cn-north-4.myhuaweicloud.com@evil.example',
      what: 'a user name or password',
    },
    { name: 'a query', text: 'https://example.com?token=pa55', what: 'a query or fragment' },
    { name: 'a blank query', text: 'https://example.com/?', what: 'a query or fragment' },
    { name: 'a fragment', text: 'https://example.com/#pa55', what: 'a query or fragment' },
    { name: 'a blank fragment', text: 'https://example.com#', what: 'a query or fragment' },
  ])('$name', ({ text, what }) => {
    expect(complaintsAbout(text)).toEqual([`roma-endpoint contains ${what}. ${remedy}.`]);
  });

  test('http with a password', () => {
    expect(complaintsAbout('http://me:pa55@example.com')).toEqual([
      `roma-endpoint uses http, which sends the credential unencrypted. ${remedy}.`,
    ]);
  });
});

test('the endpoint of GES is shown an example of GES', () => {
  const inputs = rawInputs({ 'ges-endpoint': 'ges.example.com' });
  expect(complaintsOf(parseEndpoint('ges', endpointInputs(inputs, region)))).toEqual([
    'ges-endpoint: "ges.example.…" is not an https URL. Use scheme and host, such as https://ges.cn-north-4.myhuaweicloud.com.',
  ]);
});

test.each([
  { name: 'a host', text: 'https://roma.example.com', origin: 'https://roma.example.com' },
  {
    name: 'a slash at the end',
    text: 'https://roma.example.com/',
    origin: 'https://roma.example.com',
  },
  { name: 'capitals', text: 'HTTPS://ROMA.Example.com', origin: 'https://roma.example.com' },
  { name: 'a port', text: 'https://example.com:8443', origin: 'https://example.com:8443' },
  { name: 'the usual port', text: 'https://example.com:443', origin: 'https://example.com' },
  { name: 'an IPv6 address', text: 'https://[2001:db8::1]', origin: 'https://[2001:db8::1]' },
  { name: 'http on localhost', text: 'http://localhost:8080', origin: 'http://localhost:8080' },
  { name: 'http on all of 127/8', text: 'http://127.10.20.30', origin: 'http://127.10.20.30' },
  { name: 'http on 127.0.0.1', text: 'http://127.0.0.1:8080', origin: 'http://127.0.0.1:8080' },
  { name: 'http on 127.1.2.3', text: 'http://127.1.2.3', origin: 'http://127.1.2.3' },
  { name: 'http on ::1', text: 'http://[::1]:8080', origin: 'http://[::1]:8080' },
])('takes $name', ({ text, origin }) => {
  const inputs = rawInputs({ 'roma-endpoint': text });
  const nowhere = { text: '', variable: null };
  expect(parseEndpoint('roma', endpointInputs(inputs, nowhere))).toEqual({
    kind: 'valid',
    value: origin,
  });
});

test.each([
  ['vpc: https://a.test', { vpc: 'https://a.test' }],
  [
    'VPC:https://a.test/\n# more\necs : http://127.0.0.1:80 # here',
    { vpc: 'https://a.test', ecs: 'http://127.0.0.1' },
  ],
])('reads %j', (text, origins) => {
  const lines = parseEndpointLines(text);
  expect(lines.kind === 'valid' && Object.fromEntries(lines.value)).toEqual(origins);
});

const anyKey =
  'Use any of vpc, ecs, evs, elb, cce, rds, dcs, dds, as, kms, vpcep, sfsturbo, ims, functiongraph, er, swr.';
const host = 'Use scheme and host, such as https://vpc.cn-north-4.myhuaweicloud.com.';
test.each<readonly [string, string]>([
  ['vpcs: https://a.test', 'endpoints: "vpcs" is not a service. Use vpc if you meant that.'],
  ['sfs: https://a.test', 'endpoints: "sfs" is not a service. Use sfsturbo if you meant that.'],
  [
    'auto-scaling: https://a.test',
    'endpoints: "auto-scaling" is not a service. Use as if you meant that.',
  ],
  ['foo: https://a.test', `endpoints: "foo" is not a service. ${anyKey}`],
  ...Object.entries({
    ces: 'Remove it: the gate does not read that service, only those in docs/services.md.',
    eip: 'Use vpc, which has the quota of elastic IP addresses.',
    DNS: 'Remove it: the API of DNS needs the ID of the account.',
    nat: 'Remove it: NAT Gateway has no API for its quotas.',
    apig: 'Remove it: the API of API Gateway needs the ID of a gateway.',
  }).map(([word, remedy]): readonly [string, string] => [
    `${word}: https://a.test`,
    `endpoints: "${word}" is not a service. ${remedy}`,
  ]),
  ...['iam', 'STS', 'roma'].map((word): readonly [string, string] => [
    `${word}: https://a.test`,
    `endpoints: "${word}" has an input of its own. Use ${word.toLowerCase()}-endpoint.`,
  ]),
  ['ges: https://a.test', 'endpoints: "ges" has an input of its own. Use ges-endpoint.'],
  [
    'vpc: http://a.test',
    `endpoints: "http://a.tes…" uses http, which sends the credential unencrypted. ${host}`,
  ],
  ['vpc: https://user:secret@a.test', `endpoints contains a user name or password. ${host}`],
  [
    'vpc: https://a.test/v1',
    `endpoints: "https://a.te…" contains more than scheme and host. ${host}`,
  ],
  ['vpc:', `endpoints: "" is not an https URL. ${host}`],
  [
    'https://a.test',
    'endpoints has an entry without a service and a colon. Use service: https://host, such as vpc: https://vpc.cn-north-4.myhuaweicloud.com.',
  ],
  [
    'vpc https',
    'endpoints has an entry without a service and a colon. Use service: https://host, such as vpc: https://vpc.cn-north-4.myhuaweicloud.com.',
  ],
  ...[
    'vpc: https://a.test ecs: https://a.test',
    'vpc: https://a.test ecs : https://a.test',
    'vpc: https://a.test ecs:https://a.test',
    'vpc: https://a.test ecs: http://127.0.0.1',
  ].map((text): readonly [string, string] => [
    text,
    'endpoints is several entries on one line. Use one entry per line, after | and not after >, which YAML folds into one line.',
  ]),
  [
    'vpc: https://a.test,ecs:https://a.test',
    'endpoints is several entries on one line. Use one entry per line, after |, without commas.',
  ],
  [
    'vpc: https://a.test/b:https://c',
    `endpoints: "https://a.te…" contains more than scheme and host. ${host}`,
  ],
  [': https://a.test', `endpoints: "" is not a service. ${anyKey}`],
  [
    'vpc: https://a.test\nvpc: https://b.test',
    'endpoints: "vpc" is a service listed twice. Keep one of them.',
  ],
  ...[
    ['# vpc: https://a.test', 'vpc: https:'],
    ['# vpc : https://a.test', 'vpc : https:'],
    ['# vpc:https://a.test', 'vpc:https:'],
    ['# vpc: http://127.0.0.1', 'vpc: http:'],
  ].map(([text = '', read]): readonly [string, string] => [
    text,
    `endpoints: "${read}" is an entry in a comment. Remove it from the comment, or put it on its own line, after | and not after >, which YAML folds into one line.`,
  ]),
  [
    '{"vpc": "https://a.test"}',
    'endpoints is a list or mapping in brackets. Use one entry per line, after |, without brackets and quotes.',
  ],
])('refuses %j', (text, complaint) => {
  expect(complaintsOf(parseEndpointLines(text))).toEqual([complaint]);
});
