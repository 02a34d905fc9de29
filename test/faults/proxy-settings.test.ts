import { describe, expect, test } from 'vitest';
import { startCloud } from '../cloud/server.ts';
import { startProxy } from '../cloud/servers/proxy.ts';
import { expectRefused } from '../support/assertions/outcomes.ts';
import { runBehindProxy, userinfo } from '../support/runner/run-behind-proxy.ts';

describe('51 a setting that the client would pass over is a wrong input', () => {
  test.each([
    ['51m no scheme', (host: string) => host],
    ['51n no scheme, with credentials', (host: string) => `${userinfo}@${host}`],
    ['51o socks5', (host: string) => `socks5://${userinfo}@${host}`],
    ['51p a wrong % code in the user name', (host: string) => `http://a%zz:${userinfo}@${host}`],
    ['51q a wrong % code in the password', (host: string) => `http://${userinfo}%@${host}`],
    ['51r blanks', () => '  '],
  ])('%s', async (_, written) => {
    await using cloud = await startCloud();
    await using proxy = await startProxy({ kind: 'open' });
    await using run = await runBehindProxy(cloud, { https_proxy: written(proxy.host) });

    expect(await expectRefused(run, cloud)).toEqual([
      expect.stringMatching(
        /: https_proxy is not the URL of an HTTP proxy\. Use http:\/\/host:port, or unset /,
      ),
    ]);
    expect(proxy.requests).toEqual([]);
  });
});
