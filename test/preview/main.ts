import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { choiceOf } from '../demo/choice.ts';
import { runScenario } from '../demo/run-scenario.ts';
import type { Scenario } from '../demo/scenarios/scenario.ts';
import { scenarios } from '../demo/scenarios/scenarios.ts';
import { page, type Shown } from './page.ts';

const file = resolve('build/preview.html');
const usage = `Usage: npm run preview [-- NAME... | --list | --help]

Writes a page with the job summary of every scenario, or of those that are named.`;

process.exitCode = await main(process.argv.slice(2));

/** `npm run preview`: job summaries on one page, the way GitHub shows them; gives the exit code. */
async function main(words: readonly string[]): Promise<number> {
  const choice = choiceOf(words.length > 0 ? words : scenarios.map(({ name }) => name), usage);
  if (choice.kind === 'answer') {
    (choice.exitCode === 0 ? console.log : console.error)(choice.text);
    return choice.exitCode;
  }
  const shown: Shown[] = [];
  for (const scenario of choice.chosen) shown.push(await show(scenario));
  await mkdir('build', { recursive: true });
  await writeFile(file, await page(shown));
  console.log(`${shown.length} job summaries: ${pathToFileURL(file)}`);
  return 0;
}

async function show(scenario: Scenario): Promise<Shown> {
  const { run } = await runScenario(scenario);
  await using ended = run;
  return { scenario, log: ended.log, summary: ended.summary, isGreen: ended.exitCode === 0 };
}
