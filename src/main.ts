import './ports/node-version.ts';
import { createClient } from './http/client.ts';
import { readRawInputs } from './inputs/inputs.ts';
import { readableNoProxy } from './inputs/proxies.ts';
import { readLargeSettings } from './inputs/read-settings.ts';
import { confidentialRedactions, secretRedactions } from './inputs/redactions.ts';
import { inspectCertificateFile } from './ports/certificate-file.ts';
import { systemClock } from './ports/clock.ts';
import { createSalt, saltedHash } from './ports/crypto.ts';
import { createFailClosedExit } from './ports/exit-code.ts';
import { bundleText } from './ports/files.ts';
import { actionsRunner } from './ports/runner.ts';
import { isMainThread, postResult, runInWorker } from './ports/thread.ts';
import { run } from './run.ts';
import { createRedactor } from './text/sanitize.ts';

// The HTTP client reads no_proxy for each request.
process.env['no_proxy'] = readableNoProxy(process.env);

const inputs = readRawInputs(actionsRunner.input);
const { sanitize, addRedactions } = createRedactor();
addRedactions(secretRedactions(inputs, process.env));
addRedactions(confidentialRedactions(inputs, process.env));
const commonPorts = {
  runner: actionsRunner,
  environment: process.env,
  clock: systemClock,
  sanitize,
  saltedHash,
};

if (isMainThread) {
  const { interruption, conclude, fail } = createFailClosedExit(actionsRunner, sanitize);
  run({
    ...commonPorts,
    inputs,
    random: Math.random,
    send: createClient(),
    addRedactions,
    inspectCertificateFile,
    readInWorker: () => runInWorker(interruption),
    salt: createSalt(),
    bundleText,
    interruption,
  }).then(conclude, fail);
} else {
  // A rejection ends this worker, which the main thread notices.
  void postResult(readLargeSettings(inputs, commonPorts));
}
