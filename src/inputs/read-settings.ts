import type { Clock, Runner } from '../ports/ports.ts';
import { type Sanitize, sanitizer } from '../text/sanitize.ts';
import type { RawInputs } from './inputs.ts';
import { namedFiles } from './limits/files.ts';
import { sanitizeProblem } from './public-problems.ts';
import { readFiles } from './read-files.ts';
import { idsIn } from './redactions.ts';
import { parseSettings, type Settings, type Surroundings } from './settings.ts';
import { invalid, type Parsed } from './validation.ts';

/** What the inputs are read with. */
export type ReadPorts = Omit<Surroundings, 'files'> & {
  readonly runner: Runner;
  readonly clock: Clock;
  readonly sanitize: Sanitize;
};

/** Reads the files that the inputs name, and understands the inputs; no problem with them tells an ID. */
export async function readSettings(
  inputs: RawInputs,
  { environment, saltedHash, sanitize, ...ports }: ReadPorts,
): Promise<Parsed<Settings>> {
  const files = await readFiles(namedFiles(inputs), ports);
  const settings = parseSettings(inputs, { environment, files, saltedHash }, sanitize);
  if (settings.kind === 'valid') return settings;
  const withoutIds = sanitizer(idsIn(inputs));
  return invalid(...settings.problems.map((one) => sanitizeProblem(one, withoutIds)));
}
