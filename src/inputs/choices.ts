import { nearest } from '../text/nearest.ts';
import type { Sanitize } from '../text/sanitize.ts';
import {
  defaults,
  type InputName,
  type RawInputs,
  type SummaryMode,
  summaryModes,
  withDefault,
} from './inputs.ts';
import { excerpt } from './syntax/lists.ts';
import { invalid, type Parsed, type Problem, problemsOf, valid } from './validation.ts';

/** Reads an input that takes one of a few words, exactly as written; `whole` is what it is a part of. */
export function parseChoice<Word extends string>(
  input: InputName,
  text: string,
  words: readonly [Word, ...Word[]],
  sanitize: Sanitize,
  whole = text,
): Parsed<Word> {
  const word = words.find((candidate) => candidate === text);
  if (word !== undefined) return valid(word);
  return invalid({
    input,
    complaint: 'is not valid',
    read: excerpt(text, sanitize, whole),
    remedy: `use ${oneOf(nearestFirst(text, words))}`,
  });
}

/** `fail or warn`, `fail, warn or ignore`. */
function oneOf(words: readonly string[]): string {
  return words.join(', ').replace(/, (?=[^,]*$)/, ' or ');
}

function nearestFirst<Word extends string>(
  text: string,
  words: readonly [Word, ...Word[]],
): readonly Word[] {
  const meant = nearest(text, words);
  return [meant, ...words.filter((word) => word !== meant)];
}

/** What is wrong with `summary`. */
export function summaryModeProblems(inputs: RawInputs, sanitize: Sanitize): readonly Problem[] {
  return problemsOf(parseChoice('summary', withDefault(inputs, 'summary'), summaryModes, sanitize));
}

/** When a job summary is written, by default where `summary` is wrong: the summary then says so. */
export function summaryModeOf(inputs: RawInputs): SummaryMode {
  return summaryModes.find((word) => word === inputs.summary) ?? defaults.summary;
}

/** Reads `warn-only` in the spellings of YAML 1.2: true, True, TRUE and the same for false. */
export function parseWarnOnly(inputs: RawInputs, sanitize: Sanitize): Parsed<boolean> {
  const text = withDefault(inputs, 'warn-only');
  if (/^(?:true|True|TRUE)$/.test(text)) return valid(true);
  if (/^(?:false|False|FALSE)$/.test(text)) return valid(false);
  return invalid({
    input: 'warn-only',
    complaint: 'is not valid',
    read: excerpt(text, sanitize),
    remedy: 'use true or false',
  });
}
