import { type Mapping, mappingAt, mappingOf, textOf } from '../../../scripts/repository.ts';
import { published } from './workflow-linters.ts';

const pinned = /uses: (?:\.\/|[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$/;

/** Which rules of this repository a workflow breaks: what no linter asks for. */
export function brokenRules(workflow: string): readonly string[] {
  const root = mappingOf(workflow);
  const jobs = Object.entries(mappingAt(root, 'jobs'));
  return [
    ...(isEmpty(root['permissions']) ? [] : ['the workflow grants permissions to every job']),
    ...unpinned(workflow),
    ...jobs.flatMap(([id]) => brokenIn(id, mappingAt(root, 'jobs', id))),
  ];
}

/** Every action that is not named by a commit, with the version that readers look for. */
export function unpinned(workflow: string): readonly string[] {
  const lines = workflow.split('\n').filter((line) => /^\s*(?:- )?uses:/.test(line));
  return lines
    .filter((line) => !pinned.test(line))
    .map((line) => `not pinned to a commit with its version: ${line.trim()}`);
}

function brokenIn(id: string, job: Mapping): readonly string[] {
  const bounded = typeof job['timeout-minutes'] === 'number';
  return [
    ...(bounded ? [] : [`${id} has no timeout-minutes`]),
    ...(job['permissions'] === undefined ? [`${id} does not say its permissions`] : []),
    ...Object.keys(mappingAt(job, 'steps')).flatMap((index) =>
      brokenAt(`${id}, step ${Number(index) + 1}`, mappingAt(job, 'steps', index)),
    ),
  ];
}

function brokenAt(where: string, step: Mapping): readonly string[] {
  const isCheckout = String(step['uses']).startsWith('actions/checkout@');
  const keeps = isCheckout && inputsOf(step)['persist-credentials'] !== false;
  return [
    ...(keeps ? [`${where} leaves the token of the job on the disk`] : []),
    ...(String(step['run']).includes('${{') ? [`${where} puts an expression into a script`] : []),
  ];
}

function inputsOf(step: Mapping): Mapping {
  return step['with'] === undefined ? {} : mappingAt(step, 'with');
}

function isEmpty(permissions: unknown): boolean {
  return JSON.stringify(permissions) === '{}';
}

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
