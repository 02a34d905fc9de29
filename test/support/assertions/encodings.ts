type Encode = (value: string) => string;

/** What the gate shows of a text that holds a secret encoded. */
export const hidden = '[hidden: it may hold a secret]';

/** How a server may spell a value that it sends back, so that letters and digits are still read. */
const plain: readonly (readonly [name: string, encode: Encode])[] = [
  ['as it is', (value) => value],
  ['in capitals', (value) => value.toUpperCase()],
  ['in small letters', (value) => value.toLowerCase()],
];

/**
 * How a server may encode a value that it sends back, alone or in a longer text. Gives the value as it
 * is where an encoding has nothing for one of its signs.
 */
export const encodings: ReadonlyMap<string, Encode> = new Map<string, Encode>([
  ['encoded for an address', encodeURIComponent],
  ['encoded for an address in small letters', (value) => encodeURIComponent(value).toLowerCase()],
  ['encoded for an address to the last sign', inPercent],
  ['encoded for an address twice', (value) => encodeURIComponent(encodeURIComponent(value))],
  ['encoded for an address twice to the last sign', (value) => inPercent(inPercent(value))],
  ['encoded for an address in Latin-1', upTo(0xff, (value) => inBytes(value, 'latin1', '%'))],
  ['encoded as a form', (value) => `${new URLSearchParams({ '': value })}`.slice(1)],
  ['encoded as old browsers do', (value) => ofUnits(value, (unit) => `%u${digits(unit, 4)}`)],
  ['escaped as in JSON', inJson],
  ['escaped as in JSON twice', (value) => inJson(inJson(value))],
  ['escaped as in JSON with its slashes', (value) => inJson(value).replaceAll('/', '\\/')],
  ['escaped as in JSON in digits', (value) => ofUnits(value, (unit) => `\\u${digits(unit, 4)}`)],
  ['escaped as in JavaScript', (value) => ofSigns(value, (code) => `\\u{${digits(code)}}`)],
  ['escaped as in Python', (value) => inBytes(value, 'utf8', '\\x')],
  ['escaped as in Python by code', (value) => ofSigns(value, (code) => `\\U${digits(code, 8)}`)],
  ['escaped as in HTML', inHtml],
  ['escaped as in HTML twice', (value) => inHtml(inHtml(value))],
  ['escaped as in HTML by every name', inHtmlNames],
  ['escaped as in HTML in digits', (value) => ofSigns(value, (code) => `&#${code};`)],
  ['escaped as in HTML in hexadecimal', (value) => ofSigns(value, inHtmlDigits)],
  ['escaped as in Perl', (value) => ofSigns(value, (code) => `\\x{${digits(code)}}`)],
  ['escaped as in C', (value) => inOctal(Buffer.from(value))],
  ['escaped as in C without zeros', (value) => inOctal(value).replace(/\\0{1,2}(?=\d)/g, '\\')],
  ['escaped as in C beyond letters', (value) => value.replace(/[^A-Za-z]+/g, inOctal)],
  ['quoted-printable', inQuotedPrintable],
  ['quoted-printable to the last sign', (value) => inBytes(value, 'utf8', '=').toUpperCase()],
  ['in lines of quoted-printable', inQuotedLines],
  ['in UTF-8 taken for Latin-1', inLatin1],
  ['in UTF-8 taken for Latin-1 twice', (value) => inLatin1(inLatin1(value))],
  ['as a list of bytes in JSON', (value) => JSON.stringify(Buffer.from(value))],
  ['as a list of bytes in Go', (value) => `[${[...Buffer.from(value)].join(' ')}]`],
  ['in base64', inBase64],
  ['in base64 without padding', (value) => inBase64(value).replace(/=+$/, '')],
  ['in base64 for addresses', (value) => Buffer.from(value).toString('base64url')],
  ['in base64 behind one byte', (value) => inBase64(`x${value} and more`)],
  ['in base64 behind two bytes', (value) => inBase64(`xy${value} and more`)],
  ['in base64 with line breaks', (value) => broken(inBase64(value), 19, '\r\n')],
  ['in base64 twice', (value) => inBase64(inBase64(value))],
  ['in base64 of Latin-1', upTo(0xff, (value) => inBase64(Buffer.from(value, 'latin1')))],
  ['in base64 of UTF-16', (value) => inBase64(Buffer.from(value, 'utf16le'))],
  ['in hexadecimal', (value) => inBytes(value, 'utf8', '')],
  ['in hexadecimal capitals', (value) => inBytes(value, 'utf8', '').toUpperCase()],
  ['in hexadecimal behind half a byte', (value) => `a${inBytes(value, 'utf8', '')}`],
  ['in hexadecimal with colons', (value) => inBytes(value, 'utf8', ':').slice(1)],
  ['in hexadecimal with blanks', (value) => inBytes(value, 'utf8', ' ').slice(1)],
  ...['.', '_', '|', ';', '/', '","', "', '"].map((gap): readonly [string, Encode] => [
    `in hexadecimal parted by ${gap}`,
    (value) => inBytes(value, 'utf8', gap).slice(gap.length),
  ]),
  ['in hexadecimal of UTF-16', (value) => inBytes(value, 'utf16le', '')],
  ['in hexadecimal of UTF-16 the other way round', inBigEndian],
  ['as bytes of a program', (value) => inBytes(value, 'utf8', ', 0x').slice(2)],
  ['in JSON in base64', (value) => inBase64(JSON.stringify({ value }))],
  ['in base64 in JSON in an address', (value) => inPercent(inJson(broken(inBase64(value), 8)))],
  ['in HTML in an address', (value) => encodeURIComponent(inHtmlNames(value))],
  ['split by a line break', (value) => broken(value, Math.ceil(value.length / 2))],
  ['split by escaped line breaks', (value) => broken(value, 1, '\\\n')],
  ['split by escaped line breaks of Windows', (value) => broken(value, 3, '\\\r\n')],
  ...['ZeroWidthSpace', 'NoBreak', 'zwj', 'zwnj', 'lrm', 'rlm', 'shy', 'InvisibleTimes'].map(
    (name): readonly [string, Encode] => [
      `split by &${name};`,
      (value) => broken(value, 1, `&${name};`),
    ],
  ),
  ['split by what cannot be seen', (value) => broken(value, 1, '\u200b')],
]);

/** A value in each of its spellings that may differ from it, by the name of the spelling. */
export function spellings(value: string): ReadonlyMap<string, string> {
  return new Map([...plain, ...encodings].map(([name, encode]) => [name, encode(value)]));
}

function digits(code: number, length = 0): string {
  return code.toString(16).padStart(length, '0');
}

function ofUnits(value: string, escaping: (unit: number) => string): string {
  return Array.from({ length: value.length }, (_, at) => escaping(value.charCodeAt(at))).join('');
}

function ofSigns(value: string, escaping: (code: number) => string): string {
  return Array.from(value, (sign) => escaping(sign.codePointAt(0) ?? 0)).join('');
}

/** An encoding of texts whose signs have no higher code. */
function upTo(most: number, encode: Encode): Encode {
  return (value) =>
    Array.from(value).every((sign) => (sign.codePointAt(0) ?? 0) <= most) ? encode(value) : value;
}

function inBytes(value: string, encoding: BufferEncoding, mark: string): string {
  return Array.from(Buffer.from(value, encoding), (byte) => `${mark}${digits(byte, 2)}`).join('');
}

function inBigEndian(value: string): string {
  return Buffer.from(value, 'utf16le').swap16().toString('hex');
}

function inOctal(bytes: string | Buffer): string {
  return Array.from(Buffer.from(bytes), (byte) => `\\${byte.toString(8).padStart(3, '0')}`).join(
    '',
  );
}

function inQuotedPrintable(value: string): string {
  return value.replace(/[^!-<>-~]+/gu, (signs) => inBytes(signs, 'utf8', '=').toUpperCase());
}

/** No line ends within an escape. */
function inQuotedLines(value: string): string {
  return inQuotedPrintable(value).replace(/(?:=..|[^=]){3}/gu, '$&=\r\n');
}

function inLatin1(value: string): string {
  return Buffer.from(value).toString('latin1');
}

function inPercent(value: string): string {
  return inBytes(value, 'utf8', '%').toUpperCase();
}

function inBase64(value: string | Buffer): string {
  return Buffer.from(value).toString('base64');
}

function inJson(value: string): string {
  return JSON.stringify(value).slice(1, -1);
}

/** Parted after every so many signs. */
function broken(value: string, length: number, gap = '\n'): string {
  return (value.match(new RegExp(`[^]{1,${length}}`, 'gu')) ?? []).join(gap);
}

function inHtml(value: string): string {
  return value.replace(/[&<>"']/g, htmlName);
}

function inHtmlDigits(code: number): string {
  return `&#x000${digits(code).toUpperCase()};`;
}

function inHtmlNames(value: string): string {
  return Array.from(value, htmlName).join('');
}

/** What HTML calls a sign; the sign itself where it has no name. */
function htmlName(sign: string): string {
  const name = htmlNames[sign];
  return name === undefined ? sign : `&${name};`;
}

const htmlNames: Readonly<Record<string, string>> = {
  '\t': 'Tab',
  '\n': 'NewLine',
  '!': 'excl',
  '"': 'quot',
  '#': 'num',
  $: 'dollar',
  '%': 'percnt',
  '&': 'amp',
  "'": 'apos',
  '(': 'lpar',
  ')': 'rpar',
  '*': 'ast',
  '+': 'plus',
  ',': 'comma',
  '.': 'period',
  '/': 'sol',
  ':': 'colon',
  ';': 'semi',
  '<': 'lt',
  '=': 'equals',
  '>': 'gt',
  '?': 'quest',
  '@': 'commat',
  '[': 'lsqb',
  '\\': 'bsol',
  ']': 'rsqb',
  '^': 'Hat',
  _: 'lowbar',
  '`': 'grave',
  '{': 'lcub',
  '|': 'vert',
  '}': 'rcub',
  ä: 'auml',
  é: 'eacute',
  ß: 'szlig',
};
