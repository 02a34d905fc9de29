import { describe, expect, test } from 'vitest';
import { type Cloud, startCloud } from '../cloud/server.ts';
import {
  extraResponses,
  type RawAnswer,
  type RawRequest,
  startExtraResponseServer,
} from '../cloud/servers/extra-response-server.ts';
import { startProxy } from '../cloud/servers/proxy.ts';
import { initialState } from '../cloud/state.ts';
import { reportIn } from '../support/assertions/gate-report.ts';
import { gateInputs } from '../support/runner/gate-inputs.ts';
import { romaName, runBehindProxy, startRoma } from '../support/runner/run-behind-proxy.ts';
import { type GateRun, runGate } from '../support/runner/run-gate.ts';
import { withAgency } from '../support/sign-in/sign-in-methods.ts';

const manyIds = Array.from({ length: 20 }, (_, index) => `instance-${index}`);

function hold(cloud: Cloud, ids: readonly string[]): void {
  const [quota = {}] = cloud.state().romaInstances.values();
  cloud.set({ romaInstances: new Map(ids.map((id) => [id, quota])) });
}

describe('every request has a connection of its own:', () => {
  test.each(['http', 'https'] as const)('%s, with a sign-in', async (scheme) => {
    await using cloud = await startCloud({ scheme });
    hold(cloud, manyIds);
    const signInMethod = withAgency(cloud);
    await using run = await runGate({
      inputs: gateInputs(cloud, { ...signInMethod.inputs, 'instance-id': manyIds.join('\n') }),
      environment: signInMethod.environment,
      trustedCertificate: cloud.certificate,
    });

    expect(run.exitCode).toBe(0);
    expect(cloud.requests).toHaveLength(23);
    expect(cloud.connections()).toBe(23);
  });

  test('through a proxy', async () => {
    await using cloud = await startCloud();
    hold(cloud, manyIds);
    await using roma = await startRoma(cloud);
    await using proxy = await startProxy({ kind: 'open' }, { [`${romaName}:443`]: roma.port });
    await using run = await runBehindProxy(
      cloud,
      { https_proxy: `http://${proxy.host}` },
      { instances: manyIds, timeoutSeconds: 20 },
    );

    expect(run.exitCode).toBe(0);
    expect(proxy.requests).toHaveLength(20);
  });
});

describe.each(extraResponses)('one answer too many is never a figure or a token: $name', (way) => {
  const quota = (limit: number): RawAnswer => ({
    status: 200,
    body: JSON.stringify({
      api: `${limit}`,
      api_used: '0',
      datasource: '9',
      datasource_used: '0',
    }),
  });
  const extra = () => quota(9999);
  const instanceIn = ({ line }: RawRequest) =>
    Number(/instances\/instance-(\d+)\//.exec(line)?.[1] ?? Number.NaN);
  const ownQuota = (request: RawRequest) => quota(100 + instanceIn(request));
  const inputs = (host: string) => ({
    'project-id': initialState.projectId,
    token: initialState.token,
    services: 'roma',
    'instance-id': manyIds.join('\n'),
    'roma-endpoint': `http://${host}`,
  });
  const mostLeft = (run: GateRun) =>
    reportIn(run)
      .quotas.filter(({ name }) => name === 'roma.api')
      .map(({ left }) => left);
  const ownFigures = manyIds.map((_, index) => 100 + index);

  test('with many instances', async () => {
    await using server = await startExtraResponseServer(way, { own: ownQuota, extra });
    await using run = await runGate({ inputs: inputs(server.host) });

    expect(mostLeft(run)).toEqual(ownFigures);
    expect(server.requests).toHaveLength(20);
    expect(server.connections()).toBe(20);
  });

  test('with attempts that fail first', async () => {
    const seen = new Set<string>();
    const own = (request: RawRequest): RawAnswer => {
      const isFirst = !seen.has(request.line);
      seen.add(request.line);
      return isFirst ? { status: 503, body: '{}' } : ownQuota(request);
    };
    await using server = await startExtraResponseServer(way, { own, extra });
    const few = { 'instance-id': 'instance-0\ninstance-1' };
    await using run = await runGate({ inputs: { ...inputs(server.host), ...few } });

    expect(mostLeft(run)).toEqual([100, 101]);
    expect(server.connections()).toBe(4);
  });

  test('while waiting', async () => {
    const seen = new Set<string>();
    const own = (request: RawRequest): RawAnswer => {
      const isFirst = !seen.has(request.line);
      seen.add(request.line);
      return isFirst ? ownQuota(request) : quota(300 + instanceIn(request));
    };
    const few = { 'instance-id': 'instance-0\ninstance-1', thresholds: 'roma.api: 200' };
    const patience = { 'wait-timeout-seconds': '60', 'wait-interval-seconds': '1' };
    await using server = await startExtraResponseServer(way, { own, extra });
    await using run = await runGate({ inputs: { ...inputs(server.host), ...few, ...patience } });

    expect(mostLeft(run)).toEqual([300, 301]);
    expect(server.connections()).toBe(4);
  });

  test('where one host signs in and is read', async () => {
    const token = (value: string): RawAnswer => ({
      status: 201,
      headers: `X-Subject-Token: ${value}\r\n`,
      body: JSON.stringify({ token: { expires_at: new Date(Date.now() + 9e6).toISOString() } }),
    });
    const own = (request: RawRequest): RawAnswer => {
      if (request.line.startsWith('GET /github'))
        return { status: 200, body: '{"value":"an-id-token-of-github"}' };
      return request.line.startsWith('POST')
        ? token('the-token-of-this-project')
        : ownQuota(request);
    };
    const wrong = (request: RawRequest) =>
      request.line.startsWith('POST') ? extra() : token('a-token-of-somebody-else');
    await using server = await startExtraResponseServer(way, { own, extra: wrong });
    const url = `http://${server.host}`;
    await using run = await runGate({
      inputs: {
        ...inputs(server.host),
        token: '',
        'identity-provider': 'github',
        'oidc-audience': 'huawei',
        'iam-endpoint': url,
      },
      environment: {
        ACTIONS_ID_TOKEN_REQUEST_URL: `${url}/github/id-token?a=b`,
        ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request-token-of-the-job',
      },
    });

    expect(mostLeft(run)).toEqual(ownFigures);
    expect(server.requests.map(({ headers }) => headers).join()).not.toContain('somebody-else');
    expect(server.connections()).toBe(22);
  });
});
