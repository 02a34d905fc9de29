import type { FileContent, UnreadFile } from '../../ports/ports.ts';
import { documentProblems } from '../../terraform/document/document-problem.ts';
import type { RawInputs } from '../inputs.ts';
import { isJson, pathListRemedy, pathRemedy, pathsIn, readsLikeContent } from '../syntax/paths.ts';
import { quote } from '../syntax/quote.ts';
import { createProblem, invalid, type Parsed, type ProblemText, valid } from '../validation.ts';

/** The contents of the files that inputs name, by path as written. */
export type Files = ReadonlyMap<string, FileContent>;

/** More than any plan that a person reviews has. A whole file is held in memory. */
export const maxFileBytes = 64 * 1024 * 1024;

/** The paths of all files that the inputs name. They are read before the inputs are parsed. */
export function namedFiles(inputs: RawInputs): readonly string[] {
  const { 'terraform-plan': plan, baseline } = inputs;
  const plans = isPath(plan) ? pathsIn(plan) : [];
  return [...new Set([...plans, ...(isPath(baseline) ? [baseline] : [])])];
}

/** Whether an input holds a path rather than JSON. */
export function isPath(text: string): boolean {
  return text !== '' && !isJson(text);
}

/** Whether an input holds the content of a file: no path in it exists, and it does not read like paths. */
export function holdsContent(text: string, files: Files): boolean {
  const isFile = (path: string) => (files.get(path)?.kind ?? 'missing') !== 'missing';
  return !pathsIn(text).some(isFile) && readsLikeContent(text);
}

/** The text of a file that an input names, or the problem with the file. */
export function fileText(
  input: keyof typeof fileProblems,
  path: string,
  files: Files,
): Parsed<string> {
  const content = files.get(path) ?? { kind: 'missing' };
  if (content.kind === 'text') return valid(content.text);
  const { complaint, remedy } = fileProblems[input][content.kind];
  const code = content.kind === 'unreadable' ? ` (${content.code})` : '';
  const faultRemedy = input === 'terraform-plan' ? pathListRemedy : pathRemedy;
  const fault = content.kind === 'missing' ? faultRemedy(path) : null;
  return invalid(createProblem(input, `${complaint}${code}`, fault ?? remedy, quote(path)));
}

const asUtf8 = 'write it as UTF-8: in PowerShell, with Out-File -Encoding utf8';
const asText = `${asUtf8}; first decrypt or extract it, if it is encrypted or an archive`;

const inIt = 'use the path of the file in it';

const inAnyInput = {
  missing: {
    complaint: 'does not exist',
    remedy:
      'use its path from the workspace (the working-directory of other steps does not apply), and let an earlier step of this job write or download it',
  },
  folder: { complaint: 'is a folder', remedy: inIt },
  'not-a-file': {
    complaint: 'is not a file',
    remedy: 'use the path of the file itself',
  },
  compressed: { complaint: 'is compressed', remedy: `extract it, and ${inIt}` },
  'utf-16': { complaint: 'is UTF-16 without a byte order mark', remedy: asUtf8 },
  'not-text': { complaint: 'is not UTF-8 text', remedy: asText },
  unreadable: {
    complaint: 'cannot be read',
    remedy: 'check that this job may read it',
  },
};

const tooLarge = `is larger than ${maxFileBytes / 1024 / 1024} MiB`;

/**
 * The wording for each kind of file that cannot be read. docs/troubleshooting.md lists them all.
 */
export const fileProblems = {
  'terraform-plan': {
    ...inAnyInput,
    'saved-plan': {
      complaint: `cannot be used: ${documentProblems['saved-plan'].problem}`,
      remedy: documentProblems['saved-plan'].remedy,
    },
    'too-large': {
      complaint: tooLarge,
      remedy: 'remove it from terraform-plan, and set in demand what it needs',
    },
  },
  baseline: {
    ...inAnyInput,
    'saved-plan': {
      complaint: 'is a saved plan',
      remedy: 'use the report of an earlier run',
    },
    'too-large': { complaint: tooLarge, remedy: 'use the report of an earlier run' },
  },
} as const satisfies Readonly<
  Record<'terraform-plan' | 'baseline', Readonly<Record<UnreadFile['kind'], ProblemText>>>
>;
