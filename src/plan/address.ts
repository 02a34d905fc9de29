/** An address of Terraform, taken apart: `module.m["a.b"].c.d[0]`. */
export type Address = {
  /** The names, without keys: `module`, `m`, `c`, `d`. */
  readonly path: readonly string[];
  /** What stands in brackets, as it is written: `"a.b"` and `0`. */
  readonly keys: readonly string[];
};

/** Takes an address apart, in time that grows as its length does. A key that is not closed ends with it. */
export function addressOf(text: string): Address {
  const keys: string[] = [];
  let names = '';
  let at = 0;
  while (at < text.length) {
    const bracket = text.indexOf('[', at);
    const end = bracket === -1 ? text.length : bracket;
    names += text.slice(at, end);
    at = endOfKey(text, end + 1);
    if (bracket !== -1) keys.push(text.slice(end + 1, at));
    at += 1;
  }
  return { path: names.split('.'), keys };
}

/** Where a key ends: at the first bracket that is in no quoted string. */
function endOfKey(text: string, start: number): number {
  let isQuoted = false;
  for (let at = start; at < text.length; at += 1) {
    const character = text[at];
    if (isQuoted && character === '\\') at += 1;
    else if (character === '"') isQuoted = !isQuoted;
    else if (character === ']' && !isQuoted) return at;
  }
  return text.length;
}
