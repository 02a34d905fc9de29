import { abortable } from '../ports/clock.ts';
import type { Clock, FileContent, Runner } from '../ports/ports.ts';
import { type Sanitize, sanitizer } from '../text/sanitize.ts';
import { type RawInputs, sanitizeProblem } from './inputs.ts';
import { type Files, mostFileBytes, namedFiles } from './limits/files.ts';
import { idsIn } from './redactions.ts';
import { parseSettings, type Settings, type Surroundings } from './settings.ts';
import { invalid, type Parsed } from './validation.ts';

/** What the inputs are read with. */
export type ReadPorts = Omit<Surroundings, 'files'> & {
  readonly runner: Runner;
  readonly clock: Clock;
  readonly sanitize: Sanitize;
};

/**
 * Files that have more bytes together take so long to understand that a signal would be heard too late.
 * A thread of its own takes memory, and a while to start.
 */
const mostBytesHere = 16 * 1024 * 1024;

/**
 * Reads the files that the inputs name, and understands the inputs; no problem with them tells an ID.
 * Where the files are large, `inThread` does it.
 */
export async function readSettings(
  inputs: RawInputs,
  ports: ReadPorts & { readonly inThread: () => Promise<Parsed<Settings>> },
): Promise<Parsed<Settings>> {
  const files = await readFiles(namedFiles(inputs), mostBytesHere, ports);
  return areLarge(files) ? ports.inThread() : settingsFrom(inputs, files, ports);
}

function areLarge(files: Files): boolean {
  const all = [...files.values()];
  const length = all.reduce((sum, one) => sum + (one.kind === 'text' ? one.text.length : 0), 0);
  return length > mostBytesHere || all.some(({ kind }) => kind === 'too-large');
}

/** The same where files may be large, for a thread of its own. */
export async function readLargeSettings(
  inputs: RawInputs,
  ports: ReadPorts,
): Promise<Parsed<Settings>> {
  return settingsFrom(inputs, await readFiles(namedFiles(inputs), mostFileBytes, ports), ports);
}

function settingsFrom(
  inputs: RawInputs,
  files: Files,
  { environment, saltedHash, sanitize }: ReadPorts,
): Parsed<Settings> {
  const settings = parseSettings(inputs, { environment, files, saltedHash }, sanitize);
  if (settings.kind === 'valid') return settings;
  const withoutIds = sanitizer(idsIn(inputs));
  return invalid(...settings.problems.map((one) => sanitizeProblem(one, withoutIds)));
}

/** Longer than any disk takes. */
const longestRead = 30_000;

/** Reads files of no more than so many bytes each, one after the other. Never rejects. */
export async function readFiles(
  paths: readonly string[],
  mostBytes: number,
  { runner, clock }: { readonly runner: Runner; readonly clock: Clock },
): Promise<Files> {
  const files = new Map<string, FileContent>();
  for (const path of paths) {
    const content = abortable(runner.readFile(path, mostBytes), clock.expiry(longestRead));
    files.set(
      path,
      await content.catch(() => ({ kind: 'unreadable', code: 'ETIMEDOUT' }) as const),
    );
  }
  return files;
}
