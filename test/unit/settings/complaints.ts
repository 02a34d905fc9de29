import type { Service } from '../../../src/quota/names.ts';
import type { FileContent } from '../../../src/settings/files.ts';
import type { Environment } from '../../../src/settings/inputs.ts';
import { type Parsed, problemsOf, sentenceOf } from '../../../src/settings/parsed.ts';
import type { Reach } from '../../../src/settings/scopes.ts';
import type { Surroundings } from '../../../src/settings/settings.ts';
import { cleaner } from '../../../src/text/clean.ts';

/** Where settings are understood: no files, unless some are given. */
export function surroundings(
  environment: Environment = {},
  files: Readonly<Record<string, FileContent>> = {},
): Surroundings {
  return {
    environment,
    files: new Map(Object.entries(files)),
    fingerprint: (salt, projectId) => `${salt} of ${projectId}`,
  };
}

/** What lines may name: services that are read, and no labels. */
export function reach(...selected: readonly Service[]): Reach {
  return { selected, labels: [] };
}

/** As much as a complaint quotes of a text. */
export function quoted(text: string): string {
  const characters = [...text];
  return characters.length > 12 ? `${characters.slice(0, 12).join('')}…` : text;
}

/** A cleaner that knows no secret. */
export const clean = cleaner([]);

/** Everything that is wrong, as the log says it; nothing where all is well. */
export function complaintsOf(parsed: Parsed<unknown>): readonly string[] {
  return problemsOf(parsed).map(sentenceOf);
}
