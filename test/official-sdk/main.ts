import { exampleKeys, permanentKeyId, powerlessKeyId } from '../cloud/iam/access-keys.ts';
import { quotaApiNames } from '../cloud/quotas/quota-apis.ts';
import { startCloud } from '../cloud/server.ts';
import { initialState } from '../cloud/state.ts';
import { reportIn } from '../support/assertions/gate-report.ts';
import { runGate } from '../support/runner/run-gate.ts';
import { differences } from './differences.ts';
import { pythonWithSdk, readBySdk } from './sdk.ts';

/**
 * Reads every service of the embedded cloud through the official SDK for Python and through the gate,
 * with a key that may and with one that may not, and compares figures and error codes.
 */
async function compare(python: string, accessKey: string): Promise<readonly string[]> {
  await using clouds = new AsyncDisposableStack();
  const endpoints: Record<string, string> = {};
  for (const name of quotaApiNames) {
    endpoints[name] = clouds.use(await startCloud({ hostOf: name })).url;
  }
  const { projectId } = initialState;
  const secretKey = exampleKeys.get(accessKey)?.secretKey ?? '';
  await using run = await runGate({
    inputs: {
      'project-id': projectId,
      'access-key': accessKey,
      'secret-key': secretKey,
      services: quotaApiNames.join(', '),
      endpoints: Object.entries(endpoints)
        .map(([name, url]) => `${name}: ${url}`)
        .join('\n'),
      thresholds: '*: 0',
    },
  });
  const read = await readBySdk(python, { projectId, accessKey, secretKey, endpoints });
  const report = reportIn(run);
  return quotaApiNames.flatMap((name) => differences(name, read[name] ?? {}, report));
}

const python = pythonWithSdk();
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
    `The official SDK and the gate read ${quotaApiNames.length} services, and differ in ${found.length}.`,
  );
  process.exitCode = found.length === 0 ? 0 : 1;
}
