import { expect, test } from 'vitest';
import {
  foreignNameRemedies,
  foreignNameRemedy,
} from '../../../../src/inputs/environment/foreign-names.ts';
import { inputNames, inputTable } from '../../../../src/inputs/inputs.ts';

const names: readonly string[] = inputNames;
const trust = 'use oidc-agency-urn, with oidc-provider-urn and oidc-audience';
const byName = 'use domain-name with the name of the account';
const byId = 'use project-id with the ID of the project';
const ownToken = 'remove it: the gate gets its own ID token from GitHub';
const enterprise = 'remove it: quotas are those of the project, whose ID is project-id';
const line = (service: string) => `use endpoints, with the line ${service}: https://…`;
const shortLived = 'remove it: a key that the gate gets is valid for 15 minutes';

const table: readonly (readonly [remedy: string, words: string])[] = [
  ['use project-id', 'project tenant tenant-id hw_project_id HUAWEI_CLOUD_PROJECT_ID projectId'],
  ['use instance-id', 'instance instances instance-ids roma-instance roma-instance-id'],
  ['use region', 'region_name region-id aws-region default-region HW_REGION_NAME'],
  ['use services', 'service resources'],
  ['use region', 'location iam-region'],
  ['use iam-endpoint', 'auth-url iam-url hw_auth_url'],
  ['use token', 'bearer auth-token x-auth-token iam-token access-token hw-auth-token'],
  ['use access-key', 'ak access_key access_key_id access-id key-id aws-access-key-id'],
  ['use access-key', 'accessKeyId HUAWEICLOUD_SDK_AK HUAWEI_CLOUD_ACCESS_KEY_ID hw_access_key'],
  ['use access-key', 'sbc_access_key hcs_access_key hcso-access-key hwc_access_key key api_key'],
  ['use access-key', 'alicloud_access_key akid secret_id tencentcloud_secret_id my-access-key-id'],
  ['use access-key', 'os_access_key otc-access-key g42_access_key sbercloud_access_key'],
  ['use secret-key', 'sbc_secret_key secret api_secret alicloud-access-key-secret'],
  ['use secret-key', 'my_secret_access_key tencentcloud-secret-key'],
  ['use access-key and secret-key', 'aksk hw_aksk'],
  ['use security-token', 'alicloud_security_token my-session-token'],
  ['use cloud', 'cloud-domain cloud-name hcs_cloud'],
  ['use roma-endpoint', 'roma-url endpoint-roma'],
  ['use ges-endpoint', 'ges-url endpoint-ges'],
  ['use iam-endpoint', 'os_auth_url endpoint-iam'],
  ['use sts-endpoint', 'sts-url endpoint-sts'],
  ['use oidc-audience', 'hcs_oidc_audience'],
  ['use ges-edge-unit', 'edge-unit'],
  ['use baseline', 'baseline-path baseline-file'],
  ['use thresholds', 'quota quotas min limit limits headroom buffer margin'],
  ['use thresholds', 'critical'],
  ['use warn-thresholds', 'warning'],
  ['use domain-name', 'os_user_domain_name'],
  ['remove it: it names an entry of clouds.yaml', 'os_cloud'],
  ['use used', 'usage'],
  ['use password', 'iam-password'],
  ['use domain-name', 'iam-domain iam-domain-name'],
  ['use terraform-plan', 'plan-json-path'],
  ['use warn-only', 'only-warn'],
  ['use demand with what the file holds', 'demand-file'],
  ['use secret-key', 'sk secret_key secret_access_key access-key-secret access-secret'],
  ['use secret-key', 'aws-secret-access-key HUAWEICLOUD_SDK_SK HW_SECRET_KEY'],
  ['use security-token', 'security_token session-token sts-token aws-session-token'],
  ['use user-name', 'user username iam-user iam-user-name hw_user_name'],
  ['use password', 'pass passwd pwd user-password user-pwd hw_user_password'],
  ['use domain-name', 'domain account account-name hw_domain_name'],
  ['use oidc-provider-urn', 'provider-urn oidc-provider'],
  ['use oidc-agency-urn', 'agency-urn agency oidc-agency'],
  ['use oidc-audience', 'audience id-token-audience client-id'],
  ['use identity-provider', 'idp idp-id idp-name identity-provider-id huaweicloud_sdk_idp_id'],
  ['use thresholds', 'threshold minimum minimums min-remaining quota-thresholds'],
  ['use warn-thresholds', 'warning-threshold warning-thresholds'],
  ['use terraform-plan', 'plan plans plan-file plan-path plan-json tfplan tf-plan planFile'],
  ['use terraform-plan', 'terraform-plan-file terraform-plan-path terraform-plan-json'],
  ['use on-unknown', 'fail-on-unknown'],
  ['use on-error', 'fail-on-error ignore-errors'],
  ['use warn-only', 'dry-run soft-fail report-only continue-on-error'],
  ['use timeout-seconds', 'timeout timeout-minutes timeout-ms'],
  ['use wait-timeout-seconds', 'wait-timeout max-wait'],
  ['use wait-interval-seconds', 'wait-interval poll-interval'],
  ['use report-path', 'report-file output-path output-file'],
  ['use roma-endpoint, ges-endpoint or endpoints', 'endpoint endpoint-url'],
  [byId, 'project-name tenant-name hw_project_name'],
  [byName, 'domain-id account-id'],
  [trust, 'role-to-assume role-arn assume-role agency-name assume-role-agency-name'],
  [trust, 'assume-role-domain-name assume-role-arn agency-domain-name trust-agency'],
  [ownToken, 'assume-role-id-token hw_assume_role_id_token_file'],
  ['use demand', 'need needs needed required requirements'],
  [enterprise, 'enterprise-project-id eps-id hw_enterprise_project_id'],
  ['use sts-endpoint', 'sts-endpoint-url hw_sts_endpoint'],
  ['use iam-endpoint', 'huaweicloud_sdk_iam_endpoint endpoint-for-iam'],
  ['use roma-endpoint', 'roma-connect-endpoint rome-endpoint'],
  ['use ges-endpoint', 'gse-endpoint graph-endpoint'],
  [line('vpc'), 'vpc-endpoint vpcs-endpoint eip-endpoint endpoint-vpc endpoint-url-vpc'],
  [
    line('ecs'),
    'ecs-endpoint ecs-url endpoint-ecs endpoint-for-ecs ecs-endpoint-url hw_ecs_endpoint',
  ],
  [line('rds'), 'rds-endpoint os-rds-endpoint'],
  [line('kms'), 'kms-endpoint'],
  [line('as'), 'as-endpoint auto-scaling-endpoint'],
  [line('elb'), 'elb-endpoint lb-endpoint elb-endpoints'],
  [line('vpcep'), 'vpcep-endpoint vpc-endpoint-endpoint'],
  [line('swr'), 'swr-endpoint swr-api-endpoint'],
  [line('sfsturbo'), 'sfsturbo-endpoint sfs-turbo-endpoint sfs-endpoint'],
  ['remove it: the API of DNS needs the ID of the account', 'dns-endpoint'],
  ['remove it: NAT Gateway has no API for its quotas', 'nat-endpoint nat-gateway-endpoint'],
  ['remove it: the session is named after the run', 'role-session-name'],
  [shortLived, 'role-duration-seconds duration-seconds'],
  [
    ownToken,
    'id-token oidc-token id-token-file web-identity-token-file aws-web-identity-token-file',
  ],
  ['remove it: the gate does not use it', 'github-token'],
];

test.each(table)('%s, in place of %s', (remedy, words) => {
  for (const word of words.split(' ')) {
    for (const written of [word, word.toUpperCase(), word.replaceAll('-', '_')]) {
      expect([written, foreignNameRemedy(written)]).toEqual([written, remedy]);
    }
  }
});

test('every input that is named exists, and no word is one itself, or means two things', () => {
  const words = [
    ...inputNames.flatMap((name) => inputTable[name].aliases ?? []),
    ...Object.keys(foreignNameRemedies),
  ];
  const named = Object.values(foreignNameRemedies).flatMap(
    (what) => what.match(/[a-z]+(?:-[a-z]+)+/g) ?? [],
  );

  expect(names).toEqual(expect.arrayContaining(named));
  expect(words.filter((word) => names.includes(word))).toEqual([]);
  expect(new Set(words).size).toBe(words.length);
});

test.each(inputNames)('%s in other letters is itself', (name) => {
  expect(foreignNameRemedy(name.toUpperCase().replaceAll('-', '_'))).toBe(`use ${name}`);
});

test.each([
  '',
  'aws',
  'version',
  'output',
  'file',
  'who-to-greet',
  'my-aws-region',
  'hw',
  'os-version',
  'cache-key',
  'secret-keys',
  'host',
  'callback-url',
  'image-url',
  'foo-endpoint',
])('%s is nobody’s word', (name) => {
  expect(foreignNameRemedy(name)).toBeNull();
});
