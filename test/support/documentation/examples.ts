import { parse } from 'yaml';
import { published, someCommit } from './workflow-linters.ts';

/** Every YAML of a page in Markdown, those in lists included, with a commit in the reader's place. */
export function yamlExamples(markdown: string): readonly string[] {
  const blocks = markdown.matchAll(/^( *)```ya?ml\n(.*?)^\1```$/gms);
  return [...blocks].map(([, margin = '', block = '']) =>
    block
      .replaceAll(new RegExp(`^${margin}`, 'gm'), '')
      .replaceAll('<full commit SHA>', someCommit),
  );
}

/** A whole workflow around what an example shows: a workflow, a job, steps or inputs of this action. */
export function workflowAround(example: string): string {
  const shown: unknown = parse(example);
  if (Array.isArray(shown)) return workflowAround(`steps:\n${setIn(example, 2)}`);
  if (typeof shown !== 'object' || shown === null) throw new Error(`No example:\n${example}`);
  if ('jobs' in shown) return example;
  if ('steps' in shown) {
    const runner = 'runs-on' in shown ? '' : '    runs-on: ubuntu-latest\n';
    return `name: Example\non: push\npermissions: {}\njobs:\n  job:\n${runner}${setIn(example, 4)}`;
  }
  return workflowAround(
    `- uses: ${published}@${someCommit} # v0.1.0\n  with:\n${setIn(example, 4)}`,
  );
}

function setIn(yaml: string, columns: number): string {
  return yaml.replace(/^(?=.)/gm, ' '.repeat(columns));
}
