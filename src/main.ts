import './node-version.ts';

import { systemClock } from './clock.ts';
import { gate } from './gate.ts';
import { get } from './http/transport.ts';
import { latch } from './latch.ts';
import { actionsRunner } from './runner.ts';
import { cleaner } from './text/clean.ts';

const token = { value: actionsRunner.input('token'), shownAs: '***' };
const { interruption, conclude, fail } = latch(actionsRunner, cleaner([token]));

gate({
  runner: actionsRunner,
  environment: process.env,
  clock: systemClock,
  random: Math.random,
  get,
  interruption,
}).then(conclude, fail);
