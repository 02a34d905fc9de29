import type { Json } from '../json/json.ts';
import type { Sanitize } from '../text/sanitize.ts';
import type { ApiFailure } from './api-result.ts';
import { blamesRequest } from './status-failure.ts';

/**
 * Whether a response that blames the request is not from the API, which gives its reason in JSON or none.
 * A proxy or another host knows nothing of credentials, permissions and IDs.
 */
export function isForeign(status: number, { kind }: Json, body: string): boolean {
  return blamesRequest(status) && kind === 'not-json' && body.trim() !== '';
}

function isWebPage(body: string): boolean {
  return body.trimStart().startsWith('<');
}

/**
 * The failure that a body means which is not usable JSON; null if it is. `quote` sanitizes a quotation
 * from the body. It is null if the body may hold secrets, which nothing can find in a text that is not
 * JSON.
 */
export function bodyFailure(json: Json, body: string, quote: Sanitize | null): ApiFailure | null {
  switch (json.kind) {
    case 'json':
      return null;
    case 'not-json':
      return { kind: 'not-json', problem: notJson(body, quote) };
    case 'ambiguous':
      return { kind: 'malformed', problem: 'the response has a field twice' };
  }
}

/** Quotes the beginning, which distinguishes a login page or a proxy's notice from a cut-off response. */
function notJson(body: string, quote: Sanitize | null): string {
  const start = body.trimStart();
  if (start === '') return 'the response is empty';
  const what = isWebPage(start) ? 'a web page' : 'not JSON';
  if (quote === null) return `the response is ${what}`;
  // Sanitizes far more than it shows, so that a secret which begins in the shown part is complete.
  const beginning = [...quote(start.slice(0, 65_536))].slice(0, 60).join('');
  return `the response is ${what} and begins with "${beginning}"`;
}
