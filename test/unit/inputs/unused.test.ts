import { expect, test } from 'vitest';
import type { RawInputs } from '../../../src/inputs/inputs.ts';
import { parseSettings } from '../../../src/inputs/settings.ts';
import { rawInputs } from '../../support/raw-inputs.ts';
import { complaintsOf, sanitize, surroundings } from './complaints.ts';

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
  const complaints = complaintsOf(parseSettings(rawInputs(given), surroundings(), sanitize));

  expect(complaints).toHaveLength(1);
  expect(complaints[0]).toContain(`${told}. Use `);
});

test('a region of the environment that nothing needs is left alone', () => {
  const inputs = rawInputs({ ...everyEndpoint, region: '' });

  expect(
    complaintsOf(parseSettings(inputs, surroundings({ HW_REGION_NAME: 'CN' }), sanitize)),
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

  expect(complaintsOf(parseSettings(inputs, surroundings(), sanitize))).toEqual([
    'instance-id has a label that contains an ID or a key. Use another label, or the ID alone: labels are shown in outputs.',
  ]);
});

test('labels of short words with numbers are no IDs', () => {
  const labels = ['romaProdEuWest1', 'ap3-prod1-b2b', 'team1-app2-env3-r4', 'k8s-prod-2024q1-v2'];
  const instances = labels.map((label, index) => `${label}=f0fa178${index}`).join('\n');
  const inputs = rawInputs({ 'instance-id': instances });

  expect(complaintsOf(parseSettings(inputs, surroundings(), sanitize))).toEqual([]);
});
