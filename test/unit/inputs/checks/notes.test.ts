import { expect, test } from 'vitest';
import { signInNote } from '../../../../src/inputs/checks/notes.ts';
import type { RawInputs } from '../../../../src/inputs/inputs.ts';
import { rawInputs } from '../../../support/raw-inputs.ts';

const user = { 'user-name': 'Ada L', password: 'pass word', 'domain-name': 'Müller GmbH' };
const agency = {
  'oidc-provider-urn': 'iam::1:oidcProvider:github',
  'oidc-agency-urn': 'iam::1:agency:gate',
  'oidc-audience': 'an-audience',
};
const provider = { 'identity-provider': 'github', 'oidc-audience': 'an-audience' };

test('the log says which way and where each part came from', () => {
  const environment = { HW_ACCESS_KEY: 'an-id', HW_SECRET_KEY: 'a-key' };
  const note = (authMethod: Parameters<typeof signInNote>[0], overrides: Partial<RawInputs>) =>
    signInNote(authMethod, rawInputs({ token: '', ...overrides }), environment);

  expect(note('access-key', { 'secret-key': 'another' })).toBe(
    'Authentication: access key (access-key from HW_ACCESS_KEY; input secret-key)',
  );
  expect(note('iam-user', user)).toBe(
    'Authentication: IAM user (inputs user-name, password, domain-name)',
  );
  expect(note('identity-provider', provider)).toBe(
    'Authentication: GitHub OIDC with an identity provider (inputs identity-provider, oidc-audience)',
  );
  expect(note('token', { token: 'a-token' })).toBe('Authentication: token (input token)');
  expect(note('trust-agency', agency)).toBe(
    'Authentication: GitHub OIDC with a trust agency (inputs oidc-provider-urn, oidc-agency-urn, oidc-audience)',
  );
});
