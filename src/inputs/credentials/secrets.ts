import { shortestSecret } from '../../text/secrets/secret.ts';
import { visible } from '../../text/visible.ts';
import type { InputParser } from '../table/entry.ts';
import { invalid, valid } from '../validation.ts';

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
