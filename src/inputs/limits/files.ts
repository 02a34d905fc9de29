import type { FileContent, UnreadFile } from '../../ports/ports.ts';
import { documentProblems } from '../../terraform/document/unusable.ts';
import type { Sanitize } from '../../text/sanitize.ts';
import type { RawInputs } from '../inputs.ts';
import { excerpt } from '../syntax/lists.ts';
import { formOfPaths, isJson, pathsIn } from '../syntax/paths.ts';
import { invalid, type Parsed, valid } from '../validation.ts';

/** The files that inputs name, by their path as written. */
export type Files = ReadonlyMap<string, FileContent>;

/** More than any plan that people review; all of it is held in memory. */
export const mostFileBytes = 64 * 1024 * 1024;

/** The paths of all files that the inputs name, to be read before the inputs are understood. */
export function namedFiles(inputs: RawInputs): readonly string[] {
  const { 'terraform-plan': plan, baseline } = inputs;
  const plans = isPath(plan) ? pathsIn(plan) : [];
  return [...new Set([...plans, ...(isPath(baseline) ? [baseline] : [])])];
}

/** Whether an input holds a path, and not JSON. */
export function isPath(text: string): boolean {
  return text !== '' && !isJson(text);
}

/** The text of a file that an input names. */
export function textOfFile(
  input: keyof typeof fileFaults,
  path: string,
  files: Files,
  sanitize: Sanitize,
): Parsed<string> {
  const content = files.get(path) ?? { kind: 'missing' };
  if (content.kind === 'text') return valid(content.text);
  const fault = fileFaults[input][content.kind];
  const code = content.kind === 'unreadable' ? ` (${sanitize(content.code)})` : '';
  const complaint = `${fault.complaint}${code}`;
  const form = content.kind === 'missing' && input === 'terraform-plan' ? formOfPaths(path) : null;
  return invalid({ input, complaint, read: excerpt(path, sanitize), remedy: form ?? fault.remedy });
}

type FileFault = { readonly complaint: string; readonly remedy: string };

const asUtf8 = 'write it in UTF-8: in PowerShell, by Out-File -Encoding utf8';

const inAnyInput = {
  missing: {
    complaint: 'names a file that does not exist',
    remedy:
      'write its path from the workspace, whatever the working-directory of other steps, and let an earlier step of this job write or download it',
  },
  'not-a-file': {
    complaint: 'names a folder, or something else that is not a file',
    remedy: 'write the path of the file itself',
  },
  'utf-16': { complaint: 'names a file in UTF-16 without its mark', remedy: asUtf8 },
  'not-text': { complaint: 'names a file that is not UTF-8 text', remedy: asUtf8 },
  unreadable: {
    complaint: 'names a file that cannot be read',
    remedy: 'check that this job may read it',
  },
};

const tooLarge = `names a file of more than ${mostFileBytes / 1024 / 1024} MiB`;

/** What to say of each kind of file that cannot be read. The README's Troubleshooting has them all. */
export const fileFaults = {
  'terraform-plan': {
    ...inAnyInput,
    zip: {
      complaint: `names a file that cannot be used: ${documentProblems['saved-plan'].problem}`,
      remedy: documentProblems['saved-plan'].remedy,
    },
    'too-large': { complaint: tooLarge, remedy: 'leave it out, and write its counts into demand' },
  },
  baseline: {
    ...inAnyInput,
    zip: { complaint: 'names a zip archive', remedy: 'unpack it, and name the report in it' },
    'too-large': { complaint: tooLarge, remedy: 'name the report of an earlier check' },
  },
} as const satisfies Readonly<
  Record<'terraform-plan' | 'baseline', Readonly<Record<UnreadFile['kind'], FileFault>>>
>;
