import { describe, expect, test } from 'vitest';
import { inputNames, type RawInputs } from '../../../src/inputs/inputs.ts';
import { parseSettings } from '../../../src/inputs/settings.ts';
import { sanitize } from '../../support/builders/quotas.ts';
import { complaintsOf, parsingContext, rawInputs } from '../../support/builders/settings.ts';

const missingRegion =
  'region is not set. Use the name of a region, such as cn-north-4, or set HUAWEI_CLOUD_REGION or every endpoint; a variable is blank if its name is misspelled, or if it belongs to another environment.';
const missingToken =
  'token is not set, nor is any other way to sign in. Set token, or access-key with secret-key, or user-name with password and domain-name, or oidc-provider-urn with oidc-agency-urn, or identity-provider; a secret is blank if its name is misspelled, if it belongs to another environment, and in pull requests from forks.';
const missingProject =
  'project-id is not set. Use the ID of the project, 32 letters and digits, shown in the console under My Credentials, API Credentials, or set HUAWEI_CLOUD_PROJECT_ID; a variable is blank if its name is misspelled, or if it belongs to another environment.';
const missingInstance =
  'instance-id is not set. Set the ID of a ROMA Connect instance, or set services without roma, such as services: ges; a variable is blank if its name is misspelled, or if it belongs to another environment.';

describe('all that is wrong is told at once, and each once:', () => {
  test('nothing filled in', () => {
    const blank = rawInputs({ 'project-id': '', 'instance-id': '', region: '', token: '' });
    expect(complaintsOf(parseSettings(blank, parsingContext(), sanitize))).toEqual([
      missingProject,
      missingInstance,
      missingRegion,
      missingToken,
    ]);
  });

  test('everything filled in wrong', () => {
    const inputs = rawInputs({
      'project-id': 'a-b',
      'instance-id': 'a_b',
      region: 'CN',
      services: 'roma, ges, obs',
      cloud: 'com',
      token: 'a b',
      thresholds: 'roma.api: 0.2',
      'warn-thresholds': 'roma.api: 1e3',
      'on-unknown': 'skip',
      'on-error': 'ignore',
      'warn-only': 'yes',
      'timeout-seconds': '0',
    });
    expect(
      complaintsOf(parseSettings(inputs, parsingContext({ INPUT_THRESHOLD: '*: 5' }), sanitize)),
    ).toEqual([
      'threshold is not an input of this action. Use thresholds, or rename the environment variable if it is not meant for this step.',
      'services: "obs" is not available. Remove it: the gate does not read that service, only those in docs/services.md.',
      'project-id: "a-b" is not a project ID. Use the ID of the project, not its name: 32 letters and digits, shown in the console under My Credentials, API Credentials.',
      'token contains white space, control or non-ASCII characters. Use the value of X-Subject-Token alone, on one line.',
      'thresholds: "0.2" is not a valid minimum for roma.api. Use a whole number or a percentage up to 100, such as roma.api: 5 or roma.api: 10%.',
      'warn-thresholds: "1e3" is not a valid minimum for roma.api. Use a whole number or a percentage up to 100, such as roma.api: 5 or roma.api: 10%.',
      'on-unknown: "skip" is not valid. Use fail, warn or ignore.',
      'on-error: "ignore" is not valid. Use warn or fail.',
      'warn-only: "yes" is not valid. Use true or false.',
      'timeout-seconds: "0" is not valid. Use whole seconds from 1 to 3600, such as 60.',
      'instance-id: "a_b" is not an instance ID. Use 1 to 64 letters, digits and hyphens per line, or label=id: the ID, not the name, as ROMA Connect shows it under Instance Information.',
      'region: "CN" is not a region name. Use the name of a region, such as cn-north-4.',
      'cloud: "com" is not a domain. Use a domain, such as myhuaweicloud.com.',
    ]);
  });

  test('the same line twice in a list', () => {
    const inputs = rawInputs({ thresholds: '*: 5%\n*: 5%' });
    expect(complaintsOf(parseSettings(inputs, parsingContext(), sanitize))).toEqual([
      'thresholds: "*" is a quota listed twice. Keep one of them.',
      'thresholds: "*" cannot be a percentage, because GES reports no limit. Use a whole number for GES, as in *: 1, and add a line for each other service, such as roma.*: 10%.',
    ]);
  });

  test.each([
    {
      name: 'another wrong word',
      input: 'on-error',
      complaint: 'on-error: "no" is not valid. Use fail or warn.',
    },
    {
      name: 'another wrong word',
      input: 'on-unknown',
      complaint: 'on-unknown: "no" is not valid. Use fail, warn or ignore.',
    },
  ])('a warn minimum under the fail minimum beside $name in $input', ({ input, complaint }) => {
    const inputs = rawInputs({ thresholds: '*: 5', 'warn-thresholds': '*: 4', [input]: 'no' });
    const complaints = complaintsOf(parseSettings(inputs, parsingContext(), sanitize));
    expect(complaints.toSorted()).toEqual([
      complaint,
      'warn-thresholds: "*: 4 under *: 5" never warns, because the step fails first. Use a higher number here, or a lower one in thresholds.',
    ]);
  });
});

describe('one thing wrong is enough:', () => {
  test.each([
    { name: 'no project', overrides: { 'project-id': '' }, complaint: missingProject },
    { name: 'no instance', overrides: { 'instance-id': '' }, complaint: missingInstance },
    { name: 'no token', overrides: { token: '' }, complaint: missingToken },
    { name: 'no region', overrides: { region: '' }, complaint: missingRegion },
    {
      name: 'no region and one endpoint',
      overrides: { region: '', 'ges-endpoint': 'https://ges.example' },
      complaint: missingRegion,
    },
    {
      name: 'a misspelled service, with ROMA left out',
      overrides: { services: 'gse' },
      complaint: 'services: "gse" is not valid. Use ges if you meant that.',
    },
    {
      name: 'a warn minimum under the default',
      overrides: { 'warn-thresholds': 'roma.api: 0' },
      complaint:
        'warn-thresholds: "roma.api: 0 under *: 1" never warns, because the step fails first. Use a higher number here, or a lower one in thresholds.',
    },
  ])('$name', ({ overrides, complaint }) => {
    expect(complaintsOf(parseSettings(rawInputs(overrides), parsingContext(), sanitize))).toEqual([
      complaint,
    ]);
  });
});

const everyEndpoint = {
  'roma-endpoint': 'https://roma.example.com',
  'ges-endpoint': 'https://ges.example.com',
};

test.each<{ readonly name: string; readonly given: Partial<RawInputs>; readonly told: string }>([
  {
    name: 'the endpoint of a service that is left out',
    given: { services: 'ges', 'roma-endpoint': 'nonsense' },
    told: 'roma-endpoint: "nonsense" is not an https URL',
  },
  {
    name: 'the instance of a service that is left out',
    given: { services: 'ges', 'instance-id': 'a_b' },
    told: 'instance-id: "a_b" is not an instance ID',
  },
  {
    name: 'a region that gives no endpoint',
    given: { ...everyEndpoint, region: 'CN' },
    told: 'region: "CN" is not a region name',
  },
  {
    name: 'a cloud that gives no endpoint',
    given: { ...everyEndpoint, cloud: 'not a domain' },
    told: 'cloud: "not a domain" is not a domain',
  },
])('a wrong input is told though nothing needs it: $name', ({ given, told }) => {
  const complaints = complaintsOf(parseSettings(rawInputs(given), parsingContext(), sanitize));

  expect(complaints).toHaveLength(1);
  expect(complaints[0]).toContain(`${told}. Use `);
});

test.each(inputNames)('%s that holds the result of no expression says so, once', (name) => {
  for (const value of ['null', 'undefined']) {
    const inputs = rawInputs({ [name]: value });
    const complaints = complaintsOf(parseSettings(inputs, parsingContext(), sanitize));

    expect(complaints).toContain(
      `${name} is ${value}, so its expression found no value. Check where it comes from.`,
    );
    expect(complaints.filter((complaint) => complaint.startsWith(`${name}:`))).toEqual([]);
  }
});

test('a region of the environment that nothing needs is left alone', () => {
  const inputs = rawInputs({ ...everyEndpoint, region: '' });

  expect(
    complaintsOf(parseSettings(inputs, parsingContext({ HW_REGION_NAME: 'CN' }), sanitize)),
  ).toEqual([]);
});

test.each([
  ['an ID', 'f0fa1789=f0fa1789'],
  ['part of it an ID', 'x-f0fa1789=f0fa1789'],
  ['an ID in capitals', 'F0FA1789=f0fa1789'],
  ["another instance's ID", 'blue=f0fa1789\nf0fa1789=1234'],
  ['the project', '0605767c9280d5762f8fc00b1ea7fcd8=f0fa1789'],
  ['the token', 'abcdefgh=f0fa1789'],
])('a label is refused, and not shown, that holds %s', (_, instances) => {
  const inputs = rawInputs({ 'instance-id': instances, token: 'ABCDEFGH' });

  expect(complaintsOf(parseSettings(inputs, parsingContext(), sanitize))).toEqual([
    'instance-id has a label that contains an ID or a key. Use another label, or the ID alone: labels are shown in outputs.',
  ]);
});

test('labels of short words with numbers are no IDs', () => {
  const labels = ['romaProdEuWest1', 'ap3-prod1-b2b', 'team1-app2-env3-r4', 'k8s-prod-2024q1-v2'];
  const instances = labels.map((label, index) => `${label}=f0fa178${index}`).join('\n');
  const inputs = rawInputs({ 'instance-id': instances });

  expect(complaintsOf(parseSettings(inputs, parsingContext(), sanitize))).toEqual([]);
});

test.each([
  [{ 'wait-interval-seconds': '10' }, 1],
  [{ 'wait-interval-seconds': '10', 'wait-timeout-seconds': '0' }, 1],
  [{ 'wait-interval-seconds': '10', 'wait-timeout-seconds': '60' }, 0],
  [{ 'wait-interval-seconds': '30' }, 0],
  [{}, 0],
])('a pause without a wait is a problem: %o', (overrides, count) => {
  const complaint =
    'wait-interval-seconds has no effect without wait-timeout-seconds. Set wait-timeout-seconds, or remove wait-interval-seconds.';

  expect(complaintsOf(parseSettings(rawInputs(overrides), parsingContext(), sanitize))).toEqual(
    Array(count).fill(complaint),
  );
});
