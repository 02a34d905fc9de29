import { expect, test } from 'vitest';
import type { Credential } from '../../../src/auth/credential.ts';
import {
  confidentialRedactions,
  hostRedactions,
  knownTexts,
  maskableSecrets,
  secretRedactions,
} from '../../../src/inputs/redactions.ts';
import { parseSettings } from '../../../src/inputs/settings.ts';
import { createSanitizer } from '../../../src/text/sanitize.ts';
import { baseline, policy, sanitize } from '../../support/builders/quotas.ts';
import { parsingContext, rawInputs } from '../../support/builders/settings.ts';

const job = {
  ACTIONS_ID_TOKEN_REQUEST_URL: 'https://token.test/job',
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'a-request-token',
};

function cleanFor(overrides: Parameters<typeof rawInputs>[0]) {
  const inputs = rawInputs(overrides);
  const settings = parseSettings(inputs, parsingContext(job), sanitize);
  if (settings.kind === 'invalid') throw new Error('wrong row');
  return createSanitizer([
    ...confidentialRedactions(inputs, job),
    ...hostRedactions(settings.value),
  ]);
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
  const inputs = rawInputs({
    token: '',
    'access-key': 'abc',
    'secret-key': 'abcd',
    'security-token': 'ab\ncd',
    password: 'ab cd',
  });
  const environment = { HW_ACCESS_KEY: 'null', HW_SECRET_KEY: 'ab\rcd' };
  expect(maskableSecrets(inputs, environment)).toEqual(['abcd', 'ab cd']);
  expect(maskableSecrets(rawInputs({ token: 'undefined' }), {})).toEqual([]);
});

test.each([
  ['NFC', 'NFD'],
  ['NFD', 'NFC'],
])('a password in %s is hidden in %s too', (form, other) => {
  const inputs = rawInputs({ password: 'Pässwört'.normalize(form) });
  const answer = `no ${'Pässwört'.normalize(other)}!`;

  expect(createSanitizer(secretRedactions(inputs, {}))(answer)).toBe('no ***!');
});

test('all that a run knows before it signs in is known', () => {
  const idTokenSource = {
    url: 'https://github.test/job',
    requestToken: 'request',
  };
  const credential: Credential = {
    kind: 'identity-provider',
    identityProvider: 'provider',
    endpoint: 'https://iam.test',
    idTokenSource,
  };
  const demand = { kind: 'counted', count: 1 } as const;
  const settings = {
    targets: [
      { service: 'ges', endpoint: 'https://ges.test', instance: null },
      {
        service: 'roma',
        endpoint: 'https://roma.test',
        instance: { id: 'id', displayName: 'label' },
      },
    ] as const,
    credential,
    policy: policy({
      planned: [{ quota: 'ges.graph', address: sanitize('huaweicloud_ges_graph.main'), demand }],
      baseline: baseline({
        ...{ name: sanitize('ges.new'), instance: sanitize('then') },
        ...{ limit: null, used: null, left: 1, planned: 0 },
      }),
    }),
  };
  const inputs = rawInputs({ 'instance-id': 'blue=f0fa1789', 'report-path': 'report.json' });
  const texts = knownTexts(inputs, { GITHUB_SHA: '4b9afa4d', GONE: undefined }, settings);
  const known = texts.join('\n');
  const unlike = { ...settings, policy: policy() };

  expect(texts).not.toContain(undefined);
  expect(knownTexts(inputs, {}, unlike).join('\n')).not.toContain('ges.new');
  for (const text of [
    ...['blue=f0fa1789', 'report.json', '4b9afa4d'],
    ...['https://ges.test', 'https://roma.test', 'https://github.test/job', 'https://iam.test'],
    ...['huaweicloud_ges_graph.main', 'ges.new@then', 'ges.new', 'then', 'salt'],
  ]) {
    expect(known).toContain(text);
  }
});

test.each<[Credential, readonly string[]]>([
  [{ kind: 'token', token: 't' }, []],
  [{ kind: 'access-key', accessKey: 'a', secretKey: 's', securityToken: null }, []],
  [
    {
      kind: 'iam-user',
      userName: 'u',
      password: 'p',
      domainName: 'd',
      endpoint: 'https://iam.test',
    },
    ['https://iam.test'],
  ],
  [
    {
      ...{ kind: 'trust-agency', providerUrn: 'p', agencyUrn: 'a', sessionName: 's' },
      endpoint: 'https://sts.test',
      idTokenSource: { url: 'https://github.test/job', requestToken: 'r' },
    },
    ['https://github.test/job', 'https://sts.test'],
  ],
])('%o: whom it asks is known', (credential, urls) => {
  const texts = knownTexts(rawInputs(), {}, { targets: [], credential, policy: policy() });

  expect(texts.filter((text) => text.includes('://'))).toEqual(urls);
});

/** What is redacted as confidential, and what is shown instead. */
function shownOf(inputs: ReturnType<typeof rawInputs>, environment = {}): readonly string[] {
  return confidentialRedactions(inputs, environment)
    .filter(({ value }) => value !== '')
    .map(({ value, replacement }) => `${value}: ${replacement}`);
}

test('the ids are known as written, right or wrong', () => {
  const inputs = rawInputs({
    'project-id': 'my project',
    'instance-id':
      'blue=inst-1111 # the services of team=roma\r\n# and more\n inst-2222 , inst_3333\ngreen=inst-4444=inst-5555',
  });

  expect(shownOf(inputs)).toEqual([
    'my project: [project-id]',
    ...['inst-1111', 'inst-2222', 'inst_3333', 'inst-4444', 'inst-5555'].map(
      (id) => `${id}: [instance-id]`,
    ),
  ]);
});

test('a line ends with any line break', () => {
  const inputs = rawInputs({ 'instance-id': 'inst-1111 # one=1\rgreen=inst-2222\r\ninst-3333' });

  expect(shownOf(inputs).slice(1)).toEqual([
    'inst-1111: [instance-id]',
    'inst-2222: [instance-id]',
    'inst-3333: [instance-id]',
  ]);
});

test.each<[Parameters<typeof rawInputs>[0], Readonly<Record<string, string>>, readonly string[]]>([
  [{}, { HW_PROJECT_ID: 'a-project' }, ['a-project: [project-id]']],
  [
    { 'sts-endpoint': 'https://sts.test:1', 'iam-endpoint': 'iam.test' },
    {},
    ['sts.test:1: [sts host]', 'sts.test: [sts host]'],
  ],
  [
    { endpoints: 'vpc : https://vpc.test # of the team\nvpc.test\n# ecs: https://ecs.test' },
    {},
    ['vpc.test: [vpc host]', 'vpc.test: [vpc host]'],
  ],
  [
    { endpoints: '- secret: https://vpc.test' },
    {},
    ['vpc.test: [endpoints host]', 'vpc.test: [endpoints host]'],
  ],
  [{ cloud: 'cloud.test' }, {}, ['cloud.test: [cloud]']],
  [{ 'user-name': 'null', 'project-id': 'undefined' }, {}, []],
  [{ 'user-name': 'someone' }, {}, ['someone: [user-name]']],
])('confidential is what is written, used or not: %o', (overrides, environment, shown) => {
  const inputs = rawInputs({ 'project-id': '', 'instance-id': '', ...overrides });
  expect(shownOf(inputs, environment)).toEqual(shown);
});

test('nothing is hidden where nothing is given', () => {
  expect(secretRedactions(rawInputs({ token: '' }), { HW_SECRET_KEY: ' ' })).toEqual([]);
});

test('hidden from the first moment are all secrets, used or not, and what proxies are told', () => {
  const inputs = rawInputs({ token: 'a-token', 'secret-key': 'a-key', password: 'a word' });
  const environment = {
    https_proxy: 'http://user:word@proxy:1',
    HW_SECRET_KEY: ' another-key ',
    HUAWEI_CLOUD_ACCESS_KEY_ID: 'an-id',
    HUAWEICLOUD_SDK_SECURITY_TOKEN: 'a-security-token',
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'a-request-token',
  };
  const values = ['a-token', 'a-key', 'a word', 'an-id', 'another-key', 'a-security-token'];
  const all = [...values, 'a-request-token', 'user', 'word'];
  const redactions = secretRedactions(inputs, environment);

  expect(new Set(redactions.map(({ value }) => value))).toEqual(new Set(all));
  expect(redactions.every(({ replacement }) => replacement === '***')).toBe(true);
});
