import { type Clock, unless } from './clock.ts';
import { deadlineIn } from './http/deadline.ts';
import { save, say, summarize, tell } from './publish.ts';
import { judge } from './quota/judge.ts';
import { type ReadingPorts, readQuotas } from './read-quotas.ts';
import { outputsOf } from './report/outputs.ts';
import { isGreen, type Result } from './report/result.ts';
import type { Runner } from './runner.ts';
import { confidentialIn, idsIn, secretsIn } from './settings/confidential.ts';
import { type Environment, inputNames, type RawInputs } from './settings/inputs.ts';
import { guarded } from './settings/parsed.ts';
import { type Settings, settingsOf } from './settings/settings.ts';
import { tokenOf } from './settings/token.ts';
import { type Clean, cleaner } from './text/clean.ts';
import { describeError } from './text/describe-error.ts';

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
  const { runner, clock, clean, interruption } = ports;
  const inputs = readInputs(runner);
  const token = tokenOf(inputs.token);
  if (token.kind === 'valid') runner.mask(token.value);
  const delivery = { runner, clean, clock, reportPath: inputs['report-path'] };
  const outputs = (result: Result) => outputsOf(result, new Date(clock.now()).toISOString());
  try {
    const result = await unless(interruption, resultOf(inputs, ports));
    say(result, runner);
    const all = outputs(result);
    await unless(interruption, summarize(all, delivery));
    await unless(interruption, save(all, delivery));
    interruption.throwIfAborted();
    tell(all, delivery);
    return isGreen(result);
  } catch (thrown: unknown) {
    const { message, trace } = describeError(thrown);
    runner.debug(clean(trace));
    const broken: Result = { kind: 'broken', message: clean(message) };
    const all = outputs(broken);
    say(broken, runner);
    await Promise.allSettled([
      // First the outputs: after a signal there may be no time for more.
      (async () => tell(all, delivery))(),
      summarize(all, delivery),
      save(all, delivery),
    ]);
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
