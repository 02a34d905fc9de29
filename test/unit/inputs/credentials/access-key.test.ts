import { expect, test } from 'vitest';
import { resolveAccessKey } from '../../../../src/inputs/credentials/access-key.ts';
import type { RawInputs } from '../../../../src/inputs/inputs.ts';
import type { Environment } from '../../../../src/ports/ports.ts';
import { rawInputs } from '../../../support/builders/settings.ts';

const huawei = {
  HUAWEI_CLOUD_ACCESS_KEY_ID: 'id-1',
  HUAWEI_CLOUD_SECRET_ACCESS_KEY: 'key-1',
};
const terraform = {
  HW_ACCESS_KEY: 'id-2',
  HW_SECRET_KEY: 'key-2',
  HW_SECURITY_TOKEN: 'token-2',
};
const sdk = {
  HUAWEICLOUD_SDK_AK: 'id-3',
  HUAWEICLOUD_SDK_SK: 'key-3',
  HUAWEICLOUD_SDK_SECURITY_TOKEN: 'token-3',
};

type Row = readonly [
  name: string,
  inputs: Partial<RawInputs>,
  environment: Environment,
  parts: readonly [accessKey: string, secretKey: string, securityToken: string],
];

test.each<Row>([
  ['nothing', {}, {}, ['', '', '']],
  ["Huawei's own variables first", {}, { ...sdk, ...terraform, ...huawei }, ['id-1', 'key-1', '']],
  ["then Terraform's", {}, { ...sdk, ...terraform }, ['id-2', 'key-2', 'token-2']],
  ["then the SDKs'", {}, sdk, ['id-3', 'key-3', 'token-3']],
  [
    'blank variables passed over',
    {},
    { ...sdk, HUAWEI_CLOUD_ACCESS_KEY_ID: ' ', HW_SECRET_KEY: '\n' },
    ['id-3', 'key-3', 'token-3'],
  ],
  ['without the white space around', {}, { HW_ACCESS_KEY: ' id-2\n' }, ['id-2', '', '']],
  [
    'no part of another set beside half a key',
    {},
    { HUAWEI_CLOUD_ACCESS_KEY_ID: 'id-1', ...terraform },
    ['id-1', '', ''],
  ],
  [
    'the inputs before every variable',
    { 'access-key': 'id-0', 'secret-key': 'key-0', 'security-token': 'token-0' },
    terraform,
    ['id-0', 'key-0', 'token-0'],
  ],
  [
    "no security token of another's key",
    { 'access-key': 'id-0', 'secret-key': 'key-0' },
    terraform,
    ['id-0', 'key-0', ''],
  ],
  ['a secret from the environment', { 'access-key': 'id-0' }, terraform, ['id-0', 'key-2', '']],
  [
    'a secret from the inputs, with the rest of its key',
    { 'secret-key': 'key-0' },
    terraform,
    ['id-2', 'key-0', 'token-2'],
  ],
])('%s', (_, inputs, environment, expected) => {
  const parts = resolveAccessKey(rawInputs(inputs), environment);

  expect(Object.values(parts).map(({ text }) => text)).toEqual(expected);
});

test('each part knows the variable that it came from', () => {
  expect(resolveAccessKey(rawInputs({ 'secret-key': 'key-0' }), terraform)).toEqual({
    'access-key': { text: 'id-2', variable: 'HW_ACCESS_KEY' },
    'secret-key': { text: 'key-0', variable: null },
    'security-token': { text: 'token-2', variable: 'HW_SECURITY_TOKEN' },
  });
  expect(resolveAccessKey(rawInputs(), { HW_SECRET_KEY: 'key-2' })).toEqual({
    'access-key': { text: '', variable: null },
    'secret-key': { text: 'key-2', variable: 'HW_SECRET_KEY' },
    'security-token': { text: '', variable: null },
  });
});
