import { describe, expect, test } from 'vitest';
import { startCloud } from '../cloud/server.ts';
import { closedPort } from '../cloud/servers/loopback.ts';
import { type ProxyMode, startProxy } from '../cloud/servers/proxy.ts';
import { expectPassed, expectUnreadable } from '../support/assertions/outcomes.ts';
import {
  credentials,
  ownAddress,
  romaName,
  runBehindProxy,
  startRoma,
  userinfo,
} from '../support/runner/run-behind-proxy.ts';

const proxyFailed =
  /: ROMA Connect could not be reached \(proxy: [^)]+\)\. Check https_proxy, or add the host to no_proxy/;
const page = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html>Sign in</html>';

describe('51 a proxy that works', () => {
  test.each(['https_proxy', 'HTTPS_PROXY'])('51a in %s leads to ROMA', async (variable) => {
    await using cloud = await startCloud();
    await using roma = await startRoma(cloud);
    await using proxy = await startProxy({ kind: 'open' }, { [`${romaName}:443`]: roma.port });
    await using run = await runBehindProxy(cloud, { [variable]: `http://${proxy.host}` });

    await expectPassed(run, cloud);
    expect(cloud.requests).toHaveLength(2);
    expect(proxy.requests.map(({ line }) => line)).toEqual([`CONNECT ${romaName}:443`]);
    expect(JSON.stringify(proxy.requests)).not.toContain(cloud.state().token);
  });

  test('51b is given its credentials', async () => {
    await using cloud = await startCloud();
    await using roma = await startRoma(cloud);
    const mode = { kind: 'needs-credentials', ...credentials } as const;
    await using proxy = await startProxy(mode, { [`${romaName}:443`]: roma.port });
    await using run = await runBehindProxy(cloud, {
      https_proxy: `http://${userinfo}@${proxy.host}`,
    });

    await expectPassed(run, cloud);
    expect(run.log).not.toContain('Warning');
  });

  test.each([
    ownAddress,
    '*',
    `.cloud.test, ${ownAddress}`,
    `.cloud.test ${ownAddress} other.test`,
    `other.test, *${ownAddress.slice(1)}`,
  ])('51c is passed over where no_proxy is %s', async (exempt) => {
    await using cloud = await startCloud();
    await using roma = await startRoma(cloud);
    await using proxy = await startProxy({ kind: 'resets' });
    const settings = { https_proxy: `http://${userinfo}@${proxy.host}`, no_proxy: exempt };
    const endpoint = `https://${ownAddress}:${roma.port}`;
    await using run = await runBehindProxy(cloud, settings, { endpoint });

    await expectPassed(run, cloud);
    expect(proxy.requests).toEqual([]);
  });

  test('51d is used for an address that no_proxy does not name', async () => {
    await using cloud = await startCloud();
    await using roma = await startRoma(cloud);
    const target = `${ownAddress}:${roma.port}`;
    await using proxy = await startProxy({ kind: 'open' }, { [target]: roma.port });
    const settings = { https_proxy: `http://${proxy.host}`, no_proxy: 'other.test' };
    await using run = await runBehindProxy(cloud, settings, { endpoint: `https://${target}` });

    await expectPassed(run, cloud);
    expect(proxy.requests.map(({ line }) => line)).toEqual([`CONNECT ${target}`]);
  });
});

describe('51 a proxy that fails is named, its credentials are not', () => {
  const modes: readonly [string, ProxyMode][] = [
    [
      '51e wants other credentials',
      { kind: 'needs-credentials', user: 'other', password: 'other' },
    ],
    ['51f resets the connection', { kind: 'resets' }],
    ['51g does not speak HTTP', { kind: 'says', bytes: '\x05\xffSSH-2.0-OpenSSH_9.6\r\n' }],
    ['51h answers with a login page', { kind: 'says', bytes: page }],
    ['51i redirects', { kind: 'says', bytes: 'HTTP/1.1 302 Found\r\nLocation: /login\r\n\r\n' }],
    ['51j does not know the name', { kind: 'open' }],
  ];

  test.each(modes)('%s', async (_, mode) => {
    await using cloud = await startCloud();
    await using proxy = await startProxy(mode);
    await using run = await runBehindProxy(cloud, {
      https_proxy: `http://${userinfo}@${proxy.host}`,
    });

    await expectUnreadable(run, cloud, proxyFailed);
    expect(proxy.requests.map(({ line }) => line)).toEqual([`CONNECT ${romaName}:443`]);
    expect(cloud.requests).toHaveLength(1);
  });

  test('51k never answers', async () => {
    await using cloud = await startCloud();
    await using proxy = await startProxy({ kind: 'hangs' });
    const settings = { https_proxy: `http://${userinfo}@${proxy.host}` };
    await using run = await runBehindProxy(cloud, settings, { timeoutSeconds: 1 });

    await expectUnreadable(run, cloud, /: ROMA Connect sent no complete response within 1 s\. /);
    await expectUnreadable(run, cloud, /https_proxy/);
    expect(proxy.requests).toHaveLength(1);
  });

  test('51l is not there', async () => {
    await using cloud = await startCloud();
    const https_proxy = `http://${userinfo}@127.0.0.1:${await closedPort()}`;
    await using run = await runBehindProxy(cloud, { https_proxy });

    await expectUnreadable(run, cloud, proxyFailed);
    expect(cloud.requests).toHaveLength(1);
  });
});
