import { expect, test } from 'vitest';
import { parseEndpoint } from '../../../../src/inputs/targets/endpoints.ts';
import { parseEndpointLines } from '../../../../src/inputs/targets/origins.ts';
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

const host = 'Use scheme and host, such as https://vpc.cn-north-4.myhuaweicloud.com.';
test.each<readonly [string, string]>([
  ['vpcs: https://a.test', 'endpoints: "vpcs" is not a service. Use vpc or ecs or dcs.'],
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
    'endpoints is several entries on one line. Use one entry per line, after |: YAML folds a block after > into one line.',
  ]),
  [
    'vpc: https://a.test/b:https://c',
    `endpoints: "https://a.te…" contains more than scheme and host. ${host}`,
  ],
  [': https://a.test', 'endpoints: "" is not a service. Use as or er or ges.'],
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
    `endpoints: "${read}" is an entry in a comment. Use one entry per line, after |, outside of comments: YAML folds a block after > into one line.`,
  ]),
  [
    '{"vpc": "https://a.test"}',
    'endpoints is a list or mapping in brackets. Use one entry per line, after |, without brackets and quotes.',
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
