import type { Clean } from '../text/clean.ts';
import type { InputName, RawInputs } from './inputs.ts';
import { excerpt } from './lists.ts';
import { type Parsed, valid, wrong } from './parsed.ts';
import { formOfPaths, pathsIn } from './paths.ts';

/** What came of reading a file. */
export type FileContent = { readonly kind: 'text'; readonly text: string } | Unread;

type Unread =
  | { readonly kind: 'missing' | 'not-a-file' | 'too-large' | 'not-text' }
  | { readonly kind: 'unreadable'; readonly code: string };

/** The files that inputs name, by their path as written. */
export type Files = ReadonlyMap<string, FileContent>;

/** More than any plan that people review; all of it is held in memory. */
export const mostFileBytes = 64 * 1024 * 1024;

/** The paths of all files that the inputs name, to be read before the inputs are understood. */
export function filesNamed(inputs: RawInputs): readonly string[] {
  const { baseline } = inputs;
  const plans = pathsIn(inputs['terraform-plan']);
  return [...new Set([...plans, ...(isPath(baseline) ? [baseline] : [])])];
}

/** Whether an input that takes a document or a path to one holds a path. */
export function isPath(text: string): boolean {
  return text !== '' && !/^[{["]/.test(text);
}

/** The text of a file that an input names. */
export function textOfFile(
  input: InputName,
  path: string,
  files: Files,
  clean: Clean,
): Parsed<string> {
  const content = files.get(path) ?? { kind: 'missing' };
  if (content.kind === 'text') return valid(content.text);
  const read = excerpt(path, clean);
  const form = content.kind === 'missing' && input === 'terraform-plan' ? formOfPaths(path) : null;
  const complaint = `names ${whatIsWrong(content, clean)}`;
  return wrong({ input, complaint, read, remedy: form ?? whatToWrite });
}

const whatToWrite =
  'write the path of a file in the workspace, which an earlier step of this job writes or downloads';

function whatIsWrong(content: Unread, clean: Clean): string {
  switch (content.kind) {
    case 'missing':
      return 'a file that does not exist';
    case 'not-a-file':
      return 'a folder, or something else that is not a file';
    case 'too-large':
      return `a file of more than ${mostFileBytes / 1024 / 1024} MiB`;
    case 'not-text':
      return 'a file that is not UTF-8 text';
    case 'unreadable':
      return `a file that cannot be read (${clean(content.code)})`;
  }
}
