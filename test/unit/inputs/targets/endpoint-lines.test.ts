import { expect, test } from 'vitest';
import { parseEndpointLines } from '../../../../src/inputs/targets/endpoint-lines.ts';
import { parseEndpoint } from '../../../../src/inputs/targets/endpoints.ts';
import { services } from '../../../../src/services/registry.ts';
import { rawInputs } from '../../../support/raw-inputs.ts';
import { complaintsOf, sanitize } from '../complaints.ts';

test.each([
  ['vpc: https://a.test', { vpc: 'https://a.test' }],
  [
    'VPC:https://a.test/\n# more\necs : http://127.0.0.1:80 # here',
    { vpc: 'https://a.test', ecs: 'http://127.0.0.1' },
  ],
])('reads %j', (text, origins) => {
  const lines = parseEndpointLines(text, sanitize);
  expect(lines.kind === 'valid' && Object.fromEntries(lines.value)).toEqual(origins);
});

const host = 'write scheme and host, such as https://vpc.cn-north-4.myhuaweicloud.com';
test.each([
  ['vpcs: https://a.test', 'endpoints names no service ("vpcs"): write vpc or ecs or dcs'],
  [
    'ges: https://a.test',
    'endpoints names a service that has an input of its own ("ges"): write its endpoint into ges-endpoint',
  ],
  [
    'vpc: http://a.test',
    `endpoints is http, which would send the credential in the clear ("http://a.tes…"): ${host}`,
  ],
  ['vpc: https://user:secret@a.test', `endpoints holds a user name or password: ${host}`],
  [
    'vpc: https://a.test/v1',
    `endpoints holds more than scheme and host ("https://a.te…"): ${host}`,
  ],
  ['vpc:', `endpoints is not an https address (""): ${host}`],
  [
    'https://a.test',
    'endpoints has an entry without a service before a colon: write service: https://host, such as vpc: https://vpc.cn-north-4.myhuaweicloud.com',
  ],
  [
    'vpc https',
    'endpoints has an entry without a service before a colon: write service: https://host, such as vpc: https://vpc.cn-north-4.myhuaweicloud.com',
  ],
  [
    'vpc: https://a.test ecs: https://a.test',
    'endpoints has several entries on one line: write one entry a line, after |: a block after > is folded into one line',
  ],
  [
    'vpc: https://a.test\nvpc: https://b.test',
    'endpoints names a service twice ("vpc"): keep one of the two',
  ],
  [
    '# vpc: https://a.test',
    'endpoints has a comment that holds an entry ("vpc: https:"): write one entry a line, after |, and out of the comment: a block after > is folded into one line',
  ],
  [
    '{"vpc": "https://a.test"}',
    'endpoints is a list or a mapping in brackets: write one entry a line, after |, without brackets and quotes',
  ],
])('refuses %j', (text, complaint) => {
  expect(complaintsOf(parseEndpointLines(text, sanitize))).toEqual([complaint]);
});

test.each(services.map(({ key, host }) => [key, host] as const))(
  'the host of %s follows the rule, in the domain of its region',
  (key, word) => {
    const by = (text: string) => parseEndpoint(key, rawInputs(), { text, source: '' }, sanitize);

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
