/** The parts of a resource address such as `module.m["a.b"].c.d[0]`. */
export type ResourceAddress = {
  /** The names, without keys: `module`, `m`, `c`, `d`. */
  readonly path: readonly string[];
  /** The keys in brackets, as written: `"a.b"` and `0`. */
  readonly keys: readonly string[];
};

/** Parses an address in linear time. A key without a closing bracket ends with the address. */
export function parseAddress(text: string): ResourceAddress {
  const keys: string[] = [];
  let names = '';
  let at = 0;
  for (let start = text.indexOf('['); start !== -1; start = text.indexOf('[', at)) {
    const end = endOfKey(text, start + 1);
    names += text.slice(at, start);
    keys.push(text.slice(start + 1, end));
    at = end + 1;
  }
  return { path: `${names}${text.slice(at)}`.split('.'), keys };
}

/** An address without its keys: `module.m.c.d`. */
export function withoutKeys(address: string): string {
  return address.includes('[') ? parseAddress(address).path.join('.') : address;
}

/** The offset of the closing bracket: the first one outside of a quoted string. */
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
