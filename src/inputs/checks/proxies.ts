import type { Environment } from '../../ports/ports.ts';
import type { Redaction } from '../../text/secrets/secret.ts';
import { isLoopback } from '../targets/origin.ts';
import type { Problem } from '../validation.ts';

/** Where the HTTP client looks for a proxy; the first one set wins. Plain HTTP is for loopback. */
const variables = ['https_proxy', 'HTTPS_PROXY'];

/**
 * A proxy setting that the client would pass over without a word, and connect directly. The value
 * is not shown: it may hold a password.
 */
export function proxyProblems(
  environment: Environment,
  urls: readonly string[],
): readonly Problem[] {
  const isDistant = urls.some((url) => !isLoopback(new URL(url).hostname));
  const variable = proxyVariable(environment);
  if (!isDistant || variable === undefined || isUsable(environment[variable])) return [];
  return [
    {
      input: variable,
      complaint: 'is not the URL of an HTTP proxy',
      read: null,
      remedy: 'use http://host:port, or unset it to connect directly',
    },
  ];
}

/** The variable that names the proxy for what goes out; undefined where none does. */
export function proxyVariable(environment: Environment): string | undefined {
  return variables.find((name) => environment[name]);
}

/** User names and passwords of proxies, as written and decoded. */
export function proxyCredentials(environment: Environment): readonly Redaction[] {
  return variables
    .map((name) => environment[name])
    .filter(isUsable)
    .map((value) => new URL(value))
    .flatMap(({ username, password }) => [username, password])
    .flatMap((written) => [written, decodeURIComponent(written)])
    .map((value) => ({ value, shownAs: '***' }));
}

function isUsable(value: string | undefined): value is string {
  if (value === undefined || !/^https?:\/\/[^\s/?#]+\/?$/i.test(value)) return false;
  if (!URL.canParse(value)) return false;
  const { username, password } = new URL(value);
  return isDecodable(username) && isDecodable(password);
}

function isDecodable(written: string): boolean {
  try {
    decodeURIComponent(written);
    return true;
  } catch {
    return false;
  }
}
