import { describe, expect, test } from 'vitest';
import { parseSettings } from '../../../src/inputs/settings.ts';
import { rawInputs } from '../../support/raw-inputs.ts';
import { complaintsOf, sanitize, surroundings } from './complaints.ts';

const missingRegion =
  'region is missing: write the name of the region, such as cn-north-4, set HUAWEI_CLOUD_REGION, or give every endpoint';
const missingToken =
  'token is missing, and so is every other way of signing in: give token, or access-key with secret-key, or user-name with password and domain-name, or oidc-provider-urn with oidc-agency-urn and oidc-audience, or identity-provider with oidc-audience (GitHub gives pull requests from forks neither secrets nor id tokens)';
const missingProject =
  'project-id is missing: write 1 to 64 letters and digits, or set HUAWEI_CLOUD_PROJECT_ID';
const missingInstance =
  'instance-id is missing: write the ID of a ROMA Connect instance, or leave roma out of services';

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
      'threshold is no input of this action: write thresholds, or rename the environment variable if it is not meant for this step',
      'services takes no such word ("obs"): write ges or ecs or evs',
      'project-id is not a project ID ("a-b"): write 1 to 64 letters and digits',
      'token holds white space, control or non-latin characters: write the value of X-Subject-Token alone, on one line',
      'thresholds has no minimum it can take for roma.api ("0.2"): write a whole number or a percentage up to 100, such as roma.api: 5 or roma.api: 10%',
      'warn-thresholds has no minimum it can take for roma.api ("1e3"): write a whole number or a percentage up to 100, such as roma.api: 5 or roma.api: 10%',
      'on-unknown takes no such word ("skip"): write fail or warn or ignore',
      'on-error takes no such word ("ignore"): write warn or fail',
      'warn-only is neither true nor false ("yes"): write true or false',
      'timeout-seconds is not a number of seconds it can take ("0"): write whole seconds from 1 to 3600, such as 60',
      'instance-id is not an instance ID ("a_b"): write 1 to 64 letters, digits and hyphens a line, or label=id',
      'region is not a region ("CN"): write the name of the region, such as cn-north-4',
      'cloud is not a domain ("com"): write a domain, such as myhuaweicloud.com',
    ]);
  });

  test('the same line twice in a list', () => {
    const inputs = rawInputs({ thresholds: '*: 5%\n*: 5%' });
    expect(complaintsOf(parseSettings(inputs, surroundings(), sanitize))).toEqual([
      'thresholds names a quota twice ("*"): keep one of the two',
      'thresholds asks for a percentage where GES reports no limit to take it of ("*"): write a whole number for GES',
    ]);
  });

  test.each([
    {
      name: 'another wrong word',
      input: 'on-error',
      complaint: 'on-error takes no such word ("no"): write fail or warn',
    },
    {
      name: 'another wrong word',
      input: 'on-unknown',
      complaint: 'on-unknown takes no such word ("no"): write fail or warn or ignore',
    },
  ])('a warn minimum under the fail minimum beside $name in $input', ({ input, complaint }) => {
    const inputs = rawInputs({ thresholds: '*: 5', 'warn-thresholds': '*: 4', [input]: 'no' });
    const complaints = complaintsOf(parseSettings(inputs, surroundings(), sanitize));
    expect(complaints.toSorted()).toEqual([
      complaint,
      'warn-thresholds sets a minimum under the one of thresholds, where the step already fails ("*: 4 under *: 5"): write a higher number there, or a lower one in thresholds',
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
      name: 'a misspelt service, with ROMA left out',
      overrides: { services: 'gse' },
      complaint: 'services takes no such word ("gse"): write ges or cce or as',
    },
    {
      name: 'a minimum for a service that is not read',
      overrides: { services: 'roma', thresholds: 'ges.graph: 1' },
      complaint:
        'thresholds sets a minimum for a service that is not read ("ges.graph"): add ges to services, or drop the line',
    },
    {
      name: 'warn minimums of comments alone',
      overrides: { 'warn-thresholds': '# none' },
      complaint:
        'warn-thresholds holds comments and no entry: write one entry a line, or leave it out',
    },
    {
      name: 'a warn minimum under the default',
      overrides: { 'warn-thresholds': 'roma.api: 0' },
      complaint:
        'warn-thresholds sets a minimum under the one of thresholds, where the step already fails ("roma.api: 0 under *: 1"): write a higher number there, or a lower one in thresholds',
    },
  ])('$name', ({ overrides, complaint }) => {
    expect(complaintsOf(parseSettings(rawInputs(overrides), surroundings(), sanitize))).toEqual([
      complaint,
    ]);
  });
});
