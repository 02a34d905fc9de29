import { choiceOf } from './choice.ts';
import { play } from './play.ts';
import type { Scenario } from './scenarios/scenario.ts';
import { firstScenarios } from './scenarios/scenarios.ts';
import type { View } from './show/scenario.ts';
import { styled } from './terminal.ts';

const usage = `Usage: npm run demo [-- NAME... | --list | --help]

Plays the gate, as it is shipped, against an embedded Huawei Cloud.

  npm run demo              one red step and one green, in short
  npm run demo -- NAME...   all of a scenario: step, log, outputs, job summary
  npm run demo -- --list    the names of all scenarios
  npm run demo -- --help    this text`;

process.exitCode = await main(process.argv.slice(2));

/** Plays what the command line names; gives the exit code. */
async function main(words: readonly string[]): Promise<number> {
  const choice = choiceOf(words.length > 0 ? words : firstScenarios, usage);
  if (choice.kind === 'answer') {
    (choice.exitCode === 0 ? console.log : console.error)(choice.text);
    return choice.exitCode;
  }
  if (words.length > 0) return playAll(choice.chosen, 'whole');
  const exitCode = await playAll(choice.chosen, 'first');
  console.log(
    `One in full: npm run demo -- ${firstScenarios[0]}\nAll names:   npm run demo -- --list`,
  );
  return exitCode;
}

async function playAll(chosen: readonly Scenario[], view: View): Promise<number> {
  let exitCode = 0;
  for (const scenario of chosen) {
    const { shown, surprise } = await play(scenario, view);
    console.log(shown);
    if (surprise !== null) {
      console.error(styled('red', surprise));
      exitCode = 1;
    }
  }
  return exitCode;
}
