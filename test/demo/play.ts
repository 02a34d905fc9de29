import { startCloud } from '../cloud/server.ts';
import { gateInputs } from '../support/gate-inputs.ts';
import { type GateRun, runGate } from '../support/run-gate.ts';
import { withToken } from '../support/ways.ts';
import type { Scenario } from './scenario.ts';
import { showLog } from './show-log.ts';
import { showMarkdown } from './show-markdown.ts';
import { showOutputs } from './show-outputs.ts';
import { showStep } from './show-step.ts';
import { section, styled } from './terminal.ts';

/** What there is to see of a scenario, and whether it ended as it declares. */
export type Play = {
  readonly shown: string;
  readonly surprise: string | null;
};

/** Plays a scenario with the shipped bundle against an embedded cloud. */
export async function play(scenario: Scenario): Promise<Play> {
  await using cloud = await startCloud();
  scenario.prepare?.(cloud);
  const way = (scenario.way ?? withToken)(cloud);
  const inputs = gateInputs(cloud, { ...way.inputs, ...scenario.inputs });
  // The run is not disposed: its job summary stays for the reader to open.
  const run = await runGate({
    inputs,
    environment: way.environment,
    files: scenario.files,
  });
  const shown = [
    `${styled('bold', scenario.title)}\n${scenario.story}\n`,
    section('Job', showStep(inputs, way.environment)),
    section('Log', showLog(run.log)),
    section('Outputs', showOutputs(run.outputs)),
    section(`Exit code ${run.exitCode}: the step is ${colourOf(run)}`, []),
    section(`Job summary (${run.summaryFile})`, showMarkdown(run.summary)),
  ].join('\n');
  return { shown, surprise: surpriseIn(run, scenario) };
}

function colourOf({ exitCode }: GateRun): string {
  return exitCode === 0 ? styled('green', 'green') : styled('red', 'red');
}

function surpriseIn({ exitCode, outputs }: GateRun, { expected }: Scenario): string | null {
  const verdict = outputs['verdict'] ?? 'none';
  return exitCode === expected.exitCode && verdict === expected.verdict
    ? null
    : `Expected verdict ${expected.verdict} and exit code ${expected.exitCode}, got ${verdict} and ${exitCode}.`;
}
