import { constants } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import * as core from '@actions/core';
import type { FileContent } from '../inputs/limits/files.ts';
import type { Annotation } from '../report/annotations/annotations.ts';
import type { LogGroup } from '../report/log/log.ts';
import { readTextFile, writeReportFile } from './files.ts';

/** What the gate asks of the machine it runs on. */
export type Runner = {
  /** An input as given, trimmed; blank where absent. */
  readonly input: (name: string) => string;
  readonly mask: (secret: string) => void;
  readonly log: (line: string) => void;
  /** Shown only when somebody has switched step debugging on. */
  readonly debug: (line: string) => void;
  readonly group: (group: LogGroup) => void;
  readonly annotate: (annotation: Annotation) => void;
  /** Throws where the runner gave no file for outputs. */
  readonly output: (name: string, value: string) => void;
  /** Rejects where the runner gave no file for summaries, or it cannot be written. */
  readonly summarize: (markdown: string) => Promise<void>;
  /** Reads a file, by its path from the workspace, of no more than so many bytes. Never rejects. */
  readonly read: (path: string, mostBytes: number) => Promise<FileContent>;
  /** Writes a file of the workspace; rejects where it cannot, or must not. */
  readonly save: typeof writeReportFile;
};

/**
 * The runner of GitHub Actions, through its toolkit; summaries excepted, which would take a builder of
 * HTML, 10 kB of it, to append to a file.
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
  output(name, value) {
    // Without the file the toolkit would print the value as a command, which any line may forge.
    if (!process.env['GITHUB_OUTPUT']) throw new Error('GITHUB_OUTPUT is not set');
    core.setOutput(name, value);
  },
  async summarize(markdown) {
    const file = process.env['GITHUB_STEP_SUMMARY'];
    if (!file) throw new Error('GITHUB_STEP_SUMMARY is not set');
    // Only a file that the runner has laid out is ever read again: none is created.
    await appendFile(file, markdown, { flag: constants.O_APPEND | constants.O_WRONLY });
  },
  read: readTextFile,
  save: writeReportFile,
};
