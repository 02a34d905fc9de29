import './node-version.ts';

import { systemClock } from './clock.ts';
import { gate } from './gate.ts';
import { get } from './http/transport.ts';
import { latch } from './latch.ts';
import { actionsRunner } from './runner.ts';
import { secretsIn } from './settings/confidential.ts';
import { cleaner } from './text/clean.ts';

const clean = cleaner(secretsIn(actionsRunner.input('token'), process.env));
const { interruption, conclude, fail } = latch(actionsRunner, clean);

gate({
  runner: actionsRunner,
  environment: process.env,
  clock: systemClock,
  random: Math.random,
  get,
  clean,
  interruption,
}).then(conclude, fail);
