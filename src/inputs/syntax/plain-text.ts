import { visible } from '../../text/visible.ts';
import type { InputName, RawInputs } from '../inputs.ts';
import { invalid, type Parsed, valid } from '../validation.ts';

/** Reads a name that people chose: any letters, on one line. */
export function nameOf(input: InputName, inputs: RawInputs, what: string): Parsed<string> {
  return plainTextOf(input, inputs, what, /^\P{Cc}+$/u);
}

/**
 * Reads what an authority knows something by. The value is not shown, since teams keep such names in
 * secrets. `what` says what to write, and `form` what it looks like: visible ASCII, if nothing else.
 */
export function plainTextOf(
  input: InputName,
  inputs: RawInputs,
  what: string,
  form = visible,
): Parsed<string> {
  const text = inputs[input];
  if (form.test(text)) return valid(text);
  const complaint = text === '' ? 'is not set' : 'is not valid';
  return invalid({ input, complaint, read: null, remedy: `use ${what}` });
}
