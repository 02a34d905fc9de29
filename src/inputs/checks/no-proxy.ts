import type { Sanitize } from '../../text/sanitize.ts';
import type { Environment } from '../inputs.ts';
import { excerpt } from '../syntax/lists.ts';
import { proxyVariable } from './proxies.ts';

/**
 * `no_proxy` or `NO_PROXY` as the HTTP client understands it: its entries parted by commas alone, and
 * a domain without the star before its dot. Other tools take blanks and stars, and so do teams.
 */
export function readableNoProxy(environment: Environment): string {
  return entriesIn(environment).join(',');
}

/** Says which entries are passed over all the same, where there is a proxy at all. */
export function noProxyNotes(environment: Environment, sanitize: Sanitize): readonly string[] {
  if (proxyVariable(environment) === undefined) return [];
  const unread = entriesIn(environment).filter(
    (entry) => entry !== '*' && /[*;|]|:\/\//.test(entry),
  );
  if (unread.length === 0) return [];
  const shown = unread.map((entry) => `"${excerpt(entry, sanitize)}"`).join(', ');
  return [
    `no_proxy: ${sanitize(shown)} ignored. Use hosts and domains, such as .example.com, separated by commas.`,
  ];
}

function entriesIn(environment: Environment): readonly string[] {
  const written = environment['no_proxy'] || environment['NO_PROXY'] || '';
  return written
    .split(/[\s,]/)
    .filter((entry) => entry !== '')
    .map((entry) => entry.replace(/^\*(?=\.)/, ''));
}
