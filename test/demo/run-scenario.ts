import { quotaApiNames } from '../cloud/quotas/quota-apis.ts';
import { type Cloud, startCloud } from '../cloud/server.ts';
import { gateInputs, type Inputs } from '../support/runner/gate-inputs.ts';
import { type GateRun, runGate } from '../support/runner/run-gate.ts';
import { type SignInMethod, withToken } from '../support/sign-in/sign-in-methods.ts';
import type { Scenario } from './scenarios/scenario.ts';

/** A scenario as it was run, with what the workflow would have written. */
export type ScenarioRun = {
  readonly scenario: Scenario;
  readonly run: GateRun;
  readonly inputs: Inputs;
  readonly signInMethod: SignInMethod;
};

/** Runs a scenario with the shipped bundle against an embedded cloud. The run is not disposed. */
export async function runScenario(scenario: Scenario): Promise<ScenarioRun> {
  await using cloud = await startCloud();
  scenario.prepare?.(cloud);
  const signInMethod = (scenario.signInMethod ?? withToken)(cloud);
  const inputs = {
    ...targetsOf(cloud, scenario),
    ...signInMethod.inputs,
    ...scenario.inputs,
  };
  const { environment } = signInMethod;
  const run = await runGate({ inputs, environment, files: scenario.files });
  return { scenario, run, inputs, signInMethod };
}

/** What says where the services are that a scenario reads, and of no other. */
function targetsOf(cloud: Cloud, { inputs, services }: Scenario): Inputs {
  const read = services ?? inputs['services']?.split(', ') ?? ['roma', 'ges'];
  const { 'instance-id': instance = '', ...all } = gateInputs(cloud);
  const others = quotaApiNames.filter((name) => read.includes(name));
  return {
    'project-id': all['project-id'] ?? '',
    ...(read.includes('roma') && { 'instance-id': instance, 'roma-endpoint': cloud.url }),
    ...(read.includes('ges') && { 'ges-endpoint': cloud.url }),
    ...(others.length > 0 && {
      endpoints: others.map((name) => `${name}: ${cloud.url}`).join('\n'),
    }),
  };
}
