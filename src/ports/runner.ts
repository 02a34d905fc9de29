import { constants } from 'node:fs';
import { appendFile, stat, truncate } from 'node:fs/promises';
import * as core from '@actions/core';
import { readTextFile, writeReportFile } from './files.ts';
import type { Runner } from './ports.ts';

const writeSummary = createSummaryWriter();

/**
 * The runner of GitHub Actions, by its toolkit. Only summaries are written directly, because the
 * toolkit would add 10 kB of HTML builder to append to a file.
 */
export const actionsRunner: Runner = {
  input: (name) => core.getInput(name),
  mask: core.setSecret,
  log: core.info,
  debug: core.debug,
  group({ title, lines }) {
    core.startGroup(title);
    for (const line of lines) core.info(line);
    core.endGroup();
  },
  annotate({ kind, title, message }) {
    if (kind === 'error') core.error(message, { title });
    else core.warning(message, { title });
  },
  setOutput(name, value) {
    // Without the file, the toolkit would print the value as a command, which any line could forge.
    if (!process.env['GITHUB_OUTPUT'])
      throw new Error('GITHUB_OUTPUT is not set, as it is in a step of a workflow');
    core.setOutput(name, value);
  },
  async writeSummary(markdown) {
    const file = process.env['GITHUB_STEP_SUMMARY'];
    if (!file) throw new Error('GITHUB_STEP_SUMMARY is not set');
    await writeSummary(file, markdown);
  },
  readFile: readTextFile,
  writeReport: writeReportFile,
};

/** Appends a text to the file of the job summary, in place of what it appended before. Rejects if it cannot. */
type WriteSummary = (path: string, markdown: string) => Promise<void>;

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
