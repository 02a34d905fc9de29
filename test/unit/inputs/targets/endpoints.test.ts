import { describe, expect, test } from 'vitest';
import {
  endpointInputs,
  parseEndpoint,
  reportableRegion,
} from '../../../../src/inputs/targets/endpoints.ts';
import { services } from '../../../../src/services/registry.ts';
import { createSanitizer } from '../../../../src/text/sanitize.ts';
import { sanitize } from '../../../support/builders/quotas.ts';
import { complaintsOf, quoted, rawInputs } from '../../../support/builders/settings.ts';

const region = { text: 'cn-north-4', variable: null };
const regionRemedy = 'Use the name of a region, such as cn-north-4';
const cloudRemedy = 'Use a domain, such as myhuaweicloud.com';

test('a missing region is asked for', () => {
  expect(
    complaintsOf(parseEndpoint('ges', endpointInputs(rawInputs(), { text: '', variable: null }))),
  ).toEqual([
    `region is not set. ${regionRemedy}, or set HUAWEI_CLOUD_REGION or every endpoint; a variable is blank if its name is misspelled, or if it belongs to another environment.`,
  ]);
});

describe('a region is refused:', () => {
  test.each([
    { name: 'capitals', text: 'CN-NORTH-4', read: 'CN-NORTH-4' },
    { name: 'its name in words', text: 'Europe (Dublin)', read: 'Europe (Dubl…' },
    { name: 'a dot, which leads to another host', text: 'evil.example', read: 'evil.example' },
    { name: 'a slash', text: 'cn-north-4/', read: 'cn-north-4/' },
    { name: 'an at sign', text: 'a@b', read: 'a@b' },
    { name: 'a colon', text: 'cn:80', read: 'cn:80' },
    { name: 'a percent sign', text: 'cn%2e', read: 'cn%2e' },
    { name: 'a line break', text: 'cn\nnorth', read: 'cn\\nnorth' },
    { name: 'a line break at the end', text: 'cn-north-4\n', read: 'cn-north-4\\n' },
    { name: 'a hyphen at the end', text: 'cn-', read: 'cn-' },
    { name: 'a hyphen at the start', text: '-cn', read: '-cn' },
    { name: '64 characters', text: 'a'.repeat(64), read: `${'a'.repeat(12)}…` },
  ])('$name', ({ text, read }) => {
    expect(
      complaintsOf(parseEndpoint('ges', endpointInputs(rawInputs(), { text, variable: null }))),
    ).toEqual([`region: "${read}" is not a region name. ${regionRemedy}.`]);
  });

  test('with the variable that it comes from', () => {
    const found = { text: 'CN', variable: 'HW_REGION_NAME' };
    expect(complaintsOf(parseEndpoint('ges', endpointInputs(rawInputs(), found)))).toEqual([
      `region: "CN" from HW_REGION_NAME is not a region name. ${regionRemedy}.`,
    ]);
  });
});

describe('an availability zone', () => {
  const found = { text: 'cn-north-4a', variable: 'HW_REGION_NAME' };

  test('is no region', () => {
    expect(complaintsOf(parseEndpoint('ges', endpointInputs(rawInputs(), found)))).toEqual([
      `region: "cn-north-4a" from HW_REGION_NAME is an availability zone. ${regionRemedy}.`,
    ]);
  });

  test('may be the name of a region in another cloud', () => {
    const inputs = rawInputs({ cloud: 'cloud.example' });
    expect(parseEndpoint('ges', endpointInputs(inputs, found))).toEqual({
      kind: 'valid',
      value: 'https://ges.cn-north-4a.cloud.example',
    });
  });
});

describe('a cloud is refused:', () => {
  test.each([
    { name: 'one word', text: 'myhuaweicloud' },
    { name: 'an address', text: 'https://a.example' },
    { name: 'a path', text: 'a.example/v2' },
    { name: 'a port', text: 'a.example:80' },
    { name: 'an at sign', text: 'a@b.example' },
    { name: 'capitals', text: 'MyHuaweiCloud.com' },
    { name: 'a dot at the end', text: 'a.example.' },
    { name: 'a dot at the start', text: '.a.example' },
    { name: 'two dots', text: 'a..example' },
    { name: 'a number for the last part, which no host can have', text: 'example.1' },
    { name: 'a hexadecimal last part', text: 'example.0x1' },
    { name: 'an IPv4 address', text: '127.0.0.1' },
  ])('$name', ({ text }) => {
    expect(
      complaintsOf(parseEndpoint('ges', endpointInputs(rawInputs({ cloud: text }), region))),
    ).toEqual([`cloud: "${quoted(text)}" is not a domain. ${cloudRemedy}.`]);
  });

  test('together with a wrong region', () => {
    const found = { text: '?', variable: null };
    expect(
      complaintsOf(parseEndpoint('ges', endpointInputs(rawInputs({ cloud: 'a' }), found))),
    ).toEqual([
      `region: "?" is not a region name. ${regionRemedy}.`,
      `cloud: "a" is not a domain. ${cloudRemedy}.`,
    ]);
  });
});

describe('the endpoint by rule', () => {
  test.each([
    {
      name: 'roma',
      service: 'roma',
      text: 'cn-north-4',
      cloud: '',
      endpoint: 'https://roma.cn-north-4.myhuaweicloud.com',
    },
    {
      name: 'ges',
      service: 'ges',
      text: 'cn-north-4',
      cloud: '',
      endpoint: 'https://ges.cn-north-4.myhuaweicloud.com',
    },
    {
      name: 'Europe',
      service: 'ges',
      text: 'eu-west-101',
      cloud: '',
      endpoint: 'https://ges.eu-west-101.myhuaweicloud.eu',
    },
    {
      name: 'another region of Europe',
      service: 'ges',
      text: 'eu-west-0',
      cloud: '',
      endpoint: 'https://ges.eu-west-0.myhuaweicloud.com',
    },
    {
      name: 'another cloud',
      service: 'roma',
      text: 'r1',
      cloud: 'hcs.example',
      endpoint: 'https://roma.r1.hcs.example',
    },
    {
      name: 'another cloud in Europe',
      service: 'ges',
      text: 'eu-west-101',
      cloud: 'hcs.example',
      endpoint: 'https://ges.eu-west-101.hcs.example',
    },
  ] as const)('$name', ({ service, text, cloud, endpoint }) => {
    const parsed = parseEndpoint(
      service,
      endpointInputs(rawInputs({ cloud }), { text, variable: null }),
    );
    expect(parsed).toEqual({ kind: 'valid', value: endpoint });
  });
});

test('a name of short words with numbers is a region', () => {
  const found = { text: 'cs-r1-az2-dc3-p4', variable: null };
  expect(parseEndpoint('ges', endpointInputs(rawInputs(), found))).toEqual({
    kind: 'valid',
    value: 'https://ges.cs-r1-az2-dc3-p4.myhuaweicloud.com',
  });
});

test.each(services.map(({ key, host }) => [key, host] as const))(
  'the host of %s follows the rule, in the domain of its region',
  (key, word) => {
    const by = (text: string) =>
      parseEndpoint(key, endpointInputs(rawInputs(), { text, variable: null }));

    expect(by('cn-north-4')).toEqual({
      kind: 'valid',
      value: `https://${word}.cn-north-4.myhuaweicloud.com`,
    });
    expect(by('eu-west-101')).toEqual({
      kind: 'valid',
      value: `https://${word}.eu-west-101.myhuaweicloud.eu`,
    });
  },
);

test.each(['cn-north-4', 'ap-southeast-1', 'eu-west-101', 'ae-ad-1', 'my-kualalumpur-1'])(
  'the region %s may stand in outputs',
  (region) => {
    expect(reportableRegion(region, sanitize)).toBe(region);
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
])('the region %j may not: it has another form than documented names', (region) => {
  expect(reportableRegion(region, sanitize)).toBeNull();
});

test('a region that is or holds a secret may not stand in outputs, whatever its form', () => {
  const value = 'north-4';

  expect(
    reportableRegion('cn-north-4', createSanitizer([{ value, replacement: '***' }])),
  ).toBeNull();
});
