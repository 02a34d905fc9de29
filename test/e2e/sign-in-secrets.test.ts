import { readFile } from 'node:fs/promises';
import type { OutgoingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { byHand } from '../cloud/behaviour.ts';
import { type Cloud, startCloud } from '../cloud/server.ts';
import { hidden, spellings } from '../support/echoes.ts';
import type { GateRun } from '../support/run-gate.ts';
import { runSignedIn } from '../support/run-signed-in.ts';
import { tracesOf } from '../support/traces.ts';
import {
  type Way,
  waysOfSigningIn,
  withAgency,
  withIdentityProvider,
  withPassword,
} from '../support/ways.ts';

const report = { 'report-path': 'report.json' };
const names = ['token', 'access key', 'temporary key', 'password', 'agency', 'identity provider'];

/** Everything a run leaves behind but the commands that mask. */
async function tracesWithReport(run: GateRun): Promise<string> {
  return `${await tracesOf(run)}${await readFile(join(run.workspace, 'report.json'), 'utf8')}`;
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
function secretsOf({ inputs, environment }: Way): readonly string[] {
  const own = ['token', 'access-key', 'secret-key', 'security-token', 'password'];
  const variables = Object.entries(environment).filter(([name]) => !name.endsWith('_URL'));
  return [...own.map((name) => inputs[name] ?? ''), ...variables.map(([, value]) => value)].filter(
    (value) => value !== '',
  );
}

function wayNamed(name: string, cloud: Cloud): Way {
  const way = waysOfSigningIn(cloud).find((one) => one.name === name);
  if (way === undefined) throw new Error(`No way is called ${name}`);
  return way;
}

test.each([...names, 'exported access key'])(
  '%s: no secret is shown, and each is masked before anything else is printed or as it arrives',
  async (name) => {
    await using cloud = await startCloud();
    const way = wayNamed(name, cloud);
    await using run = await runSignedIn(cloud, way, { inputs: report });
    const traces = await tracesWithReport(run);
    const masks = run.log.split('\n').filter((line) => line.startsWith('::add-mask::'));
    const secrets = new Set([...secretsOf(way), ...secretsSentTo(cloud), ...cloud.issuedSecrets]);

    expect(run.exitCode).toBe(0);
    expect(secrets.size).toBeGreaterThan(0);
    for (const secret of secrets) {
      expect(traces).not.toContain(secret);
      expect(masks).toContain(`::add-mask::${secret}`);
    }
    const first = run.log.split('\n').slice(0, secretsOf(way).length);
    expect(first.every((line) => line.startsWith('::add-mask::'))).toBe(true);
  },
);

test.each(names)('%s: a service that sends every secret back shows none', async (name) => {
  await using cloud = await startCloud();
  const way = wayNamed(name, cloud);
  cloud.replace(
    'roma',
    byHand(({ headers }, response) => {
      const sent = [...secretsOf(way), ...secretsSentTo(cloud), `${headers['x-auth-token']}`];
      const echoes = sent.flatMap((secret) => [...spellings(secret).values()]);
      const id = sent.join('').replace(/[^\x21-\x7e]/g, '');
      response
        .writeHead(401, { 'X-Request-Id': id })
        .end(JSON.stringify({ error_code: sent.join(' '), error_msg: echoes.join(' ') }));
    }),
  );
  await using run = await runSignedIn(cloud, way, { inputs: report });
  const traces = (await tracesWithReport(run)).toLowerCase();

  expect(run.exitCode).toBe(1);
  for (const secret of [...secretsOf(way), ...secretsSentTo(cloud)]) {
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
  async (service, way) => {
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
      await using run = await runSignedIn(cloud, way(cloud), { inputs: report });

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
  ['iam', withPassword, '[user-name] [domain-name] [iam host]'],
  ['sts', withAgency, '[oidc-provider-urn] [oidc-agency-urn] [oidc-audience] [sts host]'],
  ['iam', withIdentityProvider, '[identity-provider] [oidc-audience] [iam host]'],
] as const)(
  '%s: names, ids and hosts are cut out of what it says: %o',
  async (service, way, shown) => {
    await using cloud = await startCloud();
    const { host } = new URL(cloud.url);
    const { password: _, ...inputs } = way(cloud).inputs;
    const told = Object.values(inputs).filter((value) => value !== '' && value !== cloud.url);
    cloud.replace(
      service,
      byHand((__, response) => {
        response.writeHead(403).end(JSON.stringify({ error_msg: [...told, host].join(' ') }));
      }),
    );
    await using run = await runSignedIn(cloud, way(cloud), { inputs: report });
    const everything = `${run.summary}${await readFile(run.outputFile, 'utf8')}`;

    expect(run.outputs['reason']).toContain(shown.replace(/ \[\w+ host\]$/, ''));
    for (const value of [...told, host]) expect(everything).not.toContain(value);
  },
);
