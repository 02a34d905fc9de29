import type { GateRun } from '../support/run-gate.ts';
import { runScenario } from './run-scenario.ts';
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
  const { run, inputs, authMethod } = await runScenario(scenario);
  const shown = [
    `${styled('bold', scenario.title)}\n${scenario.story}\n`,
    section('Job', showStep(inputs, authMethod.environment)),
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
