import './node-version.ts';

import { readFileSync } from 'node:fs';
import { systemClock } from './clock.ts';
import { extraAuthorities } from './extra-authorities.ts';
import { fingerprint, newSalt } from './fingerprint.ts';
import { gate } from './gate.ts';
import { sender } from './http/transport.ts';
import { latch } from './latch.ts';
import { actionsRunner } from './runner.ts';
import { hiddenAtOnce } from './settings/confidential.ts';
import { rawInputs } from './settings/inputs.ts';
import { readableNoProxy } from './settings/no-proxy.ts';
import { redactor } from './text/clean.ts';

// The client looks it up at each request.
process.env['no_proxy'] = readableNoProxy(process.env);

const inputs = rawInputs(actionsRunner.input);
const { clean, hide } = redactor();
hide(hiddenAtOnce(inputs, process.env));
const { interruption, conclude, fail } = latch(actionsRunner, clean);

gate({
  runner: actionsRunner,
  inputs,
  environment: process.env,
  clock: systemClock,
  random: Math.random,
  send: sender(),
  clean,
  hide,
  fingerprint,
  extraAuthorities,
  salt: newSalt(),
  program: () => readFileSync(process.argv[1] ?? '', 'utf8'),
  interruption,
}).then(conclude, fail);
