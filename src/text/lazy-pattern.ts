import { once } from './once.ts';

/**
 * A pattern that is made when first asked for, and kept. For classes of Unicode characters: V8 checks a
 * literal while it loads the file, and such a class takes it longer than a hundred functions.
 */
export function lazyPattern(source: string, flags = 'u'): () => RegExp {
  return once(() => new RegExp(source, flags));
}
