import { deadlineIn } from './http/deadline.ts';
import type { Get } from './http/transport.ts';
import { publish } from './publish.ts';
import { judge } from './quota/judge.ts';
import { readQuotas } from './read-quotas.ts';
import { isGreen, type Result } from './report/result.ts';
import type { Runner } from './runner.ts';
import { confidentialIn } from './settings/confidential.ts';
import { type Environment, inputNames, type RawInputs } from './settings/inputs.ts';
import { settingsOf } from './settings/settings.ts';
import { tokenOf } from './settings/token.ts';
import { type Clean, cleaner } from './text/clean.ts';

/** All that the gate needs of the world. */
export type Ports = {
  readonly runner: Runner;
  readonly environment: Environment;
  readonly get: Get;
  readonly now: () => Date;
};

/** Runs the gate once; true only for a green step whose result was delivered. */
export async function gate(ports: Ports): Promise<boolean> {
  const { runner } = ports;
  const inputs = readInputs(runner);
  const token = tokenOf(inputs.token);
  if (token.kind === 'valid') runner.mask(token.value);
  const clean = cleaner([{ value: inputs.token, shownAs: '***' }]);

  const result = await resultOf(inputs, ports, clean);
  const checkedAt = ports.now().toISOString();
  const delivered = await publish(result, checkedAt, inputs['report-path'], runner, clean);
  return delivered && isGreen(result);
}

async function resultOf(inputs: RawInputs, ports: Ports, clean: Clean): Promise<Result> {
  try {
    const settings = settingsOf(inputs, ports.environment, clean);
    if (settings.kind === 'wrong') return { kind: 'refused', problems: settings.problems };

    const { policy, warnOnly, timeoutSeconds } = settings.value;
    const cleanAnswer = cleaner(confidentialIn(settings.value));
    const deadline = deadlineIn(timeoutSeconds);
    const readings = await readQuotas(settings.value, deadline, ports.get, cleanAnswer);
    return { kind: 'judged', verdict: judge(readings, policy), readings, policy, warnOnly };
  } catch (error: unknown) {
    return { kind: 'broken', message: clean(String(error)) };
  }
}

function readInputs(runner: Runner): RawInputs {
  const inputs = inputNames.map((name) => [name, runner.input(name)]);
  // The compiler cannot follow entries through; they are made of every name there is.
  return Object.fromEntries(inputs) as RawInputs;
}
