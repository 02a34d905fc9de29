import { describe, expect, test } from 'vitest';
import { createAuthority } from '../cloud/authority.ts';
import { startProxy } from '../cloud/proxy.ts';
import { startCloud } from '../cloud/server.ts';
import { startTlsFront } from '../cloud/tls-front.ts';
import { expectPassed, expectRefused, expectUnreadable, runBriefly } from '../support/red-step.ts';

const authority = await createAuthority();
const trusted = { trustedCertificate: authority.certificate };
const valid = await authority.issue({ name: 'localhost' });
const behindProxy = await authority.issue({ name: 'roma.cloud.test' });
const hint = /: point NODE_EXTRA_CA_CERTS at the certificate authority if it is your own\.$/;

describe('49 NODE_TLS_REJECT_UNAUTHORIZED', () => {
  test('49a 0 is refused before any request', async () => {
    await using cloud = await startCloud();
    await using front = await startTlsFront(cloud, valid);
    const inputs = { 'roma-endpoint': `https://localhost:${front.port}` };
    const environment = { NODE_TLS_REJECT_UNAUTHORIZED: '0' };
    await using run = await runBriefly(cloud, inputs, { environment });

    await expectRefused(run, cloud, /: NODE_TLS_REJECT_UNAUTHORIZED is 0, .+: unset it, and /);
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
});
