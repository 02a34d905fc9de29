import type { Json } from '../json/json.ts';
import type { Sanitize } from '../text/sanitize.ts';

/**
 * Why a body is not the JSON it should be; null where it is. `quote` sanitizes what may be quoted of
 * it, and is null where nothing may: an answer that holds secrets could be cut off behind one.
 */
export function jsonProblem(json: Json, body: string, quote: Sanitize | null): string | null {
  switch (json.kind) {
    case 'json':
      return null;
    case 'not-json':
      return notJson(body, quote);
    case 'ambiguous':
      return 'the response has a field twice';
  }
}

/** A short beginning tells a login page or a proxy's notice from a cut-off answer. */
function notJson(body: string, quote: Sanitize | null): string {
  const start = body.trimStart();
  if (start === '') return 'the response is empty';
  const what = start.startsWith('<') ? 'a web page' : 'not JSON';
  if (quote === null) return `the response is ${what}`;
  // Cut far behind any secret that could begin in what is shown.
  const beginning = [...quote(start.slice(0, 65_536))].slice(0, 60).join('');
  return `the response is ${what} and begins with ${beginning}`;
}
