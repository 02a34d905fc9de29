/**
 * Parses a URL; null if it is none. `URL.canParse` would not do: of some very long hosts it says yes, and
 * the constructor throws.
 */
export function parseUrl(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
