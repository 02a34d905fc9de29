import type { Clean } from '../text/clean.ts';
import { defaults, orDefault, type RawInputs } from './inputs.ts';
import { excerpt } from './lists.ts';
import { type Parsed, type Problem, valid, wrong } from './parsed.ts';

type SecondsInput = 'timeout-seconds' | 'wait-timeout-seconds' | 'wait-interval-seconds';

/** Whole seconds that each input takes: the last is as long as a job on a hosted runner may last. */
const ranges: Readonly<Record<SecondsInput, { readonly least: number; readonly most: number }>> = {
  'timeout-seconds': { least: 1, most: 3600 },
  'wait-interval-seconds': { least: 1, most: 3600 },
  'wait-timeout-seconds': { least: 0, most: 21_600 },
};

/** A pause that nothing follows: somebody meant to wait. The default counts as left out. */
export function pauseProblems(inputs: RawInputs): readonly Problem[] {
  const isMeant = orDefault(inputs, 'wait-interval-seconds') !== defaults['wait-interval-seconds'];
  const waits = orDefault(inputs, 'wait-timeout-seconds') !== '0';
  if (!isMeant || waits) return [];
  return [
    {
      input: 'wait-interval-seconds',
      complaint: 'is set, and the gate does not wait',
      read: null,
      remedy: 'set wait-timeout-seconds as well, or leave it out',
    },
  ];
}

/** Reads whole seconds, within the range of the input. */
export function secondsOf(input: SecondsInput, inputs: RawInputs, clean: Clean): Parsed<number> {
  const text = orDefault(inputs, input);
  const { least, most } = ranges[input];
  const seconds = /^(?:0|[1-9]\d{0,4})$/.test(text) ? Number(text) : -1;
  if (seconds >= least && seconds <= most) return valid(seconds);
  return wrong({
    input,
    complaint: 'is not a number of seconds it can take',
    read: excerpt(text, clean),
    remedy: `write whole seconds from ${least} to ${most}, such as 60`,
  });
}
