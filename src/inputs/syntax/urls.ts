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

/** Whether nobody on the way can read what is sent to a URL: by https, or on this machine. */
export function isSecureUrl(url: URL | null): boolean {
  return url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname));
}

/** Whether the host name of a URL means this machine. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d+){3}$/.test(hostname);
}
