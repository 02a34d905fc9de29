import { expect, test } from 'vitest';
import type { Credential } from '../../../../src/auth/credential.ts';
import { knownTexts } from '../../../../src/inputs/credentials/known-texts.ts';
import { baseline, policy, sanitize } from '../../../support/quotas.ts';
import { rawInputs } from '../../../support/raw-inputs.ts';

test('all that a run knows before it signs in is known', () => {
  const idTokenSource = {
    url: 'https://github.test/job',
    requestToken: 'request',
    audience: 'aud',
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
      { service: 'roma', endpoint: 'https://roma.test', instance: { id: 'id', shownAs: 'label' } },
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
      idTokenSource: { url: 'https://github.test/job', requestToken: 'r', audience: 'aud' },
    },
    ['https://github.test/job', 'https://sts.test'],
  ],
])('%o: whom it asks is known', (credential, urls) => {
  const texts = knownTexts(rawInputs(), {}, { targets: [], credential, policy: policy() });

  expect(texts.filter((text) => text.includes('://'))).toEqual(urls);
});
