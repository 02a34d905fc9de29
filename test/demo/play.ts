import { runScenario, type ScenarioRun } from './run-scenario.ts';
import type { Scenario } from './scenarios/scenario.ts';
import { showLog } from './show/log.ts';
import { showMarkdown } from './show/markdown.ts';
import { showOutputs } from './show/outputs.ts';
import { showStep } from './show/step.ts';
import { filled, screenWidth, section, styled } from './terminal.ts';

/** What there is to see of a scenario, and whether it ended as it declares. */
export type Play = {
  readonly shown: string;
  readonly surprise: string | null;
};

/** How much of a scenario is shown: what a developer sees first, or all that the gate writes. */
export type View = 'first' | 'whole';

const inner = screenWidth - 2;

/** Plays a scenario with the shipped bundle against an embedded cloud. */
export async function play(scenario: Scenario, view: View): Promise<Play> {
  const played = await runScenario(scenario);
  const title = filled(scenario.title, screenWidth).map((line) => styled('bold', line));
  const story = filled(scenario.story, screenWidth);
  const sections = view === 'first' ? firstSections(played) : sectionsOf(played);
  return {
    shown: [...title, ...story, '', ...sections].join('\n'),
    surprise: surpriseIn(played, scenario),
  };
}

/** The ending, and the job summary without what it folds. */
function firstSections({ run }: ScenarioRun): readonly string[] {
  const [unfolded = ''] = run.summary.split('<details>');
  return [section(ending(run.exitCode), showMarkdown(unfolded, inner))];
}

function sectionsOf({ run, inputs, signInMethod }: ScenarioRun): readonly string[] {
  return [
    section('Job', showStep(inputs, signInMethod.environment)),
    section('Log', showLog(run.log)),
    section('Outputs', showOutputs(run.outputs, inner)),
    section(ending(run.exitCode), []),
    section(`Job summary (${run.summaryFile})`, showMarkdown(run.summary, inner)),
  ];
}

function ending(exitCode: number | null): string {
  const colour = exitCode === 0 ? 'green' : 'red';
  return `Exit code ${exitCode}: the step is ${styled(colour, colour)}`;
}

function surpriseIn({ run }: ScenarioRun, { expected }: Scenario): string | null {
  const { exitCode, outputs } = run;
  const verdict = outputs['verdict'] ?? 'none';
  return exitCode === expected.exitCode && verdict === expected.verdict
    ? null
    : `Expected verdict ${expected.verdict} and exit code ${expected.exitCode}, got ${verdict} and ${exitCode}.`;
}
