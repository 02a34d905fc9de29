import { type Clock, unless } from './clock.ts';
import { breakOff, deliver } from './deliver.ts';
import { deadlineIn } from './http/deadline.ts';
import { judge } from './quota/judge.ts';
import { type ReadingPorts, readQuotas } from './read-quotas.ts';
import { isGreen, type Result } from './report/result.ts';
import type { Runner } from './runner.ts';
import { confidentialIn, idsIn, secretsIn } from './settings/confidential.ts';
import { type Environment, inputNames, type RawInputs } from './settings/inputs.ts';
import { guarded } from './settings/parsed.ts';
import { type Settings, settingsOf } from './settings/settings.ts';
import { tokenOf } from './settings/token.ts';
import { type Clean, cleaner } from './text/clean.ts';

/** All that the gate needs of the world. */
export type Ports = Pick<ReadingPorts, 'get' | 'random'> & {
  readonly runner: Runner;
  readonly environment: Environment;
  readonly clock: Clock;
  /** Cuts out the token and the proxies' credentials. */
  readonly clean: Clean;
  /** Comes when the run is to end at once; its reason says why. */
  readonly interruption: AbortSignal;
};

/** Runs the gate once; true only for a green step whose result was delivered. */
export async function gate(ports: Ports): Promise<boolean> {
  const inputs = readInputs(ports.runner);
  const token = tokenOf(inputs.token);
  if (token.kind === 'valid') ports.runner.mask(token.value);
  const delivery = { ...ports, reportPath: inputs['report-path'] };
  try {
    const result = await unless(ports.interruption, resultOf(inputs, ports));
    await deliver(result, delivery, ports.interruption);
    return isGreen(result);
  } catch (thrown: unknown) {
    await breakOff(thrown, delivery);
    return false;
  }
}

async function resultOf(inputs: RawInputs, ports: Ports): Promise<Result> {
  const settings = settingsOf(inputs, ports.environment, ports.clean);
  if (settings.kind === 'valid') return judgementOf(settings.value, ports);
  const withoutIds = cleaner(idsIn(inputs));
  return { kind: 'refused', problems: settings.problems.map((one) => guarded(one, withoutIds)) };
}

async function judgementOf(settings: Settings, ports: Ports): Promise<Result> {
  const { policy, warnOnly, timeoutSeconds } = settings;
  const { get, random, clock, runner, environment } = ports;
  settings.notes.forEach(runner.log);
  const clean = cleaner([...confidentialIn(settings), ...secretsIn(settings.token, environment)]);
  const deadline = deadlineIn(timeoutSeconds, clock);
  const reading = { get, random, clock, log: runner.log };
  const readings = await readQuotas(settings, deadline, reading, clean);
  return { kind: 'judged', verdict: judge(readings, policy), readings, policy, warnOnly };
}

function readInputs(runner: Runner): RawInputs {
  const inputs = inputNames.map((name) => [name, runner.input(name)]);
  // The compiler cannot follow entries through; they are made of every name there is.
  return Object.fromEntries(inputs) as RawInputs;
}
