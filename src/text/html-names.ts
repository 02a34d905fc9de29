/** What HTML calls the punctuation of ASCII; several names where it has several. */
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

/** What HTML calls the characters of Latin-1, from U+00A0 to U+00FF. */
const latin1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 ' +
  'sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest agrave aacute acirc ' +
  'atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve ' +
  'oacute ocirc otilde ouml times oslash ugrave uacute ucirc uuml yacute thorn szlig agrave aacute ' +
  'acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ' +
  'ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

let characters: ReadonlyMap<string, string> | null = null;

/** The character that HTML calls so, in any case; null where no sign of ASCII or Latin-1 is. */
export function characterNamed(name: string): string | null {
  characters ??= new Map([
    ...latin1.split(' ').map((one, index) => [one, String.fromCharCode(0xa0 + index)] as const),
    ...Object.entries(punctuation).flatMap(([character, names]) =>
      names.split(' ').map((one) => [one.toLowerCase(), character] as const),
    ),
  ]);
  return characters.get(name.toLowerCase()) ?? null;
}
