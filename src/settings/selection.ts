import { type Service, services } from '../quota/names.ts';
import type { Clean } from '../text/clean.ts';
import { choiceOf } from './choices.ts';
import { duplicates, entriesOf } from './lists.ts';
import { allOf, type Parsed, valid } from './parsed.ts';

/** Reads `services`, parted by commas or lines; given back in the order of {@link services}. */
export function selectionOf(text: string, clean: Clean): Parsed<readonly Service[]> {
  const lines = entriesOf('services', text);
  if (lines.kind === 'wrong') return lines;
  const words = lines.value.flatMap((line) => line.split(',')).map((word) => word.trim());
  const chosen = allOf(
    words.map((word) => choiceOf('services', word, services, clean)),
    (written) => duplicates('services', 'a service', written, clean),
  );
  if (chosen.kind === 'wrong') return chosen;
  return valid(services.filter((service) => chosen.value.includes(service)));
}
