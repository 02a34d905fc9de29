import { readFile } from 'node:fs/promises';
import type { OutgoingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { byHand } from '../cloud/behaviour.ts';
import { type Cloud, startCloud } from '../cloud/server.ts';
import { earlierReport } from '../demo/scenarios/earlier-report.ts';
import { hidden, spellings } from '../support/assertions/encodings.ts';
import { visibleOutput } from '../support/assertions/gate-report.ts';
import { type Changes, type GateRun, runSignedIn } from '../support/runner/run-gate.ts';
import {
  type SignInMethod,
  signInMethods,
  withAgency,
  withIdentityProvider,
  withPassword,
} from '../support/sign-in/sign-in-methods.ts';

const report = { 'report-path': 'report.json' };
const names = ['token', 'access key', 'temporary key', 'password', 'agency', 'identity provider'];

/** Everything a run leaves behind but the commands that mask. */
async function tracesWithReport(run: GateRun): Promise<string> {
  return `${await visibleOutput(run)}${await readFile(join(run.workspace, 'report.json'), 'utf8')}`;
}

/** Every secret that was sent to the cloud. */
function secretsSentTo(cloud: Cloud): readonly string[] {
  const all = cloud.requests.flatMap(({ headers, body }) => [
    ...['x-auth-token', 'x-security-token'].flatMap((name) => headers[name] ?? []),
    ...(/^Bearer (.+)$|Access=(\w+),/.exec(headers['authorization'] ?? '') ?? []).slice(1),
    ...[...body.matchAll(/"(?:password|id|id_token)":"([^"]{40,})"/g)].map(([, id]) => id),
  ]);
  return all.filter((secret) => secret !== undefined);
}

/** Every secret that a way of signing in holds. */
function secretsOf({ inputs, environment }: SignInMethod): readonly string[] {
  const own = ['token', 'access-key', 'secret-key', 'security-token', 'password'];
  const variables = Object.entries(environment).filter(([name]) => !name.endsWith('_URL'));
  return [...own.map((name) => inputs[name] ?? ''), ...variables.map(([, value]) => value)].filter(
    (value) => value !== '',
  );
}

function signInMethodNamed(name: string, cloud: Cloud): SignInMethod {
  const signInMethod = signInMethods(cloud).find((one) => one.name === name);
  if (signInMethod === undefined) throw new Error(`No way of signing in is called ${name}`);
  return signInMethod;
}

test.each([...names, 'exported access key'])(
  '%s: no secret is shown, and each is masked before anything else is printed or as it arrives',
  async (name) => {
    await using cloud = await startCloud();
    const signInMethod = signInMethodNamed(name, cloud);
    await using run = await runSignedIn(cloud, signInMethod, { inputs: report });
    const traces = await tracesWithReport(run);
    const masks = run.log.split('\n').filter((line) => line.startsWith('::add-mask::'));
    const secrets = new Set([
      ...secretsOf(signInMethod),
      ...secretsSentTo(cloud),
      ...cloud.issuedSecrets,
    ]);

    expect(run.exitCode).toBe(0);
    expect(secrets.size).toBeGreaterThan(0);
    for (const secret of secrets) {
      expect(traces).not.toContain(secret);
      expect(masks).toContain(`::add-mask::${secret}`);
    }
    const first = run.log.split('\n').slice(0, secretsOf(signInMethod).length);
    expect(first.every((line) => line.startsWith('::add-mask::'))).toBe(true);
  },
);

test.each(names)('%s: a service that sends every secret back shows none', async (name) => {
  await using cloud = await startCloud();
  const signInMethod = signInMethodNamed(name, cloud);
  cloud.replace(
    'roma',
    byHand(({ headers }, response) => {
      const sent = [
        ...secretsOf(signInMethod),
        ...secretsSentTo(cloud),
        `${headers['x-auth-token']}`,
      ];
      const echoes = sent.flatMap((secret) => [...spellings(secret).values()]);
      const id = sent.join('').replace(/[^\x21-\x7e]/g, '');
      response
        .writeHead(401, { 'X-Request-Id': id })
        .end(JSON.stringify({ error_code: sent.join(' '), error_msg: echoes.join(' ') }));
    }),
  );
  await using run = await runSignedIn(cloud, signInMethod, { inputs: report });
  const traces = (await tracesWithReport(run)).toLowerCase();

  expect(run.exitCode).toBe(1);
  for (const secret of [...secretsOf(signInMethod), ...secretsSentTo(cloud)]) {
    for (const spelling of spellings(secret).values()) {
      expect(traces).not.toContain(spelling.toLowerCase());
    }
  }
});

test.each([
  ['iam', withPassword],
  ['iam', withIdentityProvider],
  ['sts', withAgency],
  ['github', withAgency],
] as const)(
  '%s answers with secrets, cut off, unreadable or echoed: none is shown',
  async (service, signInMethod) => {
    await using cloud = await startCloud();
    const secret = 'eyJhbGciOi-a-secret-that-just-arrived';
    const credentials = { access_key_id: `${secret}-id`, secret_access_key: secret };
    const whole = Buffer.from(
      JSON.stringify({ value: ` ${secret}\n`, credentials, token: secret }),
    );
    const bodies: readonly (readonly [body: Buffer, headers: OutgoingHttpHeaders])[] = [
      [whole, {}],
      [whole.subarray(0, -9), {}],
      [Buffer.from(`{"value":"${secret}`), {}],
      [Buffer.from(`{"value":"${secret}","value":"${secret}"}`), {}],
      [gzipSync(whole), { 'Content-Encoding': 'gzip' }],
      [Buffer.concat([whole, Buffer.from([0xff])]), {}],
      [Buffer.concat([whole, Buffer.alloc(1024 * 1024, ' ')]), {}],
    ];
    for (const [body, headers] of bodies) {
      cloud.replace(
        service,
        byHand((_, response) => {
          const echoes = { 'X-Subject-Token': secret, 'X-Request-Id': secret };
          response.writeHead(service === 'iam' ? 201 : 200, { ...echoes, ...headers }).end(body);
        }),
      );
      await using run = await runSignedIn(cloud, signInMethod(cloud), { inputs: report });

      expect(run.exitCode).toBe(1);
      expect(await tracesWithReport(run)).not.toContain(secret);
      expect(run.summary).not.toContain('begins with');
    }
  },
);

test('a password with signs of its own shows in no spelling of a header or a form', async () => {
  await using cloud = await startCloud();
  const password = 'pässwörd of mine';
  cloud.replace(
    'iam',
    byHand((_, response) => {
      const inHeader = Buffer.from(password).toString('latin1');
      const message = [password, encodeURIComponent(password), password.replaceAll(' ', '+')];
      response
        .writeHead(401, { 'X-IAM-Trace-Id': inHeader })
        .end(JSON.stringify({ error: { code: 401, message: message.join(' and ') } }));
    }),
  );
  await using run = await runSignedIn(cloud, withPassword(cloud), {
    inputs: { ...report, password },
  });

  expect(run.exitCode).toBe(1);
  expect(await tracesWithReport(run)).not.toMatch(/w(?:ö|%C3%B6|Ã¶)rd/i);
  expect(run.outputs['reason']).toContain(hidden);
});

test.each([
  ['password', 'iam', withPassword, '[user-name] [domain-name] [roma host]'],
  [
    'agency',
    'sts',
    withAgency,
    '[oidc-provider-urn] [oidc-agency-urn] [oidc-audience] [roma host]',
  ],
  [
    'identity provider',
    'iam',
    withIdentityProvider,
    '[identity-provider] [oidc-audience] [roma host]',
  ],
] as const)(
  '%s: names, ids and hosts are cut out of what %s says',
  async (_, service, signInMethod, shown) => {
    await using cloud = await startCloud();
    const { host } = new URL(cloud.url);
    const { password, ...inputs } = signInMethod(cloud).inputs;
    const told = Object.values(inputs).filter((value) => value !== '' && value !== cloud.url);
    cloud.replace(
      service,
      byHand((_request, response) => {
        response.writeHead(403).end(JSON.stringify({ error_msg: [...told, host].join(' ') }));
      }),
    );
    await using run = await runSignedIn(cloud, signInMethod(cloud), { inputs: report });
    const everything = `${run.summary}${await readFile(run.outputFile, 'utf8')}`;

    expect(run.outputs['reason']).toContain(shown);
    for (const value of [...told, host]) expect(everything).not.toContain(value);
  },
);

describe('what an authority answers is never a mask that takes outputs or words away:', () => {
  const good = 'MIIDkgYJ4oZIhvcNAQcCoIIDgzCCA38';
  const token = { token: { expires_at: '2099-01-04T09:05:22.701000Z' } };
  const key = { access_key_id: good, secret_access_key: `${good}2`, security_token: `${good}3` };
  const expiration = '2099-09-07T03:27:51.158Z';
  const masksIn = ({ log }: GateRun) =>
    log.split('\n').filter((line) => line.startsWith('::add-mask::'));

  /** Lets one authority answer so; the others as documented. */
  async function answering(
    service: 'iam' | 'sts' | 'github',
    status: number,
    headers: OutgoingHttpHeaders,
    body: unknown,
    { inputs = {}, files = {} }: Changes = {},
  ) {
    await using cloud = await startCloud();
    const signInMethod = { iam: withPassword, sts: withAgency, github: withIdentityProvider }[
      service
    ](cloud);
    cloud.replace(
      service,
      byHand((_, response) => {
        const text = typeof body === 'string' ? body : JSON.stringify(body);
        response.writeHead(status, headers).end(text);
      }),
    );
    const run = await runSignedIn(cloud, signInMethod, {
      inputs: { ...report, services: 'ges', ...inputs },
      files,
      environment: { GITHUB_SHA: '4b9afa4d25fe1a9e3b7d42d8a6e1c4f2907b8d35' },
    });
    const secrets = new Set([...secretsOf(signInMethod), ...cloud.issuedSecrets]);
    return { run, masks: masksIn(run).filter((mask) => !secrets.has(mask.slice(12))) };
  }

  test.each([
    ['a word of a later step', 'false'],
    ['a verdict', 'pass'],
    ['a status', 'NULL'],
    ['fifteen characters', good.slice(0, 15)],
    ['a space within', `${good} ${good}`],
    ['other signs', `${good}"}`],
    ['a quota', 'ges.edge_volume'],
    ['an input', 'wait-timeout-seconds'],
    ['part of an input, in capitals', 'WAIT-TIMEOUT-SECOND'],
    ['a variable', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN'],
    ['a host of the summary', 'console.huaweicloud.com'],
    ['the commit', '4b9afa4d25fe1a9e3b7d42d8a6e1c4f2907b8d35'],
    ['a label', 'production-cluster-1'],
    ['a resource of the plan', 'module.graphs.huaweicloud_ges_graph.number_1'],
    ['an earlier salt', '5f0c1a9e3b7d42d8a6e1c4f2907b8d35'],
    ['an id of the earlier report', 'id'],
  ])('%s', async (_, value) => {
    const baseline = JSON.parse(earlierReport);
    const written = value === 'id' ? baseline.quotas[1].id : value;
    const plan = {
      format_version: '1.2',
      planned_values: {},
      resource_changes: [
        {
          address: 'module.graphs.huaweicloud_ges_graph.number_1',
          mode: 'managed',
          type: 'huaweicloud_ges_graph',
          change: { actions: ['create'], after: { graph_size_type_index: '1' } },
        },
      ],
    };
    const { run, masks } = await answering('iam', 201, { 'X-Subject-Token': written }, token, {
      inputs: {
        'instance-id': 'production-cluster-1=5a1b7c3e',
        'terraform-plan': 'plan.json',
        baseline: 'before.json',
      },
      files: { 'plan.json': JSON.stringify(plan), 'before.json': earlierReport },
    });
    await using _run = run;

    expect(run.exitCode).toBe(1);
    expect(run.outputs['reason']).toContain(
      'IAM sent an unexpected response (status 201): the response has no token in `X-Subject-Token`',
    );
    expect(masks).toEqual([]);
  });

  test.each([
    ['an error', 401, { error: { code: 401, message: `no ${good}` } }],
    ['an error of another status', 400, token],
    ['a success that speaks of an error', 201, { ...token, error_code: 'IAM.0001' }],
    ['a success of another status', 200, token],
    ['a success without a time', 201, {}],
    ['a success that is no JSON', 201, '{"token":'],
    ['a success that has a field twice', 201, '{"token":{},"token":{}}'],
  ])('a good token with %s masks nothing, and is not shown', async (_, status, body) => {
    const headers = { 'X-Subject-Token': good, 'X-IAM-Trace-Id': good };
    const { run, masks } = await answering('iam', status, headers, body);
    await using _run = run;

    expect(run.exitCode).toBe(1);
    expect(masks).toEqual([]);
    expect(await tracesWithReport(run)).not.toContain(good);
  });

  test.each([
    ...Object.keys(key).map((field) => [`a ${field} of null`, { [field]: 'null' }] as const),
    ...Object.keys(key).map(
      (field) => [`a ${field} that is an input`, { [field]: 'wait-timeout-seconds' }] as const,
    ),
  ])('%s', async (_, change) => {
    const credentials = { ...key, ...change, expiration };
    const { run, masks } = await answering('sts', 200, {}, { credentials });
    await using _run = run;

    expect(run.outputs['reason']).toContain(
      'Sign-in failed: STS sent an unexpected response (status 200): the response has no complete key in `credentials`.',
    );
    expect(masks).toEqual([]);
    expect(await tracesWithReport(run)).not.toContain(good);
  });

  test.each(['true', 'repo:octo-org/octo-repo', 'wait-timeout-seconds'])(
    'an ID token that is %s',
    async (value) => {
      const { run, masks } = await answering('github', 200, {}, { value });
      await using _run = run;

      expect(run.outputs['reason']).toContain(
        'Sign-in failed: GitHub sent an unexpected response (status 200): the response has no ID token in `value`.',
      );
      expect(masks).toEqual([]);
    },
  );
});
