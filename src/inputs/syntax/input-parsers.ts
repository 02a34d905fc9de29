import { nearest } from '../../text/nearest.ts';
import { minSecretLength } from '../../text/secrets/secret.ts';
import { complaintAbout, type InputParser } from '../input-entry.ts';
import { createProblem, invalid, valid } from '../validation.ts';
import { quote } from './quote.ts';

/** Visible ASCII only: a header can carry it, and a log shows it on one line. */
const visible = /^[\x21-\x7e]+$/;

/** An input for a name that people choose: any characters, on one line. */
export function nameInput(what: string): InputParser<string> {
  return textInput(what, /^\P{Cc}+$/u);
}

/**
 * An input for an identifier that an authority knows. Its value is not shown, because teams keep
 * such names in secrets. `what` says what to write, and `form` is the pattern: visible ASCII by
 * default.
 */
export function textInput(what: string, form = visible): InputParser<string> {
  return ({ text }, input) => {
    if (form.test(text)) return valid(text);
    const complaint = text === '' ? 'is not set' : 'is not valid';
    return invalid(createProblem(input, complaint, `use ${what}`));
  };
}

/** Why a secret that is set can be blank. */
export const blankSecret =
  'a secret is blank if its name is misspelled, if it belongs to another environment, and in pull requests from forks';

/** Why an input that is set from a variable of the repository can be blank. */
export const blankVariable =
  'a variable is blank if its name is misspelled, or if it belongs to another environment';

/** The characters that a secret may have, depending on what it is sent in. */
type Carrier = { readonly allowed: RegExp; readonly forbiddenText: string };

const headerCarrier: Carrier = {
  allowed: visible,
  forbiddenText: 'white space, control or non-ASCII characters',
};

/**
 * A password is sent in JSON, which can hold any character; all other secrets are sent in a header.
 */
export const jsonCarrier: Carrier = {
  allowed: /^\P{Cc}*$/u,
  forbiddenText: 'a line break or another control character',
};

/**
 * An input for a secret; `what` says what to write. It is on one line, and has at least 4
 * characters, because a shorter one can be neither masked nor redacted. No problem shows its value.
 */
export function secretInput(
  what: string,
  { allowed, forbiddenText } = headerCarrier,
): InputParser<string> {
  return (value, input) => {
    const { text } = value;
    const problem = (complaint: string, remedy: string) =>
      invalid(createProblem(input, complaintAbout(value, complaint), remedy));
    if (text === '') {
      return problem('is not set', `set it from a secret that contains ${what}; ${blankSecret}`);
    }
    if (/^(["'`]).*\1$/.test(text) && allowed === visible) {
      return problem('is in quotation marks', 'remove them from the secret');
    }
    if (!allowed.test(text))
      return problem(`contains ${forbiddenText}`, `use ${what} alone, on one line`);
    if (text.length >= minSecretLength) return valid(text);
    return problem('is too short', `use ${what} in full`);
  };
}

/** Whether a text can be sent as a secret in a header, and be redacted. */
export function isHeaderSecret(text: string): boolean {
  return text.length >= minSecretLength && visible.test(text);
}

/** An input for one of a few words, exactly as written. */
export function choiceInput<Word extends string>(
  ...words: readonly [Word, ...Word[]]
): InputParser<Word> {
  return ({ text }, input) => {
    const word = words.find((candidate) => candidate === text);
    if (word !== undefined) return valid(word);
    const remedy = `use ${oneOf(nearestFirst(text, words))}`;
    return invalid(createProblem(input, 'is not valid', remedy, quote(text)));
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
export const booleanInput: InputParser<boolean> = ({ text }, input) => {
  if (/^(?:true|True|TRUE)$/.test(text)) return valid(true);
  if (/^(?:false|False|FALSE)$/.test(text)) return valid(false);
  return invalid(createProblem(input, 'is not valid', 'use true or false', quote(text)));
};

/** An input for whole seconds within a range. */
export function secondsInput(min: number, max: number): InputParser<number> {
  return ({ text }, input) => {
    const number = /^(?:0|[1-9]\d{0,4})$/.test(text) ? Number(text) : -1;
    if (number >= min && number <= max) return valid(number);
    const remedy = `use whole seconds from ${min} to ${max}, such as 60`;
    return invalid(createProblem(input, 'is not valid', remedy, quote(text)));
  };
}
