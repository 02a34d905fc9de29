import { type NotJson, parseJson } from '../../json/json.ts';
import { classifyJson, type PlanDocument } from './plan-json.ts';

/** Reads what should be the output of `terraform show -json` for a plan, or tells what it is instead. */
export function readDocument(text: string): PlanDocument {
  const json = parseJson(text);
  switch (json.kind) {
    case 'json':
      return classifyJson(json.value);
    case 'ambiguous':
      return { kind: 'ambiguous' };
    case 'not-json':
      return notJson(text, json);
  }
}

function notJson(text: string, { problem, offset }: NotJson): PlanDocument {
  const start = text.trimStart();
  if (start === '') return { kind: 'empty' };
  // The line of a tool may begin with a bracket too: [command], [INFO].
  const isJson = start.startsWith('{') || (start.startsWith('[') && problem !== 'broken');
  if (!isJson) return { kind: classifyText(text) };
  if (start.startsWith('{"@level"')) return { kind: 'log' };
  switch (problem) {
    case 'unfinished':
      return { kind: 'unfinished' };
    case 'broken':
      return { kind: 'broken', offset };
    case 'followed':
      return followed(text.slice(0, offset), text.slice(offset));
  }
}

/** Whole JSON with something behind it. That the JSON is no plan says more than what follows. */
function followed(json: string, rest: string): PlanDocument {
  const first = readDocument(json);
  if (first.kind !== 'plan' && first.kind !== 'unknown-format') return first;
  if (rest.startsWith('{')) return { kind: 'several' };
  return { kind: isWrapped(rest) ? 'wrapper' : 'followed' };
}

/** What a text is that is not JSON from its first character on. */
type OtherTextKind = 'wrapper' | 'preceded' | 'log' | 'human' | 'message' | 'other-text';

/** Recognised by what stands in its beginning and its end: the first 64 Ki characters and the last. */
function classifyText(text: string): OtherTextKind {
  const edges = `${text.slice(0, mostLookedAt)}\n${text.slice(-mostLookedAt)}`.replaceAll('\r', '');
  const holds = (phrase: string) => edges.includes(phrase);
  if (text.includes('"format_version"')) return isWrapped(edges) ? 'wrapper' : 'preceded';
  if (holds('{"@level"')) return 'log';
  if (phrasesOfPlans.some(holds)) return 'human';
  if (holds('Error: ')) return 'message';
  if (phrasesOfStates.some(holds)) return 'human';
  return isWrapped(edges) ? 'wrapper' : 'other-text';
}

const mostLookedAt = 64 * 1024;

/** Parts of sentences between which Terraform and OpenTofu set no colours. */
const phrasesOfPlans = [
  'used the selected providers to generate',
  'execution plan has been generated',
  'will perform the following actions',
  'matches the configuration',
  'Infrastructure is up-to-date',
  ' to add, ',
  'Changes to Outputs:',
  'have changed outside of',
];

const phrasesOfStates = [
  ': Refreshing state...',
  'Refreshing Terraform state',
  ':\nresource "',
  ':\ndata "',
  '\nOutputs:\n',
  'No state.',
  'No resources are represented',
];

/** Whether a line is there that the wrapper of setup-terraform, or a runner, prints for a command. */
function isWrapped(text: string): boolean {
  return ['[command]', '::debug::', '::set-output', '::error::'].some((mark) =>
    `\n${text}`.includes(`\n${mark}`),
  );
}
