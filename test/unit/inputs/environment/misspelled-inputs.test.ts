import { describe, expect, test } from 'vitest';
import { misspelledInputs } from '../../../../src/inputs/environment/misspelled-inputs.ts';
import { sanitize } from '../../../support/builders/quotas.ts';
import { sentencesOf } from '../../../support/builders/settings.ts';

describe('an input that does not exist is refused:', () => {
  test.each([
    { variable: 'INPUT_THRESHOLD', name: 'threshold', meant: 'thresholds' },
    { variable: 'INPUT_TRESHOLD', name: 'treshold', meant: 'thresholds' },
    { variable: 'INPUT_TRESHOLDS', name: 'tresholds', meant: 'thresholds' },
    { variable: 'INPUT_THERSHOLDS', name: 'thersholds', meant: 'thresholds' },
    { variable: 'INPUT_WARN_THRESHOLDS', name: 'warn_thresholds', meant: 'warn-thresholds' },
    { variable: 'INPUT_WARN_TRESHOLD', name: 'warn_treshold', meant: 'warn-thresholds' },
    { variable: 'INPUT_WARN-THRESHOLD', name: 'warn-threshold', meant: 'warn-thresholds' },
    { variable: 'INPUT_PROJECT_ID', name: 'project_id', meant: 'project-id' },
    { variable: 'INPUT_SERVICE', name: 'service', meant: 'services' },
    { variable: 'INPUT_ON-UNKOWN', name: 'on-unkown', meant: 'on-unknown' },
    { variable: 'INPUT_TIMEOUT-SECOND', name: 'timeout-second', meant: 'timeout-seconds' },
    { variable: 'INPUT_WARN_ONLY', name: 'warn_only', meant: 'warn-only' },
    { variable: 'INPUT_TRESHHOLD', name: 'treshhold', meant: 'thresholds' },
    { variable: 'INPUT_DEMENDS', name: 'demends', meant: 'demand' },
    { variable: 'INPUT_SERIVCE', name: 'serivce', meant: 'services' },
    { variable: 'INPUT_FLAVOURSS', name: 'flavourss', meant: 'flavors' },
    { variable: 'INPUT_USDE', name: 'usde', meant: 'used' },
    { variable: 'INPUT_UUSED', name: 'uused', meant: 'used' },
    // Words of others with one typing error.
    { variable: 'INPUT_INSTNACE', name: 'instnace', meant: 'instance-id' },
    { variable: 'INPUT_TERAFORM', name: 'teraform', meant: 'terraform-plan' },
    { variable: 'INPUT_QOUTA', name: 'qouta', meant: 'thresholds' },
    { variable: 'INPUT_LIMTS', name: 'limts', meant: 'thresholds' },
    { variable: 'INPUT_PALN', name: 'paln', meant: 'terraform-plan' },
    { variable: 'INPUT_PROJCT', name: 'projct', meant: 'project-id' },
  ])('$variable', ({ variable, name, meant }) => {
    expect(sentencesOf(misspelledInputs({ [variable]: 'x' }, sanitize))).toEqual([
      `${name} is not an input of this action. Use ${meant}, or rename the environment variable if it is not meant for this step.`,
    ]);
  });

  // A shell variable cannot have a hyphen in its name, so this must be an input of this step.
  test.each([
    `${'a-'.repeat(19)}bc`,
    'fail-below',
    'what-to-read',
    'quota-gate-mode',
    'max-allowed',
  ])('a hyphen gives away %s, and no name is suggested that is not near', (name) => {
    const problems = misspelledInputs({ [`INPUT_${name.toUpperCase()}`]: '5' }, sanitize);
    expect(sentencesOf(problems)).toEqual([
      `${name} is not an input of this action. Use one that the README lists, or rename the environment variable if it is not meant for this step.`,
    ]);
  });

  test.each([
    { variable: 'INPUT_ACCESS_KEY_ID', what: 'Use access-key' },
    { variable: 'INPUT_AWS-REGION', what: 'Use region' },
    { variable: 'INPUT_PLAN', what: 'Use terraform-plan' },
    {
      variable: 'INPUT_ROLE-TO-ASSUME',
      what: 'Use oidc-agency-urn, with oidc-provider-urn and oidc-audience',
    },
    {
      variable: 'INPUT_ROLE-SESSION-NAME',
      what: 'Remove it: the session is named after the run',
    },
  ])('what others call it: $variable', ({ variable, what }) => {
    const name = variable.slice('INPUT_'.length).toLowerCase();
    expect(sentencesOf(misspelledInputs({ [variable]: 'x' }, sanitize))).toEqual([
      `${name} is not an input of this action. ${what}, or rename the environment variable if it is not meant for this step.`,
    ]);
  });

  const readme = 'Use one that the README lists';
  test.each([
    ['Use terraform-plan', 'tf_plan_file terraform_json plan_output tofu_json tf_json tfplan_path'],
    ['Use password', 'pwd'],
    ['Remove it: the gate gets its own ID token from GitHub', 'oidc_token'],
    [
      readme,
      'quota_min min_free remaining_percent new_threshold_of_ges region_code my_credentials',
    ],
    [
      readme,
      'assume_role_name urn_of_agency access_keys_file oidc_url iam_role secret_name sk_file',
    ],
    [readme, 'terraform-version tofu-version tf-version tf_dir terraform_workspace_name'],
    [
      'Use endpoints if docs/services.md lists the service, remove it if not',
      'foo_endpoint bar-endpoint endpoint_overrides',
    ],
    [
      'Remove it: the gate does not read that service, only those in docs/services.md',
      'obs-endpoint ces_endpoint endpoint-dc',
    ],
  ])('%s, by a word of ours in %s', (what, words) => {
    for (const name of words.split(' ')) {
      const problems = misspelledInputs({ [`INPUT_${name.toUpperCase()}`]: 'x' }, sanitize);
      expect(sentencesOf(problems)).toEqual([
        `${name} is not an input of this action. ${what}, or rename the environment variable if it is not meant for this step.`,
      ]);
    }
  });

  test('blank as well: the name is no better when its expression comes out blank', () => {
    const environment = { INPUT_ACCESS_KEY_ID: '', 'INPUT_PLAN-FILE': '', INPUT_TRESHOLDS: '' };
    expect(misspelledInputs(environment, sanitize).map(({ input }) => input)).toEqual([
      'access_key_id',
      'plan-file',
      'tresholds',
    ]);
  });

  test.each(['AKIAIOSFODNN7EXAMPLE-ID', `${'a-'.repeat(20)}b`])(
    'without its name where that may be a secret, or is endless: %s',
    (name) => {
      const problems = misspelledInputs({ [`INPUT_${name}`]: 'x' }, sanitize);
      expect(sentencesOf(problems)).toEqual([
        'A name under with is not an input of this action. Use one that the README lists, or rename the environment variable if it is not meant for this step.',
      ]);
    },
  );

  test('each by name, and never its value', () => {
    const environment = { INPUT_TOKEM: 'pa55word', INPUT_REGIONS: 'pa55word' };
    expect(sentencesOf(misspelledInputs(environment, sanitize))).toEqual([
      'tokem is not an input of this action. Use token, or rename the environment variable if it is not meant for this step.',
      'regions is not an input of this action. Use region, or rename the environment variable if it is not meant for this step.',
    ]);
  });
});

test.each([
  { name: 'nothing', environment: {} },
  { name: 'the inputs there are', environment: { 'INPUT_WARN-THRESHOLDS': '', INPUT_TOKEN: 'x' } },
  {
    name: 'inputs of the workflow itself',
    environment: { INPUT_FILE: 'x', INPUT_WHO_TO_GREET: 'x' },
  },
  {
    name: 'a word near to a short one',
    environment: { INPUT_REASON: 'x', INPUT_OPEN: 'x', INPUT_USE: 'x', INPUT_QUOTE: 'x' },
  },
  { name: 'a word three letters away', environment: { INPUT_VERSION: 'x' } },
  {
    name: 'a word two letters from one of others',
    environment: {
      ...{ INPUT_DISTANCE: 'x', INPUT_RUNNING: 'x', INPUT_OBJECT: 'x', INPUT_AMOUNT: 'x' },
      ...{ INPUT_DEVICE: 'x', INPUT_SERVE: 'x' },
    },
  },
  {
    name: 'words that hold letters of ours',
    environment: Object.fromEntries(
      'monkey keyword delimiter author pages tests return platform administrator skip task'
        .split(' ')
        .map((word) => [`INPUT_${word.toUpperCase()}`, 'x']),
    ),
  },
  {
    name: 'what is known to be another action’s',
    environment: Object.fromEntries(
      'terraform_version terraform_wrapper tofu_version_file cli_config_credentials_token npm_token node_auth_token ssh_private_key cache_key docker_password service_account'
        .split(' ')
        .map((word) => [`INPUT_${word.toUpperCase()}`, 'x']),
    ),
  },
  { name: 'other variables', environment: { THRESHOLD: '1', WARN_THRESHOLD: '1', INPUTS: '1' } },
])('leaves $name alone', ({ environment }) => {
  expect(misspelledInputs(environment, sanitize)).toEqual([]);
});
