import type { Environment } from '../ports/ports.ts';
import type { Sanitize } from '../text/sanitize.ts';
import { proxyVariable } from './checks/proxies.ts';
import { excerpt } from './syntax/lists.ts';

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
  const unread = entriesIn(environment).filter((entry) => !isRead(entry));
  if (unread.length === 0) return [];
  const shown = unread.map((entry) => `"${excerpt(entry, sanitize)}"`).join(', ');
  return [
    `no_proxy: ${sanitize(shown)} ignored. Use hosts and domains, such as .example.com, separated by commas.`,
  ];
}

const host = /^\.?[\w-]+(?:\.[\w-]+)*(?::\d+)?$|^\[[\da-f:.]+\](?::\d+)?$/i;
const numbers = /^[\d.-]+(?::\d+)?$/;
const address = /^\d+(?:\.\d+){3}(?::\d+)?$/;

/** Whether the client compares hosts with an entry: of numbers alone, only a whole address is a host. */
function isRead(entry: string): boolean {
  if (entry === '*') return true;
  return numbers.test(entry) ? address.test(entry) : host.test(entry);
}

function entriesIn(environment: Environment): readonly string[] {
  const written = environment['no_proxy'] || environment['NO_PROXY'] || '';
  return written
    .split(/[\s,]/)
    .filter((entry) => entry !== '')
    .map((entry) => entry.replace(/^\*(?=\.)/, ''));
}
