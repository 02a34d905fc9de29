import { X509Certificate } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { startCloud } from '../cloud/server.ts';
import { createAuthority } from '../cloud/servers/certificates.ts';
import { startProxy } from '../cloud/servers/proxy.ts';
import { startTlsFront } from '../cloud/servers/tls-front.ts';
import { annotationsIn } from '../support/assertions/gate-report.ts';
import { expectPassed, expectRefused, expectUnreadable } from '../support/assertions/outcomes.ts';
import { runBriefly } from '../support/runner/run-gate.ts';

const authority = await createAuthority();
const stranger = await createAuthority();
const trusted = { trustedCertificate: authority.certificate };
const valid = await authority.issue({ name: 'localhost' });
const behindProxy = await authority.issue({ name: 'roma.cloud.test' });
const hint =
  /\. If your own certificate authority signed it, set NODE_EXTRA_CA_CERTS to its PEM file\.$/;

describe('49 NODE_TLS_REJECT_UNAUTHORIZED', () => {
  test('49a 0 is refused before any request', async () => {
    await using cloud = await startCloud();
    await using front = await startTlsFront(cloud, valid);
    const inputs = { 'roma-endpoint': `https://localhost:${front.port}` };
    const environment = { NODE_TLS_REJECT_UNAUTHORIZED: '0' };
    await using run = await runBriefly(cloud, inputs, { environment });

    expect(await expectRefused(run, cloud)).toEqual([
      expect.stringMatching(/: NODE_TLS_REJECT_UNAUTHORIZED is 0, .+\. Unset it, and /),
    ]);
  });

  test.each(['1', '', 'false', ' 0', '00'])('49b %j trusts nobody more', async (value) => {
    await using cloud = await startCloud();
    await using front = await startTlsFront(cloud, valid);
    const inputs = { 'roma-endpoint': `https://localhost:${front.port}` };
    const environment = { NODE_TLS_REJECT_UNAUTHORIZED: value };
    await using run = await runBriefly(cloud, inputs, { environment });

    await expectUnreadable(run, cloud, hint);
    expect(cloud.requests).toHaveLength(1);
  });
});

describe('49 what prints or keeps what is sent', () => {
  test.each([
    ['49c', { NODE_DEBUG: 'net' }, /: NODE_DEBUG is set, .+\. Unset it\.$/],
    ['49d', { NODE_DEBUG: 'nothing' }, /: NODE_DEBUG is set, .+\. Unset it\.$/],
    ['49e', { NODE_OPTIONS: '--tls_keylog=keys.log' }, /: NODE_OPTIONS contains .+\. Remove it\.$/],
  ])('%s %o is refused before any request', async (_, environment, sentence) => {
    await using cloud = await startCloud();
    await using run = await runBriefly(cloud, {}, { environment });

    expect(await expectRefused(run, cloud)).toEqual([expect.stringMatching(sentence)]);
  });

  test('49f what neither prints nor keeps it is not', async () => {
    await using cloud = await startCloud();
    await using front = await startTlsFront(cloud, valid);
    const inputs = { 'roma-endpoint': `https://localhost:${front.port}` };
    const environment = { NODE_DEBUG_NATIVE: 'TLS,STREAM', NODE_OPTIONS: '--trace-tls' };
    await using run = await runBriefly(cloud, inputs, { ...trusted, environment });

    await expectPassed(run, cloud);
  });
});

describe('50 a private authority', () => {
  test('50a in NODE_EXTRA_CA_CERTS works', async () => {
    await using cloud = await startCloud();
    await using front = await startTlsFront(cloud, valid);
    const endpoint = `https://localhost:${front.port}`;
    const inputs = { 'roma-endpoint': endpoint, 'ges-endpoint': endpoint };
    await using run = await runBriefly(cloud, inputs, trusted);

    await expectPassed(run, cloud);
    expect(cloud.requests).toHaveLength(2);
  });

  const proxied = { 'roma-endpoint': 'https://roma.cloud.test' };

  test('50b in NODE_EXTRA_CA_CERTS works through a proxy', async () => {
    await using cloud = await startCloud();
    await using front = await startTlsFront(cloud, behindProxy);
    await using proxy = await startProxy({ kind: 'open' }, { 'roma.cloud.test:443': front.port });
    const environment = { https_proxy: `http://${proxy.host}` };
    await using run = await runBriefly(cloud, proxied, { ...trusted, environment });

    await expectPassed(run, cloud);
    expect(cloud.requests).toHaveLength(2);
    expect(proxy.requests).toHaveLength(1);
  });

  test('50c is missed through a proxy as well', async () => {
    await using cloud = await startCloud();
    await using front = await startTlsFront(cloud, behindProxy);
    await using proxy = await startProxy({ kind: 'open' }, { 'roma.cloud.test:443': front.port });
    const environment = { https_proxy: `http://${proxy.host}` };
    await using run = await runBriefly(cloud, proxied, { environment });

    await expectUnreadable(run, cloud, hint);
    expect(cloud.requests).toHaveLength(1);
  });

  const glued = `${stranger.certificate.trimEnd()}${authority.certificate}`;
  const namesA = /\. NODE_EXTRA_CA_CERTS names a file /;

  test.each<[string, string | Uint8Array | null, RegExp]>([
    ['50d is not there', null, /that does not exist: set it to the PEM file of .+\.$/],
    ['50e is DER', new X509Certificate(authority.certificate).raw, /in DER, .+: convert it with /],
    ['50f is UTF-16', Buffer.from(authority.certificate, 'utf16le'), /without a PEM certificate: /],
    ['50g is empty', '', /without a PEM certificate: set it to /],
    [
      '50h holds a key alone',
      authority.certificate.replaceAll('CERTIFICATE', 'PRIVATE KEY'),
      /without a PEM certificate: /,
    ],
    ['50i is cut off', authority.certificate.slice(0, -60), /cut off or not on its own lines, /],
    ['50j lacks a line end between two', glued, /cut off or not on its own lines, .+: fix it\.$/],
  ])('a file that %s', async (_, content, sentence) => {
    const run = await runWithAuthorities(content);

    expect(run).toMatch(namesA);
    expect(run).toMatch(sentence);
  });

  test('50k a file of another authority', async () => {
    expect(await runWithAuthorities(stranger.certificate)).toMatch(
      /\. NODE_EXTRA_CA_CERTS is read, but does not contain the authority that signed this certificate: add it to the file\.$/,
    );
  });

  test('50l a folder', async () => {
    expect(await runWithAuthorities('', '.')).toMatch(/ names a file that cannot be read: /);
  });
});

/** Runs the gate with such a file in NODE_EXTRA_CA_CERTS; gives the one annotation of a red step. */
async function runWithAuthorities(content: string | Uint8Array | null, path = 'extra.pem') {
  await using cloud = await startCloud();
  await using front = await startTlsFront(cloud, valid);
  const inputs = { 'roma-endpoint': `https://localhost:${front.port}` };
  const files = content === null || path === '.' ? {} : { [path]: content };
  const environment = { NODE_EXTRA_CA_CERTS: path };
  await using run = await runBriefly(cloud, inputs, { files, environment });

  await expectUnreadable(run, cloud, /could not be reached \(\w*(?:CERT|SIGNATURE)\w*\)\. /);
  expect(cloud.requests).toHaveLength(1);
  return annotationsIn(run)[0];
}
