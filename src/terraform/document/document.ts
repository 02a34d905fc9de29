import { type NotJson, parse } from '../../json/json.ts';
import { classifyText, isWrapped } from './other-text.ts';
import { classifyJson, type PlanDocument } from './plan-json.ts';

/** Reads what should be the output of `terraform show -json` for a plan, or tells what it is instead. */
export function readDocument(text: string): PlanDocument {
  const json = parse(text);
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
