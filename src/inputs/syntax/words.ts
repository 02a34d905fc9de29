import { nearest } from '../../text/nearest.ts';
import type { InputParser } from '../validation.ts';
import { invalid, valid } from '../validation.ts';
import { excerpt } from './lists.ts';

/** An input for one of a few words, exactly as written. */
export function choiceInput<Word extends string>(
  ...words: readonly [Word, ...Word[]]
): InputParser<Word> {
  return ({ text }, sanitize, input) => {
    const word = words.find((candidate) => candidate === text);
    if (word !== undefined) return valid(word);
    return invalid({
      input,
      complaint: 'is not valid',
      read: excerpt(text, sanitize),
      remedy: `use ${oneOf(nearestFirst(text, words))}`,
    });
  };
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

/**
 * An input for a boolean, in the spellings of YAML 1.2: true, True, TRUE and the same for false.
 */
export const booleanInput: InputParser<boolean> = ({ text }, sanitize, input) => {
  if (/^(?:true|True|TRUE)$/.test(text)) return valid(true);
  if (/^(?:false|False|FALSE)$/.test(text)) return valid(false);
  return invalid({
    input,
    complaint: 'is not valid',
    read: excerpt(text, sanitize),
    remedy: 'use true or false',
  });
};

/** An input for whole seconds within a range. */
export function secondsInput(min: number, max: number): InputParser<number> {
  return ({ text }, sanitize, input) => {
    const number = /^(?:0|[1-9]\d{0,4})$/.test(text) ? Number(text) : -1;
    if (number >= min && number <= max) return valid(number);
    return invalid({
      input,
      complaint: 'is not valid',
      read: excerpt(text, sanitize),
      remedy: `use whole seconds from ${min} to ${max}, such as 60`,
    });
  };
}
