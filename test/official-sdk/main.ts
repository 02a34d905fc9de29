import { exampleKeys, permanentKeyId, powerlessKeyId } from '../cloud/iam/access-keys.ts';
import { quotaApiNames } from '../cloud/quotas/quota-apis.ts';
import { startCloud } from '../cloud/server.ts';
import { defaultInstanceId, initialState } from '../cloud/state.ts';
import { reportIn } from '../support/assertions/gate-report.ts';
import { runGate } from '../support/runner/run-gate.ts';
import { differences } from './differences.ts';
import { pythonWithSdk, readBySdk } from './sdk.ts';

const services = ['roma', 'ges', ...quotaApiNames] as const;

/**
 * Reads every service of the embedded cloud through the official SDK for Python and through the gate,
 * with a key that may and with one that may not, and compares figures and error codes.
 */
async function compare(python: string, accessKey: string): Promise<readonly string[]> {
  await using clouds = new AsyncDisposableStack();
  const urls = new Map<string, string>();
  for (const name of services) {
    urls.set(name, clouds.use(await startCloud({ hostOf: name })).url);
  }
  const { projectId } = initialState;
  const secretKey = exampleKeys.get(accessKey)?.secretKey ?? '';
  await using run = await runGate({
    inputs: {
      'project-id': projectId,
      'access-key': accessKey,
      'secret-key': secretKey,
      'instance-id': defaultInstanceId,
      services: services.join(', '),
      'roma-endpoint': urls.get('roma') ?? '',
      'ges-endpoint': urls.get('ges') ?? '',
      endpoints: quotaApiNames.map((name) => `${name}: ${urls.get(name)}`).join('\n'),
      thresholds: '*: 0',
    },
  });
  const endpoints = Object.fromEntries(urls);
  const key = { accessKey, secretKey };
  const instanceId = defaultInstanceId;
  const read = await readBySdk(python, { projectId, instanceId, ...key, endpoints });
  const report = reportIn(run);
  return services.flatMap((name) => differences(name, read[name] ?? {}, report));
}

const python = pythonWithSdk(services);
if (python === null) {
  console.log(
    'Skipped: no Python with the official SDK. Install test/official-sdk/requirements.txt, and name that Python in OFFICIAL_SDK_PYTHON.',
  );
} else {
  const found = [
    ...(await compare(python, permanentKeyId)),
    ...(await compare(python, powerlessKeyId)),
  ];
  for (const difference of found) console.error(difference);
  console.log(
    `The official SDK and the gate read ${services.length} services, and differ in ${found.length}.`,
  );
  process.exitCode = found.length === 0 ? 0 : 1;
}
