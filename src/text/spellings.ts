/**
 * Matches a value as it stands, and as a server that echoes it may have encoded it: in base64 of
 * either alphabet, in a URL, in JSON or in HTML, each sign in a spelling of its own; in any case,
 * since ids and hosts are often echoed in capitals.
 */
export function spellingsOf(value: string): RegExp {
  const head = value.slice(0, longestHead);
  const rest = head.length < value.length ? '\\S*' : '';
  const written = head.replace(/(\\*)([^\\]|$)/gsu, (_, slashes: string, sign: string) =>
    spellingsOfPart(slashes.length, sign),
  );
  const base64 = [0, 1, 2].map((offset) => base64Within(head, offset));
  const all = [written, ...base64, ...base64.map(urlSafe)].filter((spelling) => spelling !== '');
  return new RegExp(`(?:${all.join('|')})${rest}`, 'giu');
}

/**
 * Whether a text may hold a spelling of a value: quickly, and never wrongly no. Letters and digits
 * stand for themselves in every spelling but base64, and base64 has a part that is always the same.
 */
export function spellingFinder(value: string): (text: string) => boolean {
  const head = value.slice(0, longestHead);
  const runs = head.match(/[A-Za-z0-9]+/g) ?? [''];
  const longest = runs.reduce((one, other) => (other.length > one.length ? other : one));
  const parts = [longest, ...[0, 1, 2].map((offset) => base64Part(head, offset))]
    .filter((part) => part !== '' || longest === '')
    .map(folded);
  return (text) => {
    const sought = folded(text);
    return parts.some((part) => sought.includes(part));
  };
}

/** Without what differs between the spellings of letters and of base64. */
function folded(text: string): string {
  return text.toLowerCase().replaceAll('-', '+').replaceAll('_', '/');
}

/**
 * A token may be longer than any expression can be. So many signs know it again, and the word that
 * they stand in goes with them, whole or cut off.
 */
export const longestHead = 64;

/**
 * The base64 of a value that so many bytes stand before, as far as it is the same whatever these
 * are and whatever follows: the first signs mix with what is before, the last with what is behind.
 */
function base64Within(value: string, offset: number): string {
  const certain = base64Part(value, offset);
  return certain === '' ? '' : `${escaped(certain)}[a-z0-9+/_-]?=*`;
}

function base64Part(value: string, offset: number): string {
  const bytes = [...new Array<number>(offset).fill(0), ...new TextEncoder().encode(value)];
  const base64 = btoa(bytes.map((byte) => String.fromCharCode(byte)).join(''));
  const certain = base64.slice(offset === 0 ? 0 : offset + 1, Math.floor((bytes.length * 4) / 3));
  return certain.length < shortestBase64 ? '' : certain;
}

/** Less could be part of any word. */
const shortestBase64 = 6;

function urlSafe(base64: string): string {
  return base64.replaceAll('\\+', '-').replaceAll('\\/', '_');
}

const htmlNames: Readonly<Record<string, string>> = {
  '&': 'amp',
  '<': 'lt',
  '>': 'gt',
  '"': 'quot',
  "'": 'apos',
};

/**
 * A sign with the backslashes before it. As many as there are may be written once or twice each, and
 * one more may escape the sign: taken together, since each for itself could be read in countless ways.
 */
function spellingsOfPart(slashes: number, sign: string): string {
  const spelled = spellingsOfSign(sign);
  if (slashes === 0) return spelled === sign ? sign : `\\\\?${spelled}`;
  const encoded = ['%5c', '\\\\u005c', '&#92;', '&#x0*5c;'];
  const run = encoded.map((one) => `(?:${one}){${slashes}}`).join('|');
  return `(?:\\\\{${slashes},${2 * slashes + 1}}|${run})${spelled}`;
}

/** Letters and digits are taken to stand for themselves, as the common encoders have it. */
function spellingsOfSign(sign: string): string {
  if (/^[A-Za-z0-9]?$/.test(sign)) return sign;
  const code = sign.codePointAt(0) ?? 0;
  const inUrl = hexadecimal(new TextEncoder().encode(sign), 2).map((byte) => `%${byte}`);
  const units = Array.from({ length: sign.length }, (_, index) => sign.charCodeAt(index));
  const inJson = hexadecimal(units, 4).map((unit) => `\\\\u${unit}`);
  const inHtml = `&(?:#${code}|#x0*${code.toString(16)}|${htmlNames[sign] ?? '#'});`;
  const others = [
    ...(sign === ' ' ? ['\\+'] : []),
    ...(code < 256 ? hexadecimal([code], 2).map((byte) => `%${byte}`) : []),
  ];
  return `(?:${[escaped(sign), inUrl.join(''), inJson.join(''), inHtml, ...others].join('|')})`;
}

function hexadecimal(numbers: Iterable<number>, digits: number): readonly string[] {
  return Array.from(numbers, (number) => number.toString(16).padStart(digits, '0'));
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
