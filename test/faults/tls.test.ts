import type { TlsOptions } from 'node:tls';
import { expect, test } from 'vitest';
import { startCloud } from '../cloud/server.ts';
import {
  createAuthority,
  createCertificate,
  type LoopbackCertificate,
} from '../cloud/servers/certificates.ts';
import { startTlsFront } from '../cloud/servers/tls-front.ts';
import { expectUnreadable } from '../support/assertions/outcomes.ts';
import { runBriefly } from '../support/runner/run-gate.ts';

const authority = await createAuthority();
const trusted = { trustedCertificate: authority.certificate };
const valid = await authority.issue({ name: 'localhost' });
const expired = await authority.issue({ name: 'localhost', ends: -1 });
const ofAnotherHost = await authority.issue({ name: 'roma.cloud.test' });
const selfSigned = await createCertificate();

const aboutAuthorities =
  /\. If your own certificate authority signed it, set NODE_EXTRA_CA_CERTS to its PEM file\.$/;
const aboutOthers =
  /\. NODE_EXTRA_CA_CERTS is read, but does not contain the authority that signed this certificate: /;
const aboutAnythingElse = /^(?!.*NODE_EXTRA_CA_CERTS).+: .+\.$/;

type Imposter = readonly [string, LoopbackCertificate, TlsOptions, RegExp, RegExp];
const oldVersions: TlsOptions = {
  minVersion: 'TLSv1',
  maxVersion: 'TLSv1.1',
  ciphers: 'DEFAULT@SECLEVEL=0',
};
const imposters: readonly Imposter[] = [
  ['48a an expired certificate', expired, {}, /\(CERT_HAS_EXPIRED\)/, aboutAnythingElse],
  [
    '48b a certificate that signs itself',
    selfSigned,
    {},
    /\(DEPTH_ZERO_SELF_SIGNED_CERT\)/,
    aboutOthers,
  ],
  [
    '48c a certificate of another host',
    ofAnotherHost,
    {},
    /\(ERR_TLS_CERT_ALTNAME_INVALID\)/,
    aboutAnythingElse,
  ],
  [
    '48d nothing newer than TLS 1.1',
    valid,
    oldVersions,
    /\((?:EPROTO|\w*SSL\w*)\)/,
    aboutAnythingElse,
  ],
];

test.each(imposters)('%s is a failure', async (_, certificate, settings, code, advice) => {
  await using cloud = await startCloud();
  await using front = await startTlsFront(cloud, { ...certificate, settings });
  const inputs = { 'roma-endpoint': `https://localhost:${front.port}` };
  await using run = await runBriefly(cloud, inputs, trusted);

  await expectUnreadable(run, cloud, code);
  expect(cloud.requests).toHaveLength(1);
  await expectUnreadable(run, cloud, advice);
});

test('48e an authority that nobody trusts is a failure', async () => {
  await using cloud = await startCloud();
  await using front = await startTlsFront(cloud, valid);
  await using run = await runBriefly(cloud, {
    'roma-endpoint': `https://localhost:${front.port}`,
  });

  await expectUnreadable(run, cloud, /\(UNABLE_TO_(?:VERIFY_LEAF_SIGNATURE|GET_ISSUER_CERT)\w*\)/);
  await expectUnreadable(run, cloud, aboutAuthorities);
  expect(cloud.requests).toHaveLength(1);
});

test('48f a server that speaks no TLS is a failure', async () => {
  await using cloud = await startCloud();
  const inputs = { 'roma-endpoint': cloud.url.replace('http:', 'https:') };
  await using run = await runBriefly(cloud, inputs);

  await expectUnreadable(run, cloud, /could not be reached \((?:EPROTO|\w*SSL\w*)\)\. /);
  await expectUnreadable(run, cloud, aboutAnythingElse);
});
