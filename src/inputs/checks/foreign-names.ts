import { type InputName, inputNames } from '../inputs.ts';

/**
 * What other actions, Terraform, the SDKs and AWS call what an input of this action holds. Case,
 * hyphens and underscores make no difference.
 */
export const aliases: Readonly<Partial<Record<InputName, readonly string[]>>> = {
  'project-id': ['project', 'tenant', 'tenant-id'],
  'instance-id': ['instance', 'instances', 'instance-ids', 'roma-instance', 'roma-instance-id'],
  region: ['region-name', 'region-id', 'default-region'],
  services: ['service'],
  cloud: ['cloud-domain', 'domain-suffix'],
  'roma-endpoint': ['roma-url', 'endpoint-roma'],
  'ges-endpoint': ['ges-url', 'endpoint-ges'],
  'iam-endpoint': ['auth-url', 'iam-url', 'endpoint-iam'],
  'sts-endpoint': ['sts-url', 'endpoint-sts'],
  token: ['auth-token', 'x-auth-token', 'iam-token', 'access-token'],
  'access-key': [
    'ak',
    'access-key-id',
    'access-id',
    'key-id',
    'key',
    'api-key',
    'akid',
    'secret-id',
  ],
  'secret-key': [
    'sk',
    'secret-access-key',
    'access-key-secret',
    'access-secret',
    'secret',
    'api-secret',
  ],
  'security-token': ['session-token', 'sts-token'],
  'user-name': ['user', 'iam-user', 'iam-user-name'],
  password: ['passwd', 'user-password'],
  'domain-name': ['domain', 'account', 'account-name'],
  'oidc-provider-urn': ['provider-urn', 'oidc-provider'],
  'oidc-agency-urn': ['agency-urn', 'agency', 'oidc-agency'],
  'oidc-audience': ['audience', 'id-token-audience', 'client-id'],
  'identity-provider': ['idp', 'idp-id', 'idp-name', 'identity-provider-id'],
  thresholds: [
    'threshold',
    'minimum',
    'minimums',
    'min',
    'min-remaining',
    'quota',
    'quotas',
    'quota-thresholds',
    'limit',
    'limits',
  ],
  'warn-thresholds': ['warning-threshold', 'warning-thresholds'],
  'terraform-plan': [
    'plan',
    'plans',
    'plan-file',
    'plan-path',
    'plan-json',
    'plan-json-path',
    'tf-plan',
    'terraform-plan-file',
    'terraform-plan-path',
    'terraform-plan-json',
  ],
  'ges-edge-unit': ['edge-unit'],
  'on-unknown': ['fail-on-unknown'],
  'on-error': ['fail-on-error', 'ignore-errors'],
  'warn-only': ['dry-run', 'soft-fail', 'report-only', 'continue-on-error', 'only-warn'],
  'timeout-seconds': ['timeout', 'timeout-minutes', 'timeout-ms'],
  'wait-timeout-seconds': ['wait-timeout', 'max-wait'],
  'wait-interval-seconds': ['wait-interval', 'poll-interval'],
  baseline: ['baseline-path', 'baseline-file'],
  'report-path': ['report-file', 'output-path', 'output-file'],
};

const trust = 'use oidc-agency-urn, with oidc-provider-urn and oidc-audience';
const ownToken = 'remove it: the gate gets its own ID token from GitHub';

/** Words that stand for no single input, and what to do instead. */
export const advice: Readonly<Record<string, string>> = {
  aksk: 'use access-key and secret-key',
  'demand-file': 'use demand with what the file holds',
  'project-name': 'use project-id with the ID of the project',
  'tenant-name': 'use project-id with the ID of the project',
  'domain-id': 'use domain-name with the name of the account',
  'account-id': 'use domain-name with the name of the account',
  endpoint: 'use roma-endpoint, ges-endpoint or endpoints',
  'endpoint-url': 'use roma-endpoint, ges-endpoint or endpoints',
  'role-to-assume': trust,
  'role-arn': trust,
  'assume-role': trust,
  'agency-name': trust,
  'role-session-name': 'remove it: the session is named after the run',
  'role-duration-seconds': 'remove it: a key that the gate gets is valid for 15 minutes',
  'duration-seconds': 'remove it: a key that the gate gets is valid for 15 minutes',
  'id-token': ownToken,
  'id-token-file': ownToken,
  'web-identity-token-file': ownToken,
  'github-token': 'remove it: the gate does not use it',
};

/** Who has variables and arguments of the same names. */
const owners: readonly string[] = [
  'aws',
  'g42',
  'hcs',
  'hcso',
  'huawei',
  'huaweicloud',
  'huaweicloudsdk',
  'hw',
  'hwc',
  'os',
  'otc',
  'sbc',
  'sbercloud',
];

/** What holds a key, whoever owns it. */
const endsWithKey =
  /(?:accesskey(?:id|secret)?|secret(?:access)?key|secretid|securitytoken|sessiontoken)$/;

const remedies: ReadonlyMap<string, string> = new Map([
  ...Object.entries(aliases).flatMap(([input, words]) =>
    words.map((word): [string, string] => [lettersIn(word), `use ${input}`]),
  ),
  ...Object.entries(advice).map(([word, what]): [string, string] => [lettersIn(word), what]),
  ...inputNames.map((input): [string, string] => [lettersIn(input), `use ${input}`]),
]);

/** What to do about an input that is called so elsewhere; null where nobody calls any so. */
export function foreignNameRemedy(name: string): string | null {
  const word = lettersIn(name);
  const owned = owners.filter((owner) => word.startsWith(owner));
  const words = [
    word,
    ...owned.map((owner) => word.slice(owner.length)),
    ...(endsWithKey.exec(word) ?? []),
  ];
  return words.map((one) => remedies.get(one)).find((remedy) => remedy !== undefined) ?? null;
}

/** A name without what parts its words, in small letters. */
export function lettersIn(name: string): string {
  return name.replace(/[-_]/g, '').toLowerCase();
}
