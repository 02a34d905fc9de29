import { type ServiceKey, serviceKeys } from '../../services/registry.ts';
import type { Sanitize } from '../../text/sanitize.ts';
import { parseChoice } from '../choices.ts';
import { onOneLine } from '../syntax/list-mistakes.ts';
import { duplicates, excerpt, parseList } from '../syntax/lists.ts';
import { invalid, type Parsed, valid } from '../validation.ts';

/** Where a folded block has one that nobody would read: at the end, or before the next comment. */
const serviceForm = new RegExp(`(?<![^\\s,;])(?:${serviceKeys.join('|')})(?=[\\s,;]*(?:#|$))`, 'i');

/**
 * Reads `services`, parted by commas or lines and in any case; given back in the order of
 * {@link serviceKeys}.
 */
export function parseServices(text: string, sanitize: Sanitize): Parsed<readonly ServiceKey[]> {
  const list = {
    input: 'services',
    entriesOf: (line: string) =>
      line.split(',').map((word) => serviceOf(word.trim(), line, sanitize)),
    entryIn: (comment: string) => serviceForm.exec(comment)?.[0] ?? null,
  };
  const chosen = parseList(list, text, sanitize, (written) =>
    duplicates('services', 'a service', written, sanitize),
  );
  if (chosen.kind === 'invalid') return chosen;
  return valid(serviceKeys.filter((service) => chosen.value.includes(service)));
}

function serviceOf(word: string, line: string, sanitize: Sanitize): Parsed<ServiceKey> {
  const named = serviceNamed(word);
  if (named !== null) return valid(named);
  const words = word.split(/[\s;]+/);
  return words.every((part) => serviceNamed(part) !== null)
    ? invalid(onOneLine('services', word, excerpt(word, sanitize)))
    : parseChoice('services', word, serviceKeys, sanitize, line);
}

function serviceNamed(word: string): ServiceKey | null {
  return serviceKeys.find((service) => service === word.toLowerCase()) ?? null;
}
