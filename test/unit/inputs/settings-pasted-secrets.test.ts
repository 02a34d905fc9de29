import { describe, expect, test } from 'vitest';
import { inputNames } from '../../../src/inputs/inputs.ts';
import { parseSettings } from '../../../src/inputs/settings.ts';
import { sanitize } from '../../support/builders/quotas.ts';
import { complaintsOf, parsingContext, rawInputs } from '../../support/builders/settings.ts';

const secrets = {
  'a secret key': 'MFyfvK41ba2giqM7Uio6PznpdUKGpownRZlmVmHc',
  'an access key ID': 'QTWAOYTTINDUT2QVKYUC',
  'a token': 'ghp_OomyHZVSWnGcSEZWljSUPIflspG6SJECTUyb',
  'a password': 'tX9&mQ2=vL5:aB7@kZ3!',
  'a project ID': '7a5b9c3d1e2f4a6b8c0d9e1f3a5b7c9d',
};

const places: readonly ((secret: string) => string)[] = [
  (secret) => secret,
  (secret) => `cn-north-4 ${secret}`,
  (secret) => `roma.api: ${secret}`,
  (secret) => `roma.api: 5 ${secret}`,
  (secret) => `${secret}: 5`,
  (secret) => `roma.api@${secret}: 5`,
  (secret) => `*: 1 # ${secret}: 5`,
  (secret) => `roma, ${secret}`,
  (secret) => `blue=${secret}/x`,
  (secret) => `${secret}=blue`,
  (secret) => `https://${secret}.example/x`,
  (secret) => `["${secret}"]`,
  (secret) => `- ${secret}`,
];

/** Whether a text contains four characters of a secret in a row, more than chance would give. */
function tells(text: string, secret: string): boolean {
  const parts = Array.from({ length: secret.length - 3 }, (_, at) => secret.slice(at, at + 4));
  return parts.some((part) => text.includes(part));
}

describe.each(Object.entries(secrets))(
  'no complaint shows %s that was pasted into',
  (_, secret) => {
    test.each(inputNames)('%s', (name) => {
      for (const place of places) {
        const inputs = rawInputs({ [name]: place(secret) });
        const parsed = parseSettings(inputs, parsingContext(), sanitize);
        const said = parsed.kind === 'invalid' ? complaintsOf(parsed) : parsed.value.notes;
        expect(said.filter((sentence) => tells(sentence, secret))).toEqual([]);
      }
    });
  },
);

const complaintsAbout = (overrides: Parameters<typeof rawInputs>[0]) =>
  complaintsOf(parseSettings(rawInputs(overrides), parsingContext(), sanitize));

test('an ID is no region, which is shown in the log', () => {
  expect(complaintsAbout({ region: secrets['a project ID'] })).toEqual([
    'region: "…" is not a region name. Use the name of a region, such as cn-north-4.',
  ]);
});

test.each(['an access key ID', 'a project ID'] as const)(
  '%s is no label, which is shown',
  (name) => {
    expect(complaintsAbout({ 'instance-id': `${secrets[name]}=f0fa1789` })).toEqual([
      'instance-id has a label that contains an ID or a key. Use another label, or the ID alone: labels are shown in outputs.',
    ]);
  },
);
