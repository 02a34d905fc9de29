/**
 * A pattern that is made when first asked for, and kept. For classes of Unicode characters: V8 checks a
 * literal while it loads the file, and such a class takes it longer than a hundred functions.
 */
export function lazyPattern(source: string, flags = 'u'): () => RegExp {
  let pattern: RegExp | null = null;
  return () => {
    pattern ??= new RegExp(source, flags);
    return pattern;
  };
}
