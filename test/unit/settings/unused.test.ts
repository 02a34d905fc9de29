import { expect, test } from 'vitest';
import type { RawInputs } from '../../../src/settings/inputs.ts';
import { settingsOf } from '../../../src/settings/settings.ts';
import { rawInputs } from '../../support/raw-inputs.ts';
import { clean, complaintsOf } from './complaints.ts';

const everyEndpoint = {
  'roma-endpoint': 'https://roma.example.com',
  'ges-endpoint': 'https://ges.example.com',
};

test.each<{ readonly name: string; readonly given: Partial<RawInputs>; readonly told: string }>([
  {
    name: 'the endpoint of a service that is left out',
    given: { services: 'ges', 'roma-endpoint': 'nonsense' },
    told: 'roma-endpoint is not an https address ("nonsense")',
  },
  {
    name: 'the instance of a service that is left out',
    given: { services: 'ges', 'instance-id': 'a_b' },
    told: 'instance-id is not an instance ID ("a_b")',
  },
  {
    name: 'a region that gives no endpoint',
    given: { ...everyEndpoint, region: 'CN' },
    told: 'region is not a region ("CN")',
  },
  {
    name: 'a cloud that gives no endpoint',
    given: { ...everyEndpoint, cloud: 'not a domain' },
    told: 'cloud is not a domain ("not a domain")',
  },
  {
    name: 'a label that is the ID',
    given: { 'instance-id': 'abc=abc' },
    told: 'instance-id labels an instance with its own ID, which outputs must not show ("abc")',
  },
])('a wrong input is told though nothing needs it: $name', ({ given, told }) => {
  const complaints = complaintsOf(settingsOf(rawInputs(given), {}, clean));

  expect(complaints).toHaveLength(1);
  expect(complaints[0]).toContain(`${told}: `);
});

test('a region of the environment that nothing needs is left alone', () => {
  const inputs = rawInputs({ ...everyEndpoint, region: '' });

  expect(complaintsOf(settingsOf(inputs, { HW_REGION_NAME: 'CN' }, clean))).toEqual([]);
});
