import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runScenario } from '../demo/run-scenario.ts';
import type { Scenario } from '../demo/scenarios/scenario.ts';
import { scenarios } from '../demo/scenarios/scenarios.ts';
import { page, type Shown } from './page.ts';

const file = resolve('build/preview.html');

/** `npm run preview`: every scenario's job summary on one page, the way GitHub shows it. */
const names = process.argv.slice(2);
const stranger = names.find((name) => scenarios.every((scenario) => scenario.name !== name));
if (stranger !== undefined)
  throw new Error(`${stranger} is not a scenario: npm run demo -- --list`);
const chosen = scenarios.filter(({ name }) => names.length === 0 || names.includes(name));
const shown: Shown[] = [];
for (const scenario of chosen) shown.push(await show(scenario));
await mkdir('build', { recursive: true });
await writeFile(file, await page(shown));
console.log(`${shown.length} job summaries: ${pathToFileURL(file)}`);

async function show(scenario: Scenario): Promise<Shown> {
  const { run } = await runScenario(scenario);
  await using ended = run;
  return { scenario, log: ended.log, summary: ended.summary, isGreen: ended.exitCode === 0 };
}
