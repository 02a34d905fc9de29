import { describe, expect, test } from 'vitest';
import { parseAuthMethod, signInNote } from '../../../../src/inputs/credentials/auth-method.ts';
import type { RawInputs } from '../../../../src/inputs/inputs.ts';
import type { Environment } from '../../../../src/ports/ports.ts';
import { complaintsOf, rawInputs } from '../../../support/builders/settings.ts';

const key = { HW_ACCESS_KEY: 'an-id', HW_SECRET_KEY: 'a-key' };

function authMethod(overrides: Partial<RawInputs>, environment: Environment = {}) {
  return parseAuthMethod(rawInputs({ token: '', ...overrides }), environment);
}

describe('two ways are an error that names both:', () => {
  const remedy = 'Keep the inputs of one way to sign in, and remove the others';

  test.each<[string, Partial<RawInputs>]>([
    ['token and access-key', { token: 'a', 'access-key': 'b', 'secret-key': 'c' }],
    ['token and secret-key', { token: 'a', 'secret-key': 'c' }],
    ['token and security-token', { token: 'a', 'security-token': 'c' }],
    ['access-key and password', { 'access-key': 'b', password: 'c' }],
    ['user-name and oidc-agency-urn', { 'user-name': 'b', 'oidc-agency-urn': 'c' }],
    [
      'oidc-provider-urn and identity-provider',
      { 'oidc-provider-urn': 'b', 'identity-provider': 'c', 'oidc-audience': 'd' },
    ],
    ['token and oidc-audience', { token: 'a', 'oidc-audience': 'd' }],
    [
      'token and access-key and user-name',
      { token: 'a', 'access-key': 'b', 'user-name': 'c', password: 'd' },
    ],
  ])('%s', (names, overrides) => {
    expect(complaintsOf(authMethod(overrides))).toEqual([
      `${names} cannot be used together. ${remedy}.`,
    ]);
  });
});

test.each<[string, Partial<RawInputs>, Environment]>([
  ['token is not set, nor is any other way to sign in', {}, {}],
  ['token is not set, nor is any other way to sign in', {}, { HW_ACCESS_KEY: ' ' }],
  ['token is not set, nor is any other way to sign in', {}, { HW_SECURITY_TOKEN: 'a-token' }],
])('%s: says what to set, and why a secret is blank', (complaint, overrides, environment) => {
  expect(complaintsOf(authMethod(overrides, environment))).toEqual([
    `${complaint}. Set token, or access-key with secret-key, or user-name with password and domain-name, or oidc-provider-urn with oidc-agency-urn, or identity-provider; a secret is blank if its name is misspelled, if it belongs to another environment, and in pull requests from forks.`,
  ]);
});

test.each([{}, key])(
  'an audience alone is not enough, whatever the environment has',
  (environment) => {
    expect(complaintsOf(authMethod({ 'oidc-audience': 'a' }, environment))).toEqual([
      'oidc-audience alone is not enough to sign in. Set oidc-provider-urn and oidc-agency-urn with it, or identity-provider.',
    ]);
  },
);

test.each<[string, Partial<RawInputs>, Environment]>([
  ['token', { token: 'a' }, {}],
  ['token', { token: 'a' }, key],
  ['access-key', { 'access-key': 'a' }, {}],
  ['access-key', { 'secret-key': 'a' }, {}],
  ['access-key', { 'security-token': 'a' }, {}],
  ['access-key', {}, key],
  ['access-key', {}, { HUAWEICLOUD_SDK_SK: 'a-key' }],
  ['iam-user', { 'user-name': 'a' }, key],
  ['iam-user', { password: 'a' }, {}],
  ['iam-user', { 'domain-name': 'a' }, {}],
  ['trust-agency', { 'oidc-provider-urn': 'a' }, key],
  ['trust-agency', { 'oidc-agency-urn': 'a', 'oidc-audience': 'b' }, {}],
  ['identity-provider', { 'identity-provider': 'a', 'oidc-audience': 'b' }, key],
])(
  'one way is taken, and inputs outrank the environment: %s by %o',
  (kind, inputs, environment) => {
    expect(authMethod(inputs, environment)).toEqual({ kind: 'valid', value: kind });
  },
);

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
