import type { Environment } from '../ports/ports.ts';
import type { Sanitize } from '../text/sanitize.ts';
import { type Redaction, secretRedaction } from '../text/secrets/secret.ts';
import { quote, showQuote } from './syntax/quote.ts';
import { isLoopback, parseUrl } from './syntax/urls.ts';
import { createProblem, type Problem } from './validation.ts';

/**
 * Where the HTTP client looks for a proxy; the first that is set wins. http_proxy is missing
 * because plain HTTP goes to loopback only.
 */
const proxyVariables = ['https_proxy', 'HTTPS_PROXY'];

/**
 * A proxy setting that the client would silently ignore and connect directly instead. Its value may
 * hold a password, so it is not shown.
 */
export function proxyProblems(
  environment: Environment,
  urls: readonly string[],
): readonly Problem[] {
  const isDistant = urls.some((url) => !isLoopback(new URL(url).hostname));
  const variable = proxyVariable(environment);
  if (!isDistant || variable === undefined || isUsable(environment[variable])) return [];
  const remedy = 'use http://host:port, or unset it to connect directly';
  return [createProblem(variable, 'is not the URL of an HTTP proxy', remedy)];
}

/** The variable that sets the proxy; undefined if none does. */
function proxyVariable(environment: Environment): string | undefined {
  return proxyVariables.find((name) => environment[name]);
}

/** User names and passwords of proxies, as written and decoded. */
export function proxyCredentials(environment: Environment): readonly Redaction[] {
  return proxyVariables
    .map((name) => environment[name])
    .filter(isUsable)
    .map((value) => new URL(value))
    .flatMap(({ username, password }) => [username, password])
    .flatMap((written) => [written, decodeURIComponent(written)])
    .map(secretRedaction);
}

function isUsable(value: string | undefined): value is string {
  if (value === undefined || !/^https?:\/\/[^\s/?#]+\/?$/i.test(value)) return false;
  const url = parseUrl(value);
  return url !== null && isDecodable(url.username) && isDecodable(url.password);
}

function isDecodable(written: string): boolean {
  try {
    decodeURIComponent(written);
    return true;
  } catch {
    return false;
  }
}

/**
 * `no_proxy` or `NO_PROXY` in the form that the HTTP client reads: entries separated by commas
 * only, domains without a star before the dot. Other tools accept whitespace and stars, and teams
 * use them.
 */
export function readableNoProxy(environment: Environment): string {
  return noProxyEntries(environment).join(',');
}

/** Notes for the log about entries that the client ignores; none if there is no proxy. */
export function noProxyNotes(environment: Environment, sanitize: Sanitize): readonly string[] {
  if (proxyVariable(environment) === undefined) return [];
  const unread = noProxyEntries(environment).filter((entry) => !isUnderstood(entry));
  if (unread.length === 0) return [];
  const shown = unread.map((entry) => `"${showQuote(quote(entry), sanitize)}"`).join(', ');
  return [
    `no_proxy: ${sanitize(shown)} ${unread.length === 1 ? 'is' : 'are'} ignored. Use hosts and domains, such as .example.com, separated by commas.`,
  ];
}

const hostPattern = /^\.?[\w-]+(?:\.[\w-]+)*(?::\d+)?$|^\[[\da-f:.]+\](?::\d+)?$/i;
const numbersPattern = /^[\d.-]+(?::\d+)?$/;
const addressPattern = /^\d+(?:\.\d+){3}(?::\d+)?$/;

/** Whether the client compares hosts with an entry. An entry of numbers must be a whole address. */
function isUnderstood(entry: string): boolean {
  if (entry === '*') return true;
  return numbersPattern.test(entry) ? addressPattern.test(entry) : hostPattern.test(entry);
}

function noProxyEntries(environment: Environment): readonly string[] {
  const written = environment['no_proxy'] || environment['NO_PROXY'] || '';
  return written
    .split(/[\s,]/)
    .filter((entry) => entry !== '')
    .map((entry) => entry.replace(/^\*(?=\.)/, ''));
}
