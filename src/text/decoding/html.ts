import { characterOf, type Escape, type Escaping, mayBeCutAt, parseDigits } from './escapes.ts';

/** The character references of HTML: `&quot;`, `&#34;`, `&#x22;`, with or without the semicolon. */
export const characterReferences: Escaping = {
  escapeCharacter: '&',
  read: (text, at) => (text.charAt(at + 1) === '#' ? numbered(text, at) : named(text, at)),
};

function numbered(text: string, at: number): Escape {
  const isHexadecimal = /^x/i.test(text.charAt(at + 2));
  const start = isHexadecimal ? at + 3 : at + 2;
  const { value, count, end } = parseDigits(text, start, isHexadecimal ? 16 : 10);
  return referenceOf(text, at, end, count === 0 ? null : characterOf(value));
}

/** The longest name in the tables below has 21 characters. */
const maxNameLength = 21;

function named(text: string, at: number): Escape {
  const [name = ''] = /^[a-z0-9]*/i.exec(text.slice(at + 1, at + 1 + maxNameLength)) ?? [];
  return referenceOf(text, at, at + 1 + name.length, characterNamed(name));
}

function referenceOf(text: string, at: number, end: number, character: string | null): Escape {
  const isClosed = text.charAt(end) === ';';
  if (!isClosed && mayBeCutAt(text, end)) {
    return { kind: 'cut-off', text: character ?? text.slice(at, end), end };
  }
  if (character === null) return { kind: 'none' };
  return { kind: 'text', text: character, end: isClosed ? end + 1 : end };
}

/** HTML's names of ASCII punctuation, separated by spaces. */
const punctuation: Readonly<Record<string, string>> = {
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
  '*': 'ast midast',
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
  '[': 'lsqb lbrack',
  '\\': 'bsol',
  ']': 'rsqb rbrack',
  '^': 'Hat',
  _: 'lowbar UnderBar',
  '`': 'grave DiacriticalGrave',
  '{': 'lcub lbrace',
  '|': 'vert verbar VerticalLine',
  '}': 'rcub rbrace',
};

/** HTML's names of invisible characters outside Latin-1. */
const invisible: Readonly<Record<string, string>> = {
  '\u200b':
    'ZeroWidthSpace NegativeVeryThinSpace NegativeThinSpace NegativeMediumSpace NegativeThickSpace',
  '\u200c': 'zwnj',
  '\u200d': 'zwj',
  '\u200e': 'lrm',
  '\u200f': 'rlm',
  '\u2060': 'NoBreak',
  '\u2061': 'af ApplyFunction',
  '\u2062': 'it InvisibleTimes',
  '\u2063': 'ic InvisibleComma',
};

/** HTML's names of the Latin-1 characters from U+00A0 to U+00FF. */
const latin1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 ' +
  'sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest agrave aacute acirc ' +
  'atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve ' +
  'oacute ocirc otilde ouml times oslash ugrave uacute ucirc uuml yacute thorn szlig agrave aacute ' +
  'acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ' +
  'ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

let characters: ReadonlyMap<string, string> | null = null;

/** The character with a name in HTML, in any letter case. Null for an unknown name. */
function characterNamed(name: string): string | null {
  characters ??= new Map([
    ...latin1.split(' ').map((one, index) => [one, String.fromCharCode(0xa0 + index)] as const),
    ...Object.entries({ ...punctuation, ...invisible }).flatMap(([character, names]) =>
      names.split(' ').map((one) => [one.toLowerCase(), character] as const),
    ),
  ]);
  return characters.get(name.toLowerCase()) ?? null;
}
