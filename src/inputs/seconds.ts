import type { Sanitize } from '../text/sanitize.ts';
import { defaults, type RawInputs, withDefault } from './inputs.ts';
import { excerpt } from './syntax/lists.ts';
import { invalid, type Parsed, type Problem, valid } from './validation.ts';

type SecondsInput = 'timeout-seconds' | 'wait-timeout-seconds' | 'wait-interval-seconds';

/** Whole seconds that each input takes: the last is as long as a job on a hosted runner may last. */
const ranges: Readonly<Record<SecondsInput, { readonly least: number; readonly most: number }>> = {
  'timeout-seconds': { least: 1, most: 3600 },
  'wait-interval-seconds': { least: 1, most: 3600 },
  'wait-timeout-seconds': { least: 0, most: 21_600 },
};

/** A pause that nothing follows: somebody meant to wait. The default counts as left out. */
export function pauseProblems(inputs: RawInputs): readonly Problem[] {
  const isMeant =
    withDefault(inputs, 'wait-interval-seconds') !== defaults['wait-interval-seconds'];
  const waits = withDefault(inputs, 'wait-timeout-seconds') !== '0';
  if (!isMeant || waits) return [];
  return [
    {
      input: 'wait-interval-seconds',
      complaint: 'has no effect without wait-timeout-seconds',
      read: null,
      remedy: 'set wait-timeout-seconds, or remove it',
    },
  ];
}

/** Reads whole seconds, within the range of the input. */
export function parseSeconds(
  input: SecondsInput,
  inputs: RawInputs,
  sanitize: Sanitize,
): Parsed<number> {
  const text = withDefault(inputs, input);
  const { least, most } = ranges[input];
  const seconds = /^(?:0|[1-9]\d{0,4})$/.test(text) ? Number(text) : -1;
  if (seconds >= least && seconds <= most) return valid(seconds);
  return invalid({
    input,
    complaint: 'is not valid',
    read: excerpt(text, sanitize),
    remedy: `use whole seconds from ${least} to ${most}, such as 60`,
  });
}
