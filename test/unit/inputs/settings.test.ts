import { describe, expect, test } from 'vitest';
import { parseSettings } from '../../../src/inputs/settings.ts';
import { rawInputs } from '../../support/raw-inputs.ts';
import { complaintsOf, sanitize, surroundings } from './complaints.ts';

const missingRegion =
  'region is not set. Use the name of a region, such as cn-north-4, or set HUAWEI_CLOUD_REGION or every endpoint.';
const missingToken =
  'token is not set, nor is any other way to sign in. Set token, or access-key with secret-key, or user-name with password and domain-name, or oidc-provider-urn with oidc-agency-urn and oidc-audience, or identity-provider with oidc-audience (GitHub gives pull requests from forks neither secrets nor ID tokens).';
const missingProject =
  'project-id is not set. Use 1 to 64 letters and digits, or set HUAWEI_CLOUD_PROJECT_ID.';
const missingInstance =
  'instance-id is not set. Set the ID of a ROMA Connect instance, or remove roma from services.';

describe('all that is wrong is told at once, and each once:', () => {
  test('nothing filled in', () => {
    const blank = rawInputs({ 'project-id': '', 'instance-id': '', region: '', token: '' });
    expect(complaintsOf(parseSettings(blank, surroundings(), sanitize))).toEqual([
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
      complaintsOf(parseSettings(inputs, surroundings({ INPUT_THRESHOLD: '*: 5' }), sanitize)),
    ).toEqual([
      'threshold is not an input of this action. Use thresholds, or rename the environment variable if it is not meant for this step.',
      'services: "obs" is not valid. Use ges or ecs or evs.',
      'project-id: "a-b" is not a project ID. Use 1 to 64 letters and digits.',
      'token contains white space, control or non-ASCII characters. Use the value of X-Subject-Token alone, on one line.',
      'thresholds: "0.2" is not a valid minimum for roma.api. Use a whole number or a percentage up to 100, such as roma.api: 5 or roma.api: 10%.',
      'warn-thresholds: "1e3" is not a valid minimum for roma.api. Use a whole number or a percentage up to 100, such as roma.api: 5 or roma.api: 10%.',
      'on-unknown: "skip" is not valid. Use fail, warn or ignore.',
      'on-error: "ignore" is not valid. Use warn or fail.',
      'warn-only: "yes" is not valid. Use true or false.',
      'timeout-seconds: "0" is not valid. Use whole seconds from 1 to 3600, such as 60.',
      'instance-id: "a_b" is not an instance ID. Use 1 to 64 letters, digits and hyphens per line, or label=id.',
      'region: "CN" is not a region name. Use the name of a region, such as cn-north-4.',
      'cloud: "com" is not a domain. Use a domain, such as myhuaweicloud.com.',
    ]);
  });

  test('the same line twice in a list', () => {
    const inputs = rawInputs({ thresholds: '*: 5%\n*: 5%' });
    expect(complaintsOf(parseSettings(inputs, surroundings(), sanitize))).toEqual([
      'thresholds: "*" is a quota listed twice. Keep one of them.',
      'thresholds: "*" cannot be a percentage, because GES reports no limit. Use a whole number for GES.',
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
    const complaints = complaintsOf(parseSettings(inputs, surroundings(), sanitize));
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
      complaint: 'services: "gse" is not valid. Use ges or cce or as.',
    },
    {
      name: 'a minimum for a service that is not read',
      overrides: { services: 'roma', thresholds: 'ges.graph: 1' },
      complaint:
        'thresholds: "ges.graph" is for a service that is not read. Add ges to services, or remove the line.',
    },
    {
      name: 'warn minimums of comments alone',
      overrides: { 'warn-thresholds': '# none' },
      complaint: 'warn-thresholds contains only comments. Add an entry, or remove the input.',
    },
    {
      name: 'a warn minimum under the default',
      overrides: { 'warn-thresholds': 'roma.api: 0' },
      complaint:
        'warn-thresholds: "roma.api: 0 under *: 1" never warns, because the step fails first. Use a higher number here, or a lower one in thresholds.',
    },
  ])('$name', ({ overrides, complaint }) => {
    expect(complaintsOf(parseSettings(rawInputs(overrides), surroundings(), sanitize))).toEqual([
      complaint,
    ]);
  });
});
