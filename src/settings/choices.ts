import type { Clean } from '../text/clean.ts';
import { nearest } from '../text/nearest.ts';
import { type InputName, orDefault, type RawInputs } from './inputs.ts';
import { excerpt } from './lists.ts';
import { type Parsed, valid, wrong } from './parsed.ts';

/** Reads an input that takes one of a few words, exactly as written; `whole` is what it is a part of. */
export function choiceOf<Word extends string>(
  input: InputName,
  text: string,
  words: readonly [Word, ...Word[]],
  clean: Clean,
  whole = text,
): Parsed<Word> {
  const word = words.find((candidate) => candidate === text);
  if (word !== undefined) return valid(word);
  return wrong({
    input,
    complaint: 'takes no such word',
    read: excerpt(text, clean, whole),
    remedy: `write ${nearestFirst(text, words).join(' or ')}`,
  });
}

function nearestFirst<Word extends string>(
  text: string,
  words: readonly [Word, ...Word[]],
): readonly Word[] {
  const meant = nearest(text, words);
  return [meant, ...words.filter((word) => word !== meant)];
}

/** Reads `warn-only` in the spellings of YAML 1.2: true, True, TRUE and the same for false. */
export function warnOnlyOf(inputs: RawInputs, clean: Clean): Parsed<boolean> {
  const text = orDefault(inputs, 'warn-only');
  if (/^(?:true|True|TRUE)$/.test(text)) return valid(true);
  if (/^(?:false|False|FALSE)$/.test(text)) return valid(false);
  return wrong({
    input: 'warn-only',
    complaint: 'is neither true nor false',
    read: excerpt(text, clean),
    remedy: 'write true or false',
  });
}
