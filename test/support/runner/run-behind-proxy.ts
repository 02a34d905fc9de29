import { expect } from 'vitest';
import type { Cloud } from '../../cloud/server.ts';
import { createAuthority } from '../../cloud/servers/certificates.ts';
import { startTlsFront } from '../../cloud/servers/tls-front.ts';
import { defaultInstanceId } from '../../cloud/state.ts';
import { preloading } from '../child-process/preload.ts';
import { type GateRun, runBriefly } from './run-gate.ts';
import type { Environment } from './step-environment.ts';

const authority = await createAuthority();

/** Only a proxy knows this name: loopback names are never reached by one. */
export const romaName = 'roma.cloud.test';

/** An address of this machine that neither client nor gate takes for loopback. */
export const ownAddress = '0.0.0.0';

const user = 'proxy-user';
const password = 'p@ss:word/of the proxy';
export const credentials = { user, password };
/** The same, as the address of a proxy holds them. */
export const userinfo = `${user}:${encodeURIComponent(password)}`;

/** ROMA Connect over TLS, under both names. */
export async function startRoma(cloud: Cloud) {
  return startTlsFront(cloud, await authority.issue({ name: romaName, address: ownAddress }));
}

type ProxiedOptions = {
  readonly endpoint?: string;
  readonly timeoutSeconds?: number;
  readonly instances?: readonly string[];
};

/** Runs the gate with these proxy settings; nothing of the credentials may show. */
export async function runBehindProxy(
  cloud: Cloud,
  settings: Environment,
  {
    endpoint = `https://${romaName}`,
    timeoutSeconds = 2,
    instances = [defaultInstanceId],
  }: ProxiedOptions = {},
): Promise<GateRun> {
  const run = await runBriefly(
    cloud,
    {
      'roma-endpoint': endpoint,
      'timeout-seconds': `${timeoutSeconds}`,
      'instance-id': instances.join('\n'),
    },
    {
      trustedCertificate: authority.certificate,
      environment: { ...preloading('without-backoff'), ...settings },
    },
  );
  const shown = [run.log, run.summary, ...Object.values(run.outputs)].join('\n');
  const basic = Buffer.from(`${user}:${password}`).toString('base64');
  for (const secret of [user, password, encodeURIComponent(password), basic]) {
    expect(shown).not.toContain(secret);
  }
  return run;
}
