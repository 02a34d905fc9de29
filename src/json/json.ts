/** A body's JSON, or what is wrong with it. */
export type Json =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'not-json' }
  /** Nothing says which of two values holds, and the parser would silently take the last. */
  | { readonly kind: 'ambiguous' };

/**
 * Parses a body, with every number as the text it was written in: a number of JavaScript would
 * turn 0.99999999999999999999 into 1, and a quota that is short into one that is enough.
 */
export function parse(body: string): Json {
  try {
    JSON.parse(body); // throws unless it is JSON as it stands
    const value: unknown = JSON.parse(withNumbersQuoted(body));
    return namesFieldTwice(body) ? { kind: 'ambiguous' } : { kind: 'json', value };
  } catch {
    return { kind: 'not-json' };
  }
}

/** What a body holds as JSON; null where it holds none, or nobody can tell what. */
export function valueIn(json: Json): unknown {
  return json.kind === 'json' ? json.value : null;
}

function withNumbersQuoted(json: string): string {
  return json.replace(/"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/g, (token) =>
    token.startsWith('"') ? token : `"${token}"`,
  );
}

/** Whether any object of valid JSON has a name twice, in whatever spelling. Not recursive. */
function namesFieldTwice(json: string): boolean {
  const open: (Set<string> | null)[] = [];
  for (const [token, colon] of json.matchAll(/[{}[\]]|"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?/g)) {
    if (token === '{') open.push(new Set());
    else if (token === '[') open.push(null);
    else if (token === '}' || token === ']') open.pop();
    else if (colon !== undefined) {
      const names = open.at(-1);
      const name: string = JSON.parse(token.slice(0, -colon.length));
      if (names?.has(name)) return true;
      names?.add(name);
    }
  }
  return false;
}
