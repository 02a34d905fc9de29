import type { FileContent, UnreadFile } from '../../ports/ports.ts';
import { documentProblems } from '../../terraform/document/unusable.ts';
import type { Sanitize } from '../../text/sanitize.ts';
import type { RawInputs } from '../inputs.ts';
import { excerpt } from '../syntax/lists.ts';
import { isJson, pathListRemedy, pathsIn } from '../syntax/paths.ts';
import { type Fault, invalid, type Parsed, valid } from '../validation.ts';

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
  const form =
    content.kind === 'missing' && input === 'terraform-plan' ? pathListRemedy(path) : null;
  return invalid({ input, complaint, read: excerpt(path, sanitize), remedy: form ?? fault.remedy });
}

const asUtf8 = 'write it as UTF-8: in PowerShell, with Out-File -Encoding utf8';

const inAnyInput = {
  missing: {
    complaint: 'does not exist',
    remedy:
      'use its path from the workspace (the working-directory of other steps does not apply), and let an earlier step of this job write or download it',
  },
  'not-a-file': {
    complaint: 'is not a file',
    remedy: 'use the path of the file itself',
  },
  compressed: {
    complaint: 'is compressed',
    remedy: 'extract it, and use the path of the file in it',
  },
  'utf-16': { complaint: 'is UTF-16 without a byte order mark', remedy: asUtf8 },
  'not-text': { complaint: 'is not UTF-8 text', remedy: asUtf8 },
  unreadable: {
    complaint: 'cannot be read',
    remedy: 'check that this job may read it',
  },
};

const tooLarge = `is larger than ${mostFileBytes / 1024 / 1024} MiB`;

/** What to say of each kind of file that cannot be read. docs/troubleshooting.md has them all. */
export const fileFaults = {
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
  Record<'terraform-plan' | 'baseline', Readonly<Record<UnreadFile['kind'], Fault>>>
>;
