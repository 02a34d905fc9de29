import { shortestSecret } from '../../text/secrets/secret.ts';
import type { InputParser } from '../validation.ts';
import { invalid, valid } from '../validation.ts';

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
  return ({ text }, _sanitize, input) => {
    if (form.test(text)) return valid(text);
    const complaint = text === '' ? 'is not set' : 'is not valid';
    return invalid({ input, complaint, read: null, remedy: `use ${what}` });
  };
}

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
  return ({ text, source }, _sanitize, input) => {
    const problem = (complaint: string, remedy: string) =>
      invalid({ input, complaint: `${source}${complaint}`, read: null, remedy });
    if (text === '') return problem('is not set', `set it from a secret that contains ${what}`);
    if (!allowed.test(text))
      return problem(`contains ${forbiddenText}`, `use ${what} alone, on one line`);
    if (text.length >= shortestSecret) return valid(text);
    return problem('is too short', `use ${what} in full`);
  };
}

/** Whether a text can be sent as a secret in a header, and be redacted. */
export function isHeaderSecret(text: string): boolean {
  return text.length >= shortestSecret && visible.test(text);
}
