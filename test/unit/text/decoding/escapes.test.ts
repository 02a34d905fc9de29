import { describe, expect, test } from 'vitest';
import { backslashes, octals } from '../../../../src/text/decoding/backslash.ts';
import { decodeEscapes, type Escaping } from '../../../../src/text/decoding/escapes.ts';
import { characterReferences } from '../../../../src/text/decoding/html.ts';
import { firstLayer } from '../../../../src/text/decoding/layer.ts';
import { percentEncoding, quotedPrintable } from '../../../../src/text/decoding/percent.ts';

/** The texts with decoded escapes: two if an escape may be cut off. */
function serviceResults(text: string, ...escapings: readonly Escaping[]): readonly string[] {
  return decodeEscapes(firstLayer(text), escapings).map((layer) => layer.text);
}

describe('percent-encoding:', () => {
  test.each([
    ['a character', 'a%2Fb', ['a/b']],
    ['small letters', 'a%2fb', ['a/b']],
    ['a letter', '%4d%4D', ['MM']],
    ['a double encoding, decoded once', '%252F', ['%2F']],
    ['UTF-8', '%C3%A4%e2%82%ac%F0%9F%98%80', ['ä€😀']],
    ['Latin-1', 'p%E4ss', ['päss']],
    ['both', '%C3%A4%E4%C3', ['ääÃ', 'ää']],
    ['old browsers', '%u00e4%U20AC', ['ä€']],
    ['no escape', '5% of %zz, %1g and %u12x4', ['5% of %zz, %1g and %u12x4']],
    ['an escape character before an escape', '%%41', ['%A']],
    ['no digit before the letters', '%4@x', ['%4@x']],
    ['one that is cut off', 'a%', ['a%', 'a']],
    ['one that is cut off within', 'a%4', ['a%4', 'a']],
    ['one that is cut off within a unit', 'a%u004', ['a%u004', 'a']],
    ['one that somebody cut off', 'a%4…', ['a%4…', 'a…']],
    ['a character that is cut off', 'a%E2%82', ['aâ\x82', 'a']],
    ['a character and an escape', 'a%F0%9F%9', ['að\x9f%9', 'a']],
    ['nothing of it', 'a', []],
  ])('%s', (_, text, decoded) => {
    expect(serviceResults(text, percentEncoding)).toEqual(decoded);
  });
});

describe('backslashes:', () => {
  test.each([
    ['a quote', 'a\\"b\\\\c\\/d', ['a"b\\c/d']],
    ['controls', '\\b\\f\\n\\r\\t\\v\\0', ['\b\f\n\r\t\v\0']],
    ['controls in capitals', '\\N', ['\n']],
    ['a unit', '\\u004d\\U004D', ['MM']],
    ['a code unit with digits after it', '\\u0000004d', ['\u0000004d']],
    ['units that are no bytes', '\\u00c3\\u00a4', ['Ã¤']],
    ['a pair', '\\ud83d\\ude00', ['😀']],
    ['a byte', '\\x4d\\X4D', ['MM']],
    ['bytes of UTF-8', '\\xc3\\xa4', ['ä']],
    ['digits, which may begin a secret', '\\7a\\115', ['7a115']],
    ['a code of Perl', '\\x{4d}\\X{1F600}', ['M😀']],
    ['a code', '\\u{4d}\\u{1F600}\\u{0000004d}', ['M😀M']],
    ['a code of no character', '\\u{110000}', ['\ufffd']],
    ['a code of eight digits', '\\U0000004d\\U0001f600', ['M😀']],
    ['the last code of eight digits', '\\U0010ffff', ['\u{10ffff}']],
    ['digits that begin no code of eight digits', '\\U120001', ['\u120001']],
    ['digits that are no code of eight digits', '\\U004D004D\\U000A!', ['M004D\n!']],
    ['a code of eight digits that is cut off', 'a\\U000000', ['a\\U000000', 'a']],
    ['the last code', '\\u{10ffff}', ['\u{10ffff}']],
    ['other letters', '\\user \\xylophone \\u12 \\u{zz} \\q', ['user xylophone u12 u{zz} q']],
    ['one that is cut off', 'a\\', ['a\\', 'a']],
    ['one that is cut off within', 'a\\u00', ['a\\u00', 'a']],
    ['one that is cut off within a byte', 'a\\x4', ['a\\x4', 'a']],
    ['one that is cut off within a code', 'a\\u{4d', ['aM', 'a']],
    ['one that somebody cut off', 'a\\…', ['a\\…', 'a…']],
    ['one that is cut off before dots', 'a\\..', ['a\\..', 'a..']],
    ['not a dot', 'a\\.b', ['a.b']],
    ['nothing of it', 'a', []],
  ])('%s', (_, text, decoded) => {
    expect(serviceResults(text, backslashes)).toEqual(decoded);
  });
});

describe('HTML:', () => {
  test.each([
    ['names', '&lt;&gt;&amp;&quot;&apos;', ['<>&"\'']],
    ['names in any case', '&LT;&Amp;&SOL;', ['<&/']],
    ['names of white space', '&Tab;&NewLine;&nbsp;', ['\t\n\u00a0']],
    [
      'names of ASCII punctuation',
      '&excl;&num;&dollar;&percnt;&lpar;&rpar;&ast;&midast;&plus;&comma;&period;&sol;&colon;&semi;' +
        '&equals;&quest;&commat;&lsqb;&lbrack;&bsol;&rsqb;&rbrack;&Hat;&lowbar;&UnderBar;&grave;' +
        '&DiacriticalGrave;&lcub;&lbrace;&vert;&verbar;&VerticalLine;&rcub;&rbrace;',
      ['!#$%()**+,./:;=?@[[\\]]^__``{{|||}}'],
    ],
    ['names of Latin-1', '&auml;&szlig;&eacute;&yuml;&iexcl;&frac34;', ['äßéÿ¡¾']],
    [
      'names of invisible characters',
      '&ZeroWidthSpace;&NoBreak;&zwj;&zwnj;&lrm;&rlm;',
      ['\u200b\u2060\u200d\u200c\u200e\u200f'],
    ],
    ['a long name', '&NegativeVeryThinSpace;', ['\u200b']],
    ['digits', '&#77;&#0077;&#128512;', ['MM😀']],
    ['digits alone', '&#65a;', ['Aa;']],
    ['hexadecimal', '&#x4d;&#X4D;&#x000004d;', ['MMM']],
    ['a double encoding, decoded once', '&amp;lt;', ['&lt;']],
    ['without a semicolon', '&#77 &#x4d &lt b', ['M M < b']],
    ['a code of no character', '&#1114112;&#99999999999999999999;', ['\ufffd\ufffd']],
    [
      'no escape',
      'a&b &c; &#; &#x; &#xg; &ltd; &',
      ['a&b &c; &#; &#x; &#xg; &ltd; &', 'a&b &c; &#; &#x; &#xg; &ltd; '],
    ],
    ['no name that is too long', '&DiacriticalGraveXYZWVUTS;', ['&DiacriticalGraveXYZWVUTS;']],
    ['one that is cut off', 'a&', ['a&', 'a']],
    ['one that may be cut off before its semicolon', 'a&#77', ['aM', 'a']],
    ['one that may be cut off before its semicolon, named', 'a&lt', ['a<', 'a']],
    ['one that is cut off within', 'a&lowb', ['a&lowb', 'a']],
    ['one that is cut off before its digits', 'a&#x', ['a&#x', 'a']],
    ['one that somebody cut off', 'a&#7…', ['a\x07…', 'a…']],
    ['nothing of it', 'a;', []],
  ])('%s', (_, text, decoded) => {
    expect(serviceResults(text, characterReferences)).toEqual(decoded);
  });
});

describe('quoted-printable:', () => {
  test.each([
    ['a character', 'a=2Fb=3d', ['a/b=']],
    ['UTF-8', '=C3=A4', ['ä']],
    ['no escape', 'a=b "c=x" d="" e=="', ['a=b "c=x" d="" e=="']],
    ['no padding', 'ab==', ['ab==']],
    ['one that is cut off', '=41=', ['A=', 'A']],
    ['one that is cut off within', 'a=4', ['a=4', 'a']],
    ['one that somebody cut off', 'a=4…', ['a=4…', 'a…']],
    ['nothing of it', 'a', []],
  ])('%s', (_, text, decoded) => {
    expect(serviceResults(text, quotedPrintable)).toEqual(decoded);
  });
});

test('several kinds of escapes are decoded together', () => {
  expect(serviceResults('%41\\u0042&#67;', percentEncoding, backslashes)).toEqual(['AB&#67;']);
  expect(serviceResults('\\xc3%a4', percentEncoding, backslashes)).toEqual(['ä']);
  expect(serviceResults('%41', percentEncoding, backslashes)).toEqual(['A']);
});

test('every code unit has its source', () => {
  const [layer] = decodeEscapes(firstLayer('a%C3%A4b&#128512;c'), [
    percentEncoding,
    characterReferences,
  ]);
  expect(layer).toEqual({
    kind: 'text',
    text: 'äb😀c'.padStart(6, 'a'),
    sources: [0, 1, 7, 8, 8, 17],
  });
});

describe('bytes of C:', () => {
  test.each([
    ['a byte of C', '\\115\\303\\244\\0001', ['Mä\x001']],
    ['short bytes of C', '\\60a\\7b\\1018\\19', ['0a\x07bA8\x019']],
    ['digits that are no byte of C', '\\400\\8\\7', ['\\400\\8\x07', '\\400\\8']],
    ['a byte of C that is cut off', 'a\\30', ['a\x18', 'a']],
    ['a byte of C that is cut off before more', 'a\\3…', ['a\x03…', 'a…']],
    ['no other escapes', '\\x4d\\u004d\\0', ['\\x4d\\u004d\\0']],
  ])('%s', (_, text, decoded) => {
    expect(serviceResults(text, octals)).toEqual(decoded);
  });
});
