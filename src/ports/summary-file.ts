import { constants } from 'node:fs';
import { appendFile, stat, truncate } from 'node:fs/promises';

/** Appends a text to the file of the job summary, in place of what it appended before. Rejects if it cannot. */
export type WriteSummary = (path: string, markdown: string) => Promise<void>;

/**
 * Creates the writer of a step. A step that is interrupted writes twice, and its first page may have
 * announced a pass. One write waits for the other, so that they cannot mix.
 */
export function createSummaryWriter(): WriteSummary {
  let start: number | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const write: WriteSummary = async (path, markdown) => {
    if (start !== null) await truncate(path, start);
    start ??= (await stat(path)).size;
    // Does not create the file: the runner reads only the one that it has created itself.
    await appendFile(path, markdown, { flag: constants.O_APPEND | constants.O_WRONLY });
  };
  return (path, markdown) => {
    const written = last.then(() => write(path, markdown));
    last = written.catch(() => {});
    return written;
  };
}
