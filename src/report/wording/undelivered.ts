import type { SafeText } from '../../text/sanitize.ts';
import type { Outcome, Undelivered } from '../result.ts';

const partIsFile = 'part of the path is a file';
const notAllowed = 'the job may not write there';

/** Why a file cannot be written, by the code of the system. */
const causes: ReadonlyMap<string, string> = new Map([
  ['EEXIST', partIsFile],
  ['ENOTDIR', partIsFile],
  ['EISDIR', 'it is a folder'],
  ['EACCES', notAllowed],
  ['EPERM', notAllowed],
  ['ENOENT', 'part of the path does not exist and cannot be created'],
  ['ENOSPC', 'the disk is full'],
  ['EROFS', 'the disk is read-only'],
]);

/** Why the report could not be written: the system's code, if there is one, and a clause. */
export type WriteFailure = { readonly code: string; readonly message: SafeText };

/** The result if the report of an outcome could not be written. Nothing softens that. */
export function undelivered(outcome: Outcome, { code, message }: WriteFailure): Undelivered {
  const cause = causes.get(code);
  const why = cause === undefined ? `: ${message}` : ` (${code}): ${cause}`;
  return {
    kind: 'undelivered',
    outcome: outcome.kind === 'judged' ? { ...outcome, warnOnly: false } : outcome,
    statement: `report-path could not be written${why}`,
    remedy: `${code === 'ENOSPC' ? 'free space on the runner, or ' : ''}use another path`,
  };
}
