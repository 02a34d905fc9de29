import { nearest } from '../../src/text/nearest.ts';
import type { Scenario } from './scenarios/scenario.ts';
import { firstScenarios, scenarios } from './scenarios/scenarios.ts';
import { padded } from './terminal.ts';

/** What a command line asks for: its scenarios, or a text that answers it, with an exit code. */
export type Choice =
  | { readonly kind: 'scenarios'; readonly chosen: readonly Scenario[] }
  | { readonly kind: 'answer'; readonly text: string; readonly exitCode: 0 | 2 };

/** The scenarios that a command line names, in its order. */
export function choiceOf(words: readonly string[], usage: string): Choice {
  if (words.some((word) => word === '--help' || word === '-h')) return answer(usage, 0);
  if (words.includes('--list')) return answer(list(), 0);
  const chosen = words.flatMap((word) => scenarios.find(({ name }) => name === word) ?? []);
  const known = new Set(chosen.map(({ name }) => name));
  const stranger = words.find((word) => !known.has(word));
  return stranger === undefined
    ? { kind: 'scenarios', chosen }
    : answer(unknown(stranger, usage), 2);
}

function answer(text: string, exitCode: 0 | 2): Choice {
  return { kind: 'answer', text, exitCode };
}

function list(): string {
  const columns = Math.max(...scenarios.map(({ name }) => name.length));
  return scenarios.map(({ name, title }) => `${padded(name, columns)}  ${title}`).join('\n');
}

function unknown(word: string, usage: string): string {
  const names = scenarios.map(({ name }) => name);
  return word.startsWith('-')
    ? `There is no option "${word}".\n\n${usage}`
    : `There is no scenario "${word}". The nearest is "${nearest(word, [...firstScenarios, ...names])}".\n\n${list()}`;
}
