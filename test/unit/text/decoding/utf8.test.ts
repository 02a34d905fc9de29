import { describe, expect, test } from 'vitest';
import { latin1AsUtf8 } from '../../../../src/text/decoding/decode.ts';
import { createLayerBuilder, firstLayer, type Layer } from '../../../../src/text/decoding/layer.ts';
import { addUtf8, cutOffBytes, decodeUtf8 } from '../../../../src/text/decoding/utf8.ts';

const bytes = (...values: readonly number[]) => ({
  values: [...values],
  sources: values.map((_, index) => index * 10),
});

function decode(...values: readonly number[]) {
  const builder = createLayerBuilder();
  addUtf8(bytes(...values), builder);
  return builder.build('text');
}

test.each([
  ['ASCII', [0x41, 0x7f], 'A\x7f', [0, 10]],
  ['two bytes', [0xc3, 0xa4], 'ä', [0]],
  ['three bytes', [0xe2, 0x82, 0xac], '€', [0]],
  ['four bytes', [0xf0, 0x9f, 0x98, 0x80], '😀', [0, 0]],
  ['one after the other', [0xc3, 0xa4, 0x41, 0xe2, 0x82, 0xac], 'äA€', [0, 20, 30]],
  ['more bytes than it needs', [0xc1, 0x81], 'A', [0]],
  ['two bytes, the least', [0xc0, 0x81], '\x01', [0]],
  ['three bytes, the least', [0xe0, 0xa0, 0x80], '\u0800', [0]],
  ['no continuation, by one', [0xc3, 0xc0], 'ÃÀ', [0, 10]],
  ['half a pair each', [0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80], '😀', [0, 30]],
  ['the last character', [0xf4, 0x8f, 0xbf, 0xbf], '\u{10ffff}', [0, 0]],
  ['beyond it', [0xf4, 0x90, 0x80, 0x80], 'ô\x90\x80\x80', [0, 10, 20, 30]],
  ['no beginning', [0x80, 0xbf, 0xf8, 0xff], '\x80¿øÿ', [0, 10, 20, 30]],
  ['no end', [0xe4, 0x41, 0xc3], 'äAÃ', [0, 10, 20]],
  ['no continuation', [0xc3, 0xc3, 0xa4], 'Ãä', [0, 10]],
  ['nothing', [], '', []],
])('%s', (_, values, text, sources) => {
  expect(decode(...values)).toEqual({ kind: 'text', text, sources });
});

test.each([
  ['nothing', [], 0],
  ['ASCII', [0x41], 0],
  ['one of two bytes', [0x41, 0xc3], 1],
  ['two of two', [0xc3, 0xa4], 0],
  ['one of three', [0xe2], 1],
  ['two of three', [0x41, 0xe2, 0x82], 2],
  ['three of three', [0xe2, 0x82, 0xac], 0],
  ['one of four', [0xf0], 1],
  ['one of four, the last', [0xf7], 1],
  ['two of four', [0xf0, 0x9f], 2],
  ['three of four', [0xf0, 0x9f, 0x98], 3],
  ['four of four', [0xf0, 0x9f, 0x98, 0x80], 0],
  ['four that continue', [0x80, 0x80, 0x80, 0x80], 0],
  ['bytes that begin none', [0x80, 0xf8], 0],
])('how many bytes are cut off: %s', (_, values, count) => {
  expect(cutOffBytes(bytes(...values))).toBe(count);
});

test.each([
  ['words', 'pÃ¤sswÃ¶rd', { text: 'pässwörd', sources: [0, 1, 3, 4, 5, 6, 8, 9] }],
  ['a character of four bytes', 'ð\x9f\x98\x80', { text: '😀', sources: [0, 0] }],
  ['Latin-1 that is none of it', 'é, ÄÖ', { text: 'é, ÄÖ', sources: [0, 1, 2, 3, 4] }],
])('UTF-8 that was read as Latin-1 is decoded: %s', (_, text, decoded) => {
  expect(latin1AsUtf8(firstLayer(text))).toEqual({ kind: 'text', ...decoded });
});

test.each(['plain', 'päss', 'пароль'])('%s was not read as Latin-1', (text) => {
  expect(latin1AsUtf8(firstLayer(text))).toBeNull();
});

test('a text may be longer than the arguments of a call', () => {
  expect(decode(...Array(5000).fill(0x41)).text).toBe('A'.repeat(5000));
});

describe('a layer of bytes', () => {
  const noise = (...bytes: readonly (string | number)[]): Layer => {
    const text = bytes.map((one) => (typeof one === 'string' ? one : String.fromCharCode(one)));
    return { ...firstLayer(text.join('')), kind: 'bytes' };
  };

  test.each([
    ['is text of some length', noise('abcd'), 'abcd…'],
    ['has several parts', noise('abcde', 0x7f, 'abc', 0x7f, 'fghij', 0x7f), 'abcde…fghij…'],
    ['is interrupted by invalid UTF-8', noise('abcd', 0x80, 'efgh', 0xe4, 'i'), 'abcd…efgh…'],
    [
      'is interrupted by control characters',
      noise('abcd', 1, 'efgh', 0x1f, 'ijkl'),
      'abcd…efgh…ijkl…',
    ],
    ['contains line breaks, tabs and NUL', noise('a\r\n\t\0b'), 'a\r\n\t\0b…'],
    [
      'contains characters of all lengths',
      noise('a', 0xc3, 0xa4, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x98, 0x80),
      'aä€😀…',
    ],
    ['is cut off in a character', noise('abcd', 0xe2, 0x82), 'abcd…'],
    ['is just long enough', noise(' abc'), ' abc…'],
    ['is long enough in bytes', noise(0xc3, 0xa4, 0xc3, 0xb6), 'äö…'],
    ['is too short', noise('abc', 0x80), undefined],
  ])('that %s', (_, bytes, found) => {
    expect(decodeUtf8(bytes, 4)?.text).toBe(found);
  });

  test('that may be text becomes text with the sources of its bytes', () => {
    expect(decodeUtf8(noise(1, 'abc', 0xc3, 0xa4, 0x7f), 4)).toEqual({
      kind: 'text',
      text: 'abcä…',
      sources: [1, 2, 3, 4, 0],
    });
  });
});
