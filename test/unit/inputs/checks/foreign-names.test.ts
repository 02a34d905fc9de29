import { expect, test } from 'vitest';
import { advice, aliases, foreignNameRemedy } from '../../../../src/inputs/checks/foreign-names.ts';
import { inputNames } from '../../../../src/inputs/inputs.ts';

const names: readonly string[] = inputNames;
const trust = 'write oidc-agency-urn, with oidc-provider-urn and oidc-audience';
const byName = 'write domain-name, and into it the name of the account';
const byId = 'write project-id, and into it the ID of the project';
const ownToken = 'leave it out: the gate asks GitHub for an id token itself';
const shortLived = 'leave it out: a key that the gate fetches lives 15 minutes';

const table: readonly (readonly [remedy: string, words: string])[] = [
  ['write project-id', 'project tenant tenant-id hw_project_id HUAWEI_CLOUD_PROJECT_ID projectId'],
  ['write instance-id', 'instance instances instance-ids roma-instance roma-instance-id'],
  ['write region', 'region_name region-id aws-region default-region HW_REGION_NAME'],
  ['write services', 'service'],
  ['write iam-endpoint', 'auth-url iam-url hw_auth_url'],
  ['write token', 'auth-token x-auth-token iam-token access-token hw-auth-token'],
  ['write access-key', 'ak access_key access_key_id access-id key-id aws-access-key-id'],
  ['write access-key', 'accessKeyId HUAWEICLOUD_SDK_AK HUAWEI_CLOUD_ACCESS_KEY_ID hw_access_key'],
  ['write access-key', 'sbc_access_key hcs_access_key hcso-access-key hwc_access_key key api_key'],
  [
    'write access-key',
    'alicloud_access_key akid secret_id tencentcloud_secret_id my-access-key-id',
  ],
  ['write access-key', 'os_access_key otc-access-key g42_access_key sbercloud_access_key'],
  ['write secret-key', 'sbc_secret_key secret api_secret alicloud-access-key-secret'],
  ['write secret-key', 'my_secret_access_key tencentcloud-secret-key'],
  ['write access-key and secret-key', 'aksk hw_aksk'],
  ['write security-token', 'alicloud_security_token my-session-token'],
  ['write cloud', 'cloud-domain hcs_cloud'],
  ['write roma-endpoint', 'roma-url endpoint-roma'],
  ['write ges-endpoint', 'ges-url endpoint-ges'],
  ['write iam-endpoint', 'os_auth_url endpoint-iam'],
  ['write sts-endpoint', 'sts-url endpoint-sts'],
  ['write oidc-audience', 'hcs_oidc_audience'],
  ['write ges-edge-unit', 'edge-unit'],
  ['write baseline', 'baseline-path baseline-file'],
  ['write thresholds', 'quota quotas min limit limits'],
  ['write terraform-plan', 'plan-json-path'],
  ['write warn-only', 'only-warn'],
  ['write demand, and into it what the file holds', 'demand-file'],
  ['write secret-key', 'sk secret_key secret_access_key access-key-secret access-secret'],
  ['write secret-key', 'aws-secret-access-key HUAWEICLOUD_SDK_SK HW_SECRET_KEY'],
  ['write security-token', 'security_token session-token sts-token aws-session-token'],
  ['write user-name', 'user username iam-user iam-user-name hw_user_name'],
  ['write password', 'passwd user-password hw_user_password'],
  ['write domain-name', 'domain account account-name hw_domain_name'],
  ['write oidc-provider-urn', 'provider-urn oidc-provider'],
  ['write oidc-agency-urn', 'agency-urn agency oidc-agency'],
  ['write oidc-audience', 'audience id-token-audience client-id'],
  ['write identity-provider', 'idp idp-id idp-name identity-provider-id huaweicloud_sdk_idp_id'],
  ['write thresholds', 'threshold minimum minimums min-remaining quota-thresholds'],
  ['write warn-thresholds', 'warning-threshold warning-thresholds'],
  ['write terraform-plan', 'plan plans plan-file plan-path plan-json tfplan tf-plan planFile'],
  ['write terraform-plan', 'terraform-plan-file terraform-plan-path terraform-plan-json'],
  ['write on-unknown', 'fail-on-unknown'],
  ['write on-error', 'fail-on-error ignore-errors'],
  ['write warn-only', 'dry-run soft-fail report-only continue-on-error'],
  ['write timeout-seconds', 'timeout timeout-minutes timeout-ms'],
  ['write wait-timeout-seconds', 'wait-timeout max-wait'],
  ['write wait-interval-seconds', 'wait-interval poll-interval'],
  ['write report-path', 'report-file output-path output-file'],
  ['write roma-endpoint, ges-endpoint or endpoints', 'endpoint endpoint-url'],
  [byId, 'project-name tenant-name hw_project_name'],
  [byName, 'domain-id account-id'],
  [trust, 'role-to-assume role-arn assume-role agency-name'],
  ['leave it out: the session is named after the run', 'role-session-name'],
  [shortLived, 'role-duration-seconds duration-seconds'],
  [ownToken, 'id-token id-token-file web-identity-token-file aws-web-identity-token-file'],
  ['leave it out: the gate does not use it', 'github-token'],
];

test.each(table)('%s, in place of %s', (remedy, words) => {
  for (const word of words.split(' ')) {
    for (const written of [word, word.toUpperCase(), word.replaceAll('-', '_')]) {
      expect([written, foreignNameRemedy(written)]).toEqual([written, remedy]);
    }
  }
});

test('every input that is named exists, and no word is one itself, or means two things', () => {
  const words = [...Object.values(aliases).flat(), ...Object.keys(advice)];
  const named = Object.values(advice).flatMap((what) => what.match(/[a-z]+(?:-[a-z]+)+/g) ?? []);

  expect(names).toEqual(expect.arrayContaining([...Object.keys(aliases), ...named]));
  expect(words.filter((word) => names.includes(word))).toEqual([]);
  expect(new Set(words).size).toBe(words.length);
});

test.each(inputNames)('%s in other letters is itself', (name) => {
  expect(foreignNameRemedy(name.toUpperCase().replaceAll('-', '_'))).toBe(`write ${name}`);
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
])('%s is nobody’s word', (name) => {
  expect(foreignNameRemedy(name)).toBeNull();
});
