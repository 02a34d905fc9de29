import { quotaApiNames } from '../cloud/quotas/quota-apis.ts';
import { type Cloud, startCloud } from '../cloud/server.ts';
import { gateInputs, type Inputs } from '../support/runner/gate-inputs.ts';
import { type GateRun, runGate } from '../support/runner/run-gate.ts';
import { type SignInMethod, withToken } from '../support/sign-in/sign-in-methods.ts';
import type { Scenario } from './scenarios/scenario.ts';

/** A scenario as it was run, with what the workflow would have written. */
export type ScenarioRun = {
  readonly run: GateRun;
  readonly inputs: Inputs;
  readonly signInMethod: SignInMethod;
};

/** Runs a scenario with the shipped bundle against an embedded cloud. The run is not disposed. */
export async function runScenario(scenario: Scenario): Promise<ScenarioRun> {
  await using cloud = await startCloud();
  scenario.prepare?.(cloud);
  const signInMethod = (scenario.signInMethod ?? withToken)(cloud);
  const inputs = gateInputs(cloud, {
    ...endpointsFor(cloud, scenario),
    ...signInMethod.inputs,
    ...scenario.inputs,
  });
  const { environment } = signInMethod;
  const run = await runGate({ inputs, environment, files: scenario.files });
  return { run, inputs, signInMethod };
}

/** For the services that have no endpoint input of their own. */
function endpointsFor(cloud: Cloud, { inputs }: Scenario): Inputs {
  const named = inputs['services']?.split(', ') ?? [];
  const isFromPlan = named.includes('from-plan');
  const services = quotaApiNames.filter((name) => isFromPlan || named.includes(name));
  const lines = services.map((name) => `${name}: ${cloud.url}`);
  return lines.length === 0 ? {} : { endpoints: lines.join('\n') };
}
