import { runScenario, type ScenarioRun } from './run-scenario.ts';
import type { Scenario } from './scenarios/scenario.ts';
import { showScenario, type View } from './show/scenario.ts';

/** What there is to see of a scenario, and whether it ended as it declares. */
export type Play = {
  readonly shown: string;
  readonly surprise: string | null;
};

/**
 * Plays a scenario with the shipped bundle against an embedded cloud. The whole view says where the job
 * summary is, and leaves it there.
 */
export async function play(scenario: Scenario, view: View): Promise<Play> {
  const played = await runScenario(scenario);
  if (view === 'first') await played.run[Symbol.asyncDispose]();
  return { shown: showScenario(played, view), surprise: surpriseIn(played) };
}

/** How a scenario ended that did not end as it declares; null where it did. */
export function surpriseIn({ scenario: { expected }, run }: ScenarioRun): string | null {
  const { exitCode, outputs } = run;
  const verdict = outputs['verdict'] ?? 'none';
  return exitCode === expected.exitCode && verdict === expected.verdict
    ? null
    : `Expected verdict ${expected.verdict} and exit code ${expected.exitCode}, got ${verdict} and ${exitCode}.`;
}
