import type { ScenarioRun } from '../run-scenario.ts';
import { filled, screenWidth, section, styled } from '../terminal.ts';
import { showLog } from './log.ts';
import { showMarkdown } from './markdown.ts';
import { showOutputs } from './outputs.ts';
import { showStep } from './step.ts';

/** How much of a scenario is shown: what a developer sees first, or all that the gate writes. */
export type View = 'first' | 'whole';

const inner = screenWidth - 2;

/** What there is to see of a scenario that was run. */
export function showScenario(played: ScenarioRun, view: View): string {
  const { title, story } = played.scenario;
  const sections = view === 'first' ? firstSections(played) : sectionsOf(played);
  const heading = filled(title, screenWidth).map((line) => styled('bold', line));
  return [...heading, ...filled(story, screenWidth), '', ...sections].join('\n');
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
