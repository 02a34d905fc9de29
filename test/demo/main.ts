import { nearest } from '../../src/text/nearest.ts';
import { play } from './play.ts';
import { firstScenario, scenarios } from './scenarios.ts';
import { padded, styled } from './terminal.ts';

process.exitCode = await main(process.argv.slice(2));

/** Plays the scenario that the command line names; gives the exit code. */
async function main([name]: readonly string[]): Promise<number> {
  if (name === '--list') {
    console.log(list());
    return 0;
  }
  const scenario = scenarios.find((candidate) => candidate.name === (name ?? firstScenario));
  if (scenario === undefined) {
    console.error(unknown(name ?? ''));
    return 2;
  }
  const { shown, surprise } = await play(scenario);
  console.log(shown);
  if (name === undefined) {
    console.log('Other scenarios: npm run demo -- NAME\nAll their names:  npm run demo -- --list');
  }
  if (surprise !== null) {
    console.error(styled('red', surprise));
  }
  return surprise === null ? 0 : 1;
}

function list(): string {
  const columns = Math.max(...scenarios.map(({ name }) => name.length));
  return scenarios.map(({ name, title }) => `${padded(name, columns)}  ${title}`).join('\n');
}

function unknown(name: string): string {
  const names = scenarios.map((scenario) => scenario.name);
  const likely = nearest(name, [firstScenario, ...names]);
  return `There is no scenario "${name}". The nearest is "${likely}".\n\n${list()}`;
}
