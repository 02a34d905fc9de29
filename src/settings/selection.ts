import { type Service, services } from '../quota/names.ts';
import type { Clean } from '../text/clean.ts';
import { choiceOf } from './choices.ts';
import { duplicates, excerpt, listOf } from './lists.ts';
import { onOneLine } from './one-line.ts';
import { type Parsed, valid, wrong } from './parsed.ts';

const serviceForm = new RegExp(`\\b(?:${services.join('|')})\\b`, 'i');

/**
 * Reads `services`, parted by commas or lines and in any case; given back in the order of
 * {@link services}.
 */
export function selectionOf(text: string, clean: Clean): Parsed<readonly Service[]> {
  const list = {
    input: 'services',
    entriesOf: (line: string) => line.split(',').map((word) => serviceOf(word.trim(), line, clean)),
    entryIn: (comment: string) => serviceForm.exec(comment)?.[0] ?? null,
  };
  const chosen = listOf(list, text, clean, (written) =>
    duplicates('services', 'a service', written, clean),
  );
  if (chosen.kind === 'wrong') return chosen;
  return valid(services.filter((service) => chosen.value.includes(service)));
}

function serviceOf(word: string, line: string, clean: Clean): Parsed<Service> {
  const named = serviceNamed(word);
  if (named !== null) return valid(named);
  const words = word.split(/[\s;]+/);
  return words.every((part) => serviceNamed(part) !== null)
    ? wrong(onOneLine('services', word, excerpt(word, clean)))
    : choiceOf('services', word, services, clean, line);
}

function serviceNamed(word: string): Service | null {
  return services.find((service) => service === word.toLowerCase()) ?? null;
}
