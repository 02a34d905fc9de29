import { nearest } from '../text/nearest.ts';
import type { Sanitize } from '../text/sanitize.ts';
import { type InputName, type RawInputs, withDefault } from './inputs.ts';
import { excerpt } from './syntax/lists.ts';
import { invalid, type Parsed, valid } from './validation.ts';

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
    complaint: 'takes no such word',
    read: excerpt(text, sanitize, whole),
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
export function parseWarnOnly(inputs: RawInputs, sanitize: Sanitize): Parsed<boolean> {
  const text = withDefault(inputs, 'warn-only');
  if (/^(?:true|True|TRUE)$/.test(text)) return valid(true);
  if (/^(?:false|False|FALSE)$/.test(text)) return valid(false);
  return invalid({
    input: 'warn-only',
    complaint: 'is neither true nor false',
    read: excerpt(text, sanitize),
    remedy: 'write true or false',
  });
}
