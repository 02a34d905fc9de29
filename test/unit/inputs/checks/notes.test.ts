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
    'signs in with an access key: access-key from HW_ACCESS_KEY, secret-key from the inputs',
  );
  expect(note('iam-user', user)).toBe(
    'signs in as an IAM user: user-name, password, domain-name from the inputs',
  );
  expect(note('identity-provider', provider)).toBe(
    'signs in by GitHub OIDC through an identity provider: identity-provider, oidc-audience from the inputs',
  );
  expect(note('token', { token: 'a-token' })).toBe('signs in with a token: token from the inputs');
  expect(note('trust-agency', agency)).toMatch(
    /^signs in by GitHub OIDC through a trust agency: oidc-provider-urn, oidc-agency-urn, oidc-audience from the inputs$/,
  );
});
