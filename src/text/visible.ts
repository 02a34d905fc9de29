import { shortestSecret } from './secrets/secret.ts';

/** Visible ASCII and nothing else: what a header can carry, and a log can show on one line. */
export const visible = /^[\x21-\x7e]+$/;

/** Whether a text can be sent as a secret in a header, and be kept out of what people read. */
export function isHeaderSecret(text: string): boolean {
  return text.length >= shortestSecret && visible.test(text);
}
