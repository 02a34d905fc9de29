import { type Parsed, problemsOf, sentenceOf } from '../../../src/settings/parsed.ts';
import { cleaner } from '../../../src/text/clean.ts';

/** A cleaner that knows no secret. */
export const clean = cleaner([]);

/** Everything that is wrong, as the log says it; nothing where all is well. */
export function complaintsOf(parsed: Parsed<unknown>): readonly string[] {
  return problemsOf(parsed).map(sentenceOf);
}
