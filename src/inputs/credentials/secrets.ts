import { shortestSecret } from '../../text/secrets/secret.ts';
import { visible } from '../../text/visible.ts';
import type { InputValue } from '../input-value.ts';
import { invalid, type Parsed, valid } from '../validation.ts';

/** What to write into each input that holds a secret. */
const written = {
  token: 'the value of X-Subject-Token',
  'access-key': 'the access key ID',
  'secret-key': 'the secret access key',
  'security-token': 'the security token of the temporary key',
  password: 'the password of the IAM user',
} as const;

/** An input that holds a secret. */
export type SecretInput = keyof typeof written;

/** The inputs that hold a secret. */
export const secretInputs = Object.keys(written) as readonly SecretInput[];

/**
 * Reads a secret: at least 4 characters, since a shorter one can be neither masked nor cut out, and
 * on one line. Whatever is wrong with it, its value is never shown.
 */
export function parseSecret(input: SecretInput, { text, source }: InputValue): Parsed<string> {
  const what = written[input];
  const problem = (complaint: string, remedy: string) =>
    invalid({ input, complaint: `${source}${complaint}`, read: null, remedy });
  if (text === '') return problem('is not set', `set it from a secret that contains ${what}`);
  if (!isOnOneLine(input, text)) {
    return problem(`contains ${otherThan(input)}`, `use ${what} alone, on one line`);
  }
  if (text.length >= shortestSecret) return valid(text);
  return problem('is too short', `use ${what} in full`);
}

/** A password travels in JSON, which takes any letter; everything else in a header. */
function isOnOneLine(input: SecretInput, text: string): boolean {
  return input === 'password' ? !/\p{Cc}/u.test(text) : visible.test(text);
}

function otherThan(input: SecretInput): string {
  return input === 'password'
    ? 'a line break or another control character'
    : 'white space, control or non-ASCII characters';
}
