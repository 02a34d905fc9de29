import { describe, expect, test } from 'vitest';
import { fixed } from '../cloud/behaviour.ts';
import { romaRequests } from '../cloud/quotas/roma.ts';
import { type Cloud, startCloud } from '../cloud/server.ts';
import { createAuthority } from '../cloud/servers/certificates.ts';
import { startTlsFront } from '../cloud/servers/tls-front.ts';
import { expectUnreadable } from '../support/assertions/outcomes.ts';
import { runBriefly } from '../support/runner/run-gate.ts';

const refused =
  /: ROMA Connect responded with status 30\d\. Check region, cloud or roma-endpoint: redirects are not followed\.$/;

function redirect(status: number, headers: Readonly<Record<string, string>>) {
  return fixed({ status, headers, body: '' });
}

describe.each([301, 302, 303, 307, 308])('30 a redirect with status %i', (status) => {
  test('30a to another host is not followed', async () => {
    await using other = await startCloud();
    await using cloud = await startCloud();
    cloud.replace('roma', redirect(status, { Location: `${other.url}/v2/quotas` }));
    await using run = await runBriefly(cloud);

    await expectUnreadable(run, cloud, refused);
    expect(other.requests).toEqual([]);
    expect(romaRequests(cloud)).toHaveLength(1);
  });
});

describe('30 a redirect', () => {
  test.each([
    ['30b to another path of the same host', (cloud: Cloud) => `${cloud.url}/login`],
    ['30c to a relative path', () => '/login'],
    ['30d to itself, a loop', () => ''],
    ['30e to the other service', (cloud: Cloud) => `/v2/${cloud.state().projectId}/graphs/quotas`],
    ['30f to nowhere', () => 'http://'],
    ['30g to a file', () => 'file:///etc/passwd'],
  ])('%s is not followed', async (_, location) => {
    await using cloud = await startCloud();
    cloud.replace('roma', redirect(302, { Location: location(cloud) }));
    await using run = await runBriefly(cloud);

    await expectUnreadable(run, cloud, refused);
    expect(romaRequests(cloud)).toHaveLength(1);
    expect(cloud.requests).toHaveLength(2);
  });

  test('30h from https to http is not followed', async () => {
    const authority = await createAuthority();
    const certificate = await authority.issue({ name: 'localhost' });
    await using other = await startCloud();
    await using cloud = await startCloud();
    await using front = await startTlsFront(cloud, certificate);
    cloud.replace('roma', redirect(302, { Location: `${other.url}/v2/quotas` }));
    await using run = await runBriefly(
      cloud,
      { 'roma-endpoint': `https://localhost:${front.port}` },
      { trustedCertificate: authority.certificate },
    );

    await expectUnreadable(run, cloud, refused);
    expect(other.requests).toEqual([]);
  });

  test('30i without a Location, with figures that would pass, is a failure', async () => {
    await using cloud = await startCloud();
    const body = JSON.stringify({ api: '9', api_used: '0', datasource: '9', datasource_used: '0' });
    cloud.replace('roma', fixed({ status: 302, headers: {}, body }));
    await using run = await runBriefly(cloud);

    await expectUnreadable(run, cloud, refused);
  });
});
