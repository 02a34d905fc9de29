import { visible } from '../../text/visible.ts';
import type { InputParser } from '../table/entry.ts';
import { invalid, valid } from '../validation.ts';

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
