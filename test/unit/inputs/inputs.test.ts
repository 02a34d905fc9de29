import { expect, test } from 'vitest';
import { inputNames, inputOrVariable, readRawInputs } from '../../../src/inputs/inputs.ts';
import { rawInputs } from '../../support/builders/settings.ts';

test.each([
  { name: 'nothing set', environment: {} },
  {
    name: 'every variable blank',
    environment: {
      HUAWEI_CLOUD_PROJECT_ID: '',
      HW_PROJECT_ID: ' \t ',
      HUAWEICLOUD_SDK_PROJECT_ID: '\n',
    },
  },
  { name: 'a variable of another name', environment: { PROJECT_ID: 'a', huawei_project_id: 'b' } },
  { name: 'only a region', environment: { HUAWEI_CLOUD_REGION: 'cn-north-1' } },
])('finds no project ID with $name', ({ environment }) => {
  const found = inputOrVariable('project-id', rawInputs({ 'project-id': '' }), environment);
  expect(found).toEqual({ text: '', variable: null });
});

test.each([
  {
    name: "Huawei's own before Terraform's and the SDKs'",
    environment: {
      HUAWEICLOUD_SDK_PROJECT_ID: 'sdk',
      HW_PROJECT_ID: 'terraform',
      HUAWEI_CLOUD_PROJECT_ID: 'huawei',
    },
    found: { text: 'huawei', variable: 'HUAWEI_CLOUD_PROJECT_ID' },
  },
  {
    name: "Terraform's before the SDKs', a blank one passed over",
    environment: {
      HUAWEI_CLOUD_PROJECT_ID: ' ',
      HW_PROJECT_ID: 'terraform',
      HUAWEICLOUD_SDK_PROJECT_ID: 'sdk',
    },
    found: { text: 'terraform', variable: 'HW_PROJECT_ID' },
  },
  {
    name: "the SDKs' at last",
    environment: { HUAWEICLOUD_SDK_PROJECT_ID: 'sdk' },
    found: { text: 'sdk', variable: 'HUAWEICLOUD_SDK_PROJECT_ID' },
  },
  {
    name: 'a variable without the white space around it',
    environment: { HW_PROJECT_ID: ' terraform\r\n' },
    found: { text: 'terraform', variable: 'HW_PROJECT_ID' },
  },
])('takes the project ID from $name', ({ environment, found }) => {
  expect(inputOrVariable('project-id', rawInputs({ 'project-id': '' }), environment)).toEqual(
    found,
  );
});

test.each([
  {
    name: "Huawei's own before Terraform's",
    environment: { HW_REGION_NAME: 'cn-north-1', HUAWEI_CLOUD_REGION: 'cn-east-3' },
    found: { text: 'cn-east-3', variable: 'HUAWEI_CLOUD_REGION' },
  },
  {
    name: "Terraform's alone",
    environment: { HW_REGION_NAME: 'cn-north-1' },
    found: { text: 'cn-north-1', variable: 'HW_REGION_NAME' },
  },
])('takes the region from $name', ({ environment, found }) => {
  expect(inputOrVariable('region', rawInputs({ region: '' }), environment)).toEqual(found);
});

test('an input outranks every variable, even one that is wrong', () => {
  const inputs = rawInputs({ 'project-id': 'not an id' });
  const environment = { HUAWEI_CLOUD_PROJECT_ID: 'huawei', HW_PROJECT_ID: 'terraform' };
  const found = inputOrVariable('project-id', inputs, environment);
  expect(found).toEqual({ text: 'not an id', variable: null });
});

test('every input is asked for by its name', () => {
  expect(readRawInputs((name) => `the ${name}`)).toEqual(
    Object.fromEntries(inputNames.map((name) => [name, `the ${name}`])),
  );
});
