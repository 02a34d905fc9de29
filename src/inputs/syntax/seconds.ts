import type { InputParser } from '../table/entry.ts';
import { invalid, valid } from '../validation.ts';
import { excerpt } from './lists.ts';

/** An input that takes whole seconds within a range. */
export function seconds(least: number, most: number): InputParser<number> {
  return ({ text }, sanitize, input) => {
    const number = /^(?:0|[1-9]\d{0,4})$/.test(text) ? Number(text) : -1;
    if (number >= least && number <= most) return valid(number);
    return invalid({
      input,
      complaint: 'is not valid',
      read: excerpt(text, sanitize),
      remedy: `use whole seconds from ${least} to ${most}, such as 60`,
    });
  };
}
