import { shortestSecret } from '../../text/secrets/secret.ts';
import type { InputParser } from '../validation.ts';
import { invalid, valid } from '../validation.ts';

/** Visible ASCII and nothing else: what a header can carry, and a log can show on one line. */
const visible = /^[\x21-\x7e]+$/;

/** An input that takes a name that people chose: any letters, on one line. */
export function name(what: string): InputParser<string> {
  return plainText(what, /^\P{Cc}+$/u);
}

/**
 * An input that takes what an authority knows something by. The value is not shown, since teams keep
 * such names in secrets. `what` says what to write, and `form` what it looks like: visible ASCII, if
 * nothing else.
 */
export function plainText(what: string, form = visible): InputParser<string> {
  return ({ text }, _sanitize, input) => {
    if (form.test(text)) return valid(text);
    const complaint = text === '' ? 'is not set' : 'is not valid';
    return invalid({ input, complaint, read: null, remedy: `use ${what}` });
  };
}

/** What a secret is sent in, and so which characters it may have. */
type Carrier = { readonly takes: RegExp; readonly others: string };

const inHeader: Carrier = {
  takes: visible,
  others: 'white space, control or non-ASCII characters',
};

/** A password travels in JSON, which takes any letter; everything else in a header. */
export const inJson: Carrier = {
  takes: /^\P{Cc}*$/u,
  others: 'a line break or another control character',
};

/**
 * An input that takes a secret, `what` to write into it: at least 4 characters, since a shorter one can
 * be neither masked nor cut out, and on one line. Whatever is wrong with it, its value is never shown.
 */
export function secret(what: string, { takes, others } = inHeader): InputParser<string> {
  return ({ text, source }, _sanitize, input) => {
    const problem = (complaint: string, remedy: string) =>
      invalid({ input, complaint: `${source}${complaint}`, read: null, remedy });
    if (text === '') return problem('is not set', `set it from a secret that contains ${what}`);
    if (!takes.test(text)) return problem(`contains ${others}`, `use ${what} alone, on one line`);
    if (text.length >= shortestSecret) return valid(text);
    return problem('is too short', `use ${what} in full`);
  };
}

/** Whether a text can be sent as a secret in a header, and be kept out of what people read. */
export function isHeaderSecret(text: string): boolean {
  return text.length >= shortestSecret && visible.test(text);
}
