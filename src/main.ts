import './ports/node-version.ts';
import { createClient } from './http/client.ts';
import { readRawInputs } from './inputs/inputs.ts';
import { readableNoProxy } from './inputs/proxies.ts';
import { readLargeSettings } from './inputs/read-settings.ts';
import { initialRedactions } from './inputs/redactions.ts';
import { systemClock } from './ports/clock.ts';
import { inspectCertificateFile, newSalt, saltedHash } from './ports/crypto.ts';
import { exitCode } from './ports/exit-code.ts';
import { programText } from './ports/files.ts';
import { actionsRunner } from './ports/runner.ts';
import { isMainThread, postResult, runInWorker } from './ports/thread.ts';
import { run } from './run.ts';
import { redactor } from './text/sanitize.ts';

// The HTTP client reads no_proxy at each request.
process.env['no_proxy'] = readableNoProxy(process.env);

const inputs = readRawInputs(actionsRunner.input);
const { sanitize, redact } = redactor();
redact(initialRedactions(inputs, process.env));
const surroundings = {
  runner: actionsRunner,
  environment: process.env,
  clock: systemClock,
  sanitize,
  saltedHash,
};

if (isMainThread) {
  const { interruption, conclude, fail } = exitCode(actionsRunner, sanitize);
  run({
    ...surroundings,
    inputs,
    random: Math.random,
    send: createClient(),
    redact,
    inspectCertificateFile,
    inThread: () => runInWorker(interruption),
    salt: newSalt(),
    program: programText,
    interruption,
  }).then(conclude, fail);
} else {
  // A rejection ends this worker, and the main thread hears of it.
  void postResult(readLargeSettings(inputs, surroundings));
}
