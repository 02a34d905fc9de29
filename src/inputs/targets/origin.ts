import type { ServiceKey } from '../../services/registry.ts';
import type { Sanitize } from '../../text/sanitize.ts';
import { excerpt } from '../syntax/lists.ts';
import { invalid, type Parsed, valid } from '../validation.ts';

/** Whom an endpoint belongs to: a service, or who signs the gate in. */
export type Host = ServiceKey | 'iam' | 'sts';

/**
 * Reads an endpoint of an input: scheme and host, and nothing that could carry a secret or move the
 * path; `word` is what the host usually begins with.
 */
export function parseOrigin(
  input: string,
  word: string,
  text: string,
  sanitize: Sanitize,
): Parsed<string> {
  const complaint = complaintAbout(text);
  if (complaint === null) return valid(new URL(text).origin);
  return invalid({
    input,
    complaint,
    // What may be a password or a key that nobody masked: no part of such an address is shown.
    read: /[@?#]/.test(text) ? null : excerpt(text, sanitize),
    remedy: `use scheme and host, such as https://${word}.cn-north-4.myhuaweicloud.com`,
  });
}

function complaintAbout(text: string): string | null {
  if (!URL.canParse(text) || !/^https?:\/\/[^\s\\/]/i.test(text)) return 'is not an https URL';
  const url = new URL(text);
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    return 'uses http, which sends the credential unencrypted';
  }
  if (text.includes('@')) return 'contains a user name or password';
  if (/[?#]/.test(text)) return 'contains a query or fragment';
  return url.pathname === '/' && !/\s/.test(text) ? null : 'contains more than scheme and host';
}

/** Whether a URL's host name is this machine's own. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d+){3}$/.test(hostname);
}
