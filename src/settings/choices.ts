import type { Clean } from '../text/clean.ts';
import { nearest } from '../text/nearest.ts';
import { defaults, type InputName, orDefault, type RawInputs } from './inputs.ts';
import { excerpt } from './lists.ts';
import { type Parsed, type Problem, valid, wrong } from './parsed.ts';

/** Reads an input that takes one of a few words, exactly as written. */
export function choiceOf<Word extends string>(
  input: InputName,
  text: string,
  words: readonly [Word, ...Word[]],
  clean: Clean,
): Parsed<Word> {
  const word = words.find((candidate) => candidate === text);
  if (word !== undefined) return valid(word);
  return wrong({
    input,
    complaint: 'takes no such word',
    read: excerpt(text, clean),
    remedy: `write ${nearestFirst(text, words).join(' or ')}`,
  });
}

function nearestFirst<Word extends string>(
  text: string,
  words: readonly [Word, ...Word[]],
): readonly Word[] {
  const meant = nearest(text, words);
  return [meant, ...words.filter((word) => word !== meant)];
}

/** Reads `warn-only` in the spellings of YAML 1.2: true, True, TRUE and the same for false. */
export function warnOnlyOf(inputs: RawInputs, clean: Clean): Parsed<boolean> {
  const text = orDefault(inputs, 'warn-only');
  if (/^(?:true|True|TRUE)$/.test(text)) return valid(true);
  if (/^(?:false|False|FALSE)$/.test(text)) return valid(false);
  return wrong({
    input: 'warn-only',
    complaint: 'is neither true nor false',
    read: excerpt(text, clean),
    remedy: 'write true or false',
  });
}

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
