import { abortable } from '../ports/abortable.ts';
import type { Clock, FileContent, Runner } from '../ports/ports.ts';
import { createSanitizer, type Sanitize } from '../text/sanitize.ts';
import type { RawInputs } from './inputs.ts';
import { type Files, maxFileBytes, namedFiles } from './limits/files.ts';
import { showProblems } from './problems.ts';
import { secretRedactions } from './redactions.ts';
import { type ParsingContext, parseSettings, type Settings } from './settings.ts';
import type { Parsed, ShownProblem } from './validation.ts';

/** The settings, or all problems with them. */
export type SettingsResult = Parsed<Settings, ShownProblem>;

/** What reading the settings needs besides the inputs. */
export type ReadPorts = Omit<ParsingContext, 'files'> & {
  readonly runner: Runner;
  readonly clock: Clock;
  readonly sanitize: Sanitize;
};

/**
 * If all files together have more bytes than this, parsing takes so long that a signal would be
 * handled too late, so a worker parses them. A worker costs memory and start-up time.
 */
const maxMainThreadBytes = 16 * 1024 * 1024;

/**
 * Reads the files that the inputs name, and parses the inputs; large files in a worker, by
 * `readInWorker`.
 */
export async function readSettings(
  inputs: RawInputs,
  ports: ReadPorts & { readonly readInWorker: () => Promise<SettingsResult> },
): Promise<SettingsResult> {
  const files = await readFiles(namedFiles(inputs), maxMainThreadBytes, ports);
  return areLarge(files) ? ports.readInWorker() : settingsFrom(inputs, files, ports);
}

function areLarge(files: Files): boolean {
  const all = [...files.values()];
  const length = all.reduce((sum, one) => sum + (one.kind === 'text' ? one.text.length : 0), 0);
  return length > maxMainThreadBytes || all.some(({ kind }) => kind === 'too-large');
}

/** The same for the worker, which takes large files. */
export async function readLargeSettings(
  inputs: RawInputs,
  ports: ReadPorts,
): Promise<SettingsResult> {
  return settingsFrom(inputs, await readFiles(namedFiles(inputs), maxFileBytes, ports), ports);
}

function settingsFrom(
  inputs: RawInputs,
  files: Files,
  { environment, saltedHash, sanitize }: ReadPorts,
): SettingsResult {
  const settings = parseSettings(inputs, { environment, files, saltedHash }, sanitize);
  if (settings.kind === 'valid') return settings;
  const hideSecrets = createSanitizer(secretRedactions(inputs, environment));
  return { kind: 'invalid', problems: showProblems(settings.problems, sanitize, hideSecrets) };
}

/** In milliseconds; longer than any disk takes. */
const readTimeoutMs = 30_000;

/** Reads files one after the other, each up to `maxBytes` bytes. Never rejects. */
export async function readFiles(
  paths: readonly string[],
  maxBytes: number,
  { runner, clock }: { readonly runner: Pick<Runner, 'readFile'>; readonly clock: Clock },
): Promise<Files> {
  const files = new Map<string, FileContent>();
  for (const path of paths) {
    const content = abortable(runner.readFile(path, maxBytes), clock.expiry(readTimeoutMs));
    files.set(
      path,
      await content.catch(() => ({ kind: 'unreadable', code: 'ETIMEDOUT' }) as const),
    );
  }
  return files;
}
