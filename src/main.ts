import './ports/node-version.ts';
import { createClient } from './http/client.ts';
import { rawInputs } from './inputs/inputs.ts';
import { readableNoProxy } from './inputs/proxies.ts';
import { initialRedactions } from './inputs/redactions.ts';
import { inspectCertificateFile } from './ports/certificate-file.ts';
import { systemClock } from './ports/clock.ts';
import { exitCode } from './ports/exit-code.ts';
import { programText } from './ports/files.ts';
import { newSalt, saltedHash } from './ports/hashing.ts';
import { actionsRunner } from './ports/runner.ts';
import { run } from './run.ts';
import { redactor } from './text/sanitize.ts';

// The client looks it up at each request.
process.env['no_proxy'] = readableNoProxy(process.env);

const inputs = rawInputs(actionsRunner.input);
const { sanitize, redact } = redactor();
redact(initialRedactions(inputs, process.env));
const { interruption, conclude, fail } = exitCode(actionsRunner, sanitize);

run({
  runner: actionsRunner,
  inputs,
  environment: process.env,
  clock: systemClock,
  random: Math.random,
  send: createClient(),
  sanitize,
  redact,
  saltedHash,
  inspectCertificateFile,
  salt: newSalt(),
  program: programText,
  interruption,
}).then(conclude, fail);
