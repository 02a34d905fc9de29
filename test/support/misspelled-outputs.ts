import { mappingAt, mappingOf, textOf } from './documentation.ts';
import { published } from './language-service.ts';

const outputs = Object.keys(mappingAt(mappingOf(await textOf('action.yml')), 'outputs'));

/** Every output of this action that a workflow reads and the action does not have. */
export function misspelledOutputs(workflow: string): readonly string[] {
  const jobs = mappingAt(mappingOf(workflow), 'jobs');
  const ours = Object.keys(jobs).flatMap((job) => stepsOfThisAction(mappingAt(jobs, job)));
  const read = [...workflow.matchAll(/\bsteps\.([\w-]+)\.outputs\.([\w-]+)/g)];
  return read
    .filter(([, step = '', output = '']) => ours.includes(step) && !outputs.includes(output))
    .map(([reference]) => `no such output: ${reference}`);
}

function stepsOfThisAction(job: ReturnType<typeof mappingOf>): readonly string[] {
  if (job['steps'] === undefined) return [];
  return Object.keys(mappingAt(job, 'steps'))
    .map((index) => mappingAt(job, 'steps', index))
    .filter(({ uses }) => uses === './' || String(uses).startsWith(`${published}@`))
    .map(({ id }) => String(id));
}
