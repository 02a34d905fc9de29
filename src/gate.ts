import type { Clock } from './clock.ts';
import { deadlineIn, unless } from './http/deadline.ts';
import { show, tell } from './publish.ts';
import { judge } from './quota/judge.ts';
import { type ReadingPorts, readQuotas } from './read-quotas.ts';
import { isGreen, type Result } from './report/result.ts';
import type { Runner } from './runner.ts';
import { confidentialIn } from './settings/confidential.ts';
import { type Environment, inputNames, type RawInputs } from './settings/inputs.ts';
import { proxyCredentials } from './settings/proxies.ts';
import { type Settings, settingsOf } from './settings/settings.ts';
import { tokenOf } from './settings/token.ts';
import { type Clean, cleaner } from './text/clean.ts';
import { describeError } from './text/describe-error.ts';

/** All that the gate needs of the world. */
export type Ports = Pick<ReadingPorts, 'get' | 'random'> & {
  readonly runner: Runner;
  readonly environment: Environment;
  readonly clock: Clock;
  /** Comes when the run is to end at once; its reason says why. */
  readonly interruption: AbortSignal;
};

/** Runs the gate once; true only for a green step whose result was delivered. */
export async function gate(ports: Ports): Promise<boolean> {
  const { runner, clock, interruption } = ports;
  const inputs = readInputs(runner);
  const clean = cleanerFor(inputs, ports);
  const checkedAt = () => new Date(clock.now()).toISOString();
  const reportPath = inputs['report-path'];
  try {
    const result = await unless(interruption, resultOf(inputs, ports, clean));
    const delivery = { runner, clean, clock, reportPath, checkedAt: checkedAt() };
    const shown = await unless(interruption, show(result, delivery));
    interruption.throwIfAborted();
    return tell(result, delivery) && shown && isGreen(result);
  } catch (thrown: unknown) {
    const { message, trace } = describeError(thrown);
    runner.debug(clean(trace));
    const broken: Result = { kind: 'broken', message: clean(message) };
    const delivery = { runner, clean, clock, reportPath, checkedAt: checkedAt() };
    // Outputs first: after a signal there may be no time for more.
    tell(broken, delivery);
    await show(broken, delivery);
    return false;
  }
}

/** Masks the token before anything is printed, and gives the cleaner that cuts out every secret. */
function cleanerFor(inputs: RawInputs, { runner, environment }: Ports): Clean {
  const token = tokenOf(inputs.token);
  if (token.kind === 'valid') runner.mask(token.value);
  return cleaner([{ value: inputs.token, shownAs: '***' }, ...proxyCredentials(environment)]);
}

async function resultOf(inputs: RawInputs, ports: Ports, clean: Clean): Promise<Result> {
  const settings = settingsOf(inputs, ports.environment, clean);
  return settings.kind === 'wrong'
    ? { kind: 'refused', problems: settings.problems }
    : await judgementOf(settings.value, ports);
}

async function judgementOf(settings: Settings, ports: Ports): Promise<Result> {
  const { policy, warnOnly, timeoutSeconds } = settings;
  const { get, random, clock, runner, environment } = ports;
  const clean = cleaner([...confidentialIn(settings), ...proxyCredentials(environment)]);
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
