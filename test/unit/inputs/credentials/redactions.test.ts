import { expect, test } from 'vitest';
import { maskableSecrets, redactionsFor } from '../../../../src/inputs/credentials/redactions.ts';
import { parseSettings } from '../../../../src/inputs/settings.ts';
import { sanitizer } from '../../../../src/text/sanitize.ts';
import { rawInputs } from '../../../support/raw-inputs.ts';
import { sanitize, surroundings } from '../complaints.ts';

const job = {
  ACTIONS_ID_TOKEN_REQUEST_URL: 'https://token.test/job',
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'a-request-token',
};

function cleanFor(overrides: Parameters<typeof rawInputs>[0]) {
  const settings = parseSettings(rawInputs(overrides), surroundings(job), sanitize);
  if (settings.kind === 'invalid') throw new Error('wrong row');
  return sanitizer(redactionsFor(settings.value));
}

test.each([
  {
    name: 'the project',
    foreign: '/v2/0605767c9280d5762f8fc00b1ea7fcd8/graphs',
    shown: '/v2/[project-id]/graphs',
  },
  {
    name: 'an instance',
    foreign: 'id:f0fa1789-3b76-433b-a787-9892951c620e',
    shown: 'id:[instance-id]',
  },
  {
    name: 'the host of ROMA',
    foreign: 'no route at roma.cn-north-4.myhuaweicloud.com',
    shown: 'no route at [roma host]',
  },
  {
    name: 'the host of GES',
    foreign: 'https://ges.cn-north-4.myhuaweicloud.com/v2',
    shown: 'https://[ges host]/v2',
  },
])('an answer cannot repeat $name', ({ foreign, shown }) => {
  expect(cleanFor({})(foreign)).toBe(shown);
});

test.each([
  { name: 'with its port', foreign: 'from roma.example:8443', shown: 'from [roma host]' },
  { name: 'without its port', foreign: 'from roma.example', shown: 'from [roma host]' },
  { name: 'with another port', foreign: 'from roma.example:80', shown: 'from [roma host]:80' },
  {
    name: 'of every instance',
    foreign: 'id:11111, id:22222',
    shown: 'id:[instance-id], id:[instance-id]',
  },
])('an answer cannot repeat what was given: host or id $name', ({ foreign, shown }) => {
  const cleanAnswer = cleanFor({
    'roma-endpoint': 'https://roma.example:8443',
    'instance-id': 'main=11111\n22222',
  });
  expect(cleanAnswer(foreign)).toBe(shown);
});

test.each([{}, { token: '', 'access-key': 'an-id', 'secret-key': 'a-key' }])(
  'what is not confidential stays: %o',
  (inputs) => {
    expect(cleanFor(inputs)('APIG.3030 in cn-north-4 of myhuaweicloud.com')).toBe(
      'APIG.3030 in cn-north-4 of myhuaweicloud.com',
    );
  },
);

test.each<[Parameters<typeof rawInputs>[0], string, string]>([
  [
    { 'user-name': 'quota-reader', password: 'word', 'domain-name': 'acme-account' },
    'quota-reader of acme-account at iam.cn-north-4.myhuaweicloud.com',
    '[user-name] of [domain-name] at [iam host]',
  ],
  [
    {
      'oidc-provider-urn': 'iam::1:oidcProvider:github',
      'oidc-agency-urn': 'iam::1:agency:gate',
      'oidc-audience': 'an-audience',
    },
    'iam::1:oidcProvider:github as iam::1:agency:gate for an-audience at sts.cn-north-4.myhuaweicloud.com',
    '[oidc-provider-urn] as [oidc-agency-urn] for [oidc-audience] at [sts host]',
  ],
  [
    { 'identity-provider': 'github-actions', 'oidc-audience': 'an-audience' },
    'github-actions for an-audience at iam.cn-north-4.myhuaweicloud.com',
    '[identity-provider] for [oidc-audience] at [iam host]',
  ],
])('an answer cannot repeat the names of signing in: %o', (inputs, foreign, shown) => {
  expect(cleanFor({ token: '', ...inputs })(foreign)).toBe(shown);
});

test('secrets are masked unless that would garble the log or take no effect', () => {
  expect(maskableSecrets(['abc', 'abcd', 'ab\ncd', 'ab\rcd', 'ab cd', ''])).toEqual([
    'abcd',
    'ab cd',
  ]);
});
