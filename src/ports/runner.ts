import { constants } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import * as core from '@actions/core';
import { readTextFile, writeReportFile } from './files.ts';
import type { Runner } from './ports.ts';

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
  setOutput(name, value) {
    // Without the file the toolkit would print the value as a command, which any line may forge.
    if (!process.env['GITHUB_OUTPUT']) throw new Error('GITHUB_OUTPUT is not set');
    core.setOutput(name, value);
  },
  async appendSummary(markdown) {
    const file = process.env['GITHUB_STEP_SUMMARY'];
    if (!file) throw new Error('GITHUB_STEP_SUMMARY is not set');
    // Only a file that the runner has laid out is ever read again: none is created.
    await appendFile(file, markdown, { flag: constants.O_APPEND | constants.O_WRONLY });
  },
  readFile: readTextFile,
  writeReport: writeReportFile,
};
