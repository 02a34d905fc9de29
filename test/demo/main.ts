import { nearest } from '../../src/text/nearest.ts';
import { play, type View } from './play.ts';
import type { Scenario } from './scenarios/scenario.ts';
import { firstScenarios, scenarios } from './scenarios/scenarios.ts';
import { padded, styled } from './terminal.ts';

const usage = `Usage: npm run demo [-- NAME... | --list | --help]

Plays the gate, as it is shipped, against an embedded Huawei Cloud.

  npm run demo              one red step and one green, in short
  npm run demo -- NAME...   all of a scenario: step, log, outputs, job summary
  npm run demo -- --list    the names of all scenarios
  npm run demo -- --help    this text`;

process.exitCode = await main(process.argv.slice(2));

/** Plays what the command line names; gives the exit code. */
async function main(names: readonly string[]): Promise<number> {
  if (names.some((name) => name === '--help' || name === '-h')) return print(usage);
  if (names.includes('--list')) return print(list());
  const stranger = names.find((name) => scenarioOf(name) === undefined);
  if (stranger !== undefined) {
    console.error(unknown(stranger));
    return 2;
  }
  if (names.length > 0) return playAll(names, 'whole');
  const exitCode = await playAll(firstScenarios, 'first');
  console.log(
    `One in full: npm run demo -- ${firstScenarios[0]}\nAll names:   npm run demo -- --list`,
  );
  return exitCode;
}

async function playAll(names: readonly string[], view: View): Promise<number> {
  let exitCode = 0;
  for (const scenario of names.flatMap((name) => scenarioOf(name) ?? [])) {
    const { shown, surprise } = await play(scenario, view);
    console.log(shown);
    if (surprise !== null) {
      console.error(styled('red', surprise));
      exitCode = 1;
    }
  }
  return exitCode;
}

function scenarioOf(name: string): Scenario | undefined {
  return scenarios.find((scenario) => scenario.name === name);
}

function print(text: string): number {
  console.log(text);
  return 0;
}

function list(): string {
  const columns = Math.max(...scenarios.map(({ name }) => name.length));
  return scenarios.map(({ name, title }) => `${padded(name, columns)}  ${title}`).join('\n');
}

function unknown(name: string): string {
  const names = scenarios.map((scenario) => scenario.name);
  return name.startsWith('-')
    ? `There is no option "${name}".\n\n${usage}`
    : `There is no scenario "${name}". The nearest is "${nearest(name, [...firstScenarios, ...names])}".\n\n${list()}`;
}
