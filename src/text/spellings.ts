/**
 * Matches a value as it stands, and as a server that echoes it may have encoded it: in base64 of
 * either alphabet, in a URL, in JSON or in HTML, each sign in a spelling of its own; in any case,
 * since ids and hosts are often echoed in capitals.
 */
export function spellingsOf(value: string): RegExp {
  const base64 = base64Of(value);
  const base64url = base64.replaceAll('+', '-').replaceAll('/', '_');
  const written = [...value].map(spellingsOfSign).join('');
  return new RegExp([written, `${escaped(base64)}=*`, `${escaped(base64url)}=*`].join('|'), 'giu');
}

function base64Of(value: string): string {
  const bytes = Array.from(new TextEncoder().encode(value), (byte) => String.fromCharCode(byte));
  return btoa(bytes.join('')).replace(/=+$/, '');
}

const htmlNames: Readonly<Record<string, string>> = {
  '&': 'amp',
  '<': 'lt',
  '>': 'gt',
  '"': 'quot',
  "'": 'apos',
};

/** Letters and digits stand for themselves in every encoding. */
function spellingsOfSign(sign: string): string {
  if (/^[A-Za-z0-9]$/.test(sign)) return sign;
  const code = sign.codePointAt(0) ?? 0;
  const bytes = Array.from(new TextEncoder().encode(sign), (byte) => byte.toString(16));
  const inUrl = bytes.map((byte) => `%${byte.padStart(2, '0')}`).join('');
  const inJson = `\\\\u${code.toString(16).padStart(4, '0')}`;
  const inHtml = `&(?:#${code}|#x0*${code.toString(16)}|${htmlNames[sign] ?? '#'});`;
  return `(?:\\\\?${escaped(sign)}|${inUrl}|${inJson}|${inHtml})`;
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
