import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import { base64Decoded } from '../../../src/text/base64.ts';
import { hexadecimalDecoded } from '../../../src/text/hexadecimal.ts';
import { firstLayer, type Layer } from '../../../src/text/layer.ts';
import { inLatin1, textIn } from '../../../src/text/noise.ts';

const isNew = () => true;

/** The pieces of noise, of which `…` stands behind each. */
function piecesOf(noise: Layer | null): readonly string[] {
  return noise === null ? [] : noise.text.split('…').slice(0, -1);
}

describe('base64', () => {
  const decode = (text: string, least = 4) =>
    piecesOf(base64Decoded(firstLayer(text), least, isNew));

  test.each([
    ['', 0],
    ['A', 1],
    ['AB', 2],
    ['ABC', 3],
    ['ABCD', 0],
  ])('behind %j is read from sign %d on', (before, place) => {
    const text = 'what is >>> encoded ???';
    expect(decode(before + Buffer.from(text).toString('base64'))[place]).toContain(text);
  });

  test('is read in either alphabet, with padding and without', () => {
    const text = '>>>???ÿ';
    expect(decode('Pj4-Pz8_w78')[0]).toBe(text);
    expect(decode('Pj4+Pz8/w78=')[0]).toBe(text);
  });

  test.each([
    ['YWJjZA', 4, 'abcd'],
    ['YWJjZ', 4, undefined],
    ['YWJjZGVmZ2g', 8, 'abcdefgh'],
    ['YWJjZGVmZ2', 8, undefined],
  ])('of %s must hold %d bytes', (text, least, first) => {
    expect(decode(text, least)[0]).toBe(first);
  });

  test('is found wherever enough of its signs follow one another', () => {
    const pieces = decode('no YWJjZGVm, YWJj and ZmVkY2Jh!');
    expect([pieces.length, pieces[0], pieces[4]]).toEqual([8, 'abcdef', 'fedcba']);
  });

  test('that was met before is passed over', () => {
    const met: (readonly [string, number])[] = [];
    const decoded = base64Decoded(firstLayer('no YWJjZGVm, ZmVkY2Jh!'), 4, (piece, source) => {
      met.push([piece, source]);
      return source > 3;
    });
    expect(piecesOf(decoded)[0]).toBe('fedcba');
    expect(met).toEqual([
      ['YWJjZGVm', 3],
      ['ZmVkY2Jh', 13],
    ]);
  });

  test('knows where its bytes came from: from the first sign of each', () => {
    const decoded = base64Decoded(firstLayer(': YWJjZGVm'), 4, isNew);
    expect(decoded?.kind).toBe('bytes');
    expect(decoded?.sources.slice(0, 7)).toEqual([2, 3, 4, 6, 7, 8, 8]);
  });
});

describe('hexadecimal', () => {
  const decode = (text: string, least = 4) =>
    piecesOf(hexadecimalDecoded(firstLayer(text), least, isNew));

  test.each([
    ['in small letters', '6d6e6f7a', 0, 'mnoz'],
    ['in capitals', '6D6E6F7A', 0, 'mnoz'],
    ['behind half a byte', 'f6d6e6f7a', 1, 'mnoz'],
    ['cut off in a byte', '6d6e6f7a7', 0, 'mnoz'],
    ['with colons', '6d:6e:6f:7a', 0, 'mnoz'],
    ['with dashes', '6d-6e-6f-7a', 0, 'mnoz'],
    ['with blanks', '6d 6e 6f\t7a', 0, 'mnoz'],
    ['with the blanks of forms', '6d+6e+6f+7a', 0, 'mnoz'],
    ['on several lines', '6d6e\r\n6f7a', 0, 'mnoz'],
    ['as in a program', '0x6d, 0x6e, 0X6f, 0x7a', 0, 'mnoz'],
    ['in UTF-8', 'c3a4c3b6', 0, 'äö'],
    ['behind a letter', 'x6d6e6f7a', 0, 'mnoz'],
    ['behind a zero', '006d6e6f7a', 0, '\0mnoz'],
    ['of two bytes', '6d6e', 0, undefined],
    ['parted by another letter', '6d6eg6f7a', 0, undefined],
  ])('%s', (_, text, place, decoded) => {
    expect(decode(text)[place]).toBe(decoded);
  });

  test.each([
    ['6d6e6f7a', 4, 2],
    ['6d6e6f7', 4, 0],
    ['6d6e6f7a6d6e6f7a', 8, 2],
    ['6d6e6f7a6d6e6f7', 8, 0],
  ])('of %s must hold %d bytes', (text, least, count) => {
    expect(decode(text, least)).toHaveLength(count);
  });

  test('is found wherever enough of its digits follow one another', () => {
    const pieces = decode('6d6e6f7a; 6d; 7a6f6e6d');
    expect([pieces.length, pieces[0], pieces[2]]).toEqual([4, 'mnoz', 'zonm']);
  });

  test('that was met before is passed over', () => {
    const met: (readonly [string, number])[] = [];
    const decoded = hexadecimalDecoded(firstLayer('6d 6e6f7a; 7a6f6e6d'), 4, (piece, source) => {
      met.push([piece, source]);
      return source > 3;
    });
    expect(piecesOf(decoded)[0]).toBe('zonm');
    expect(met.map(([, source]) => source)).toEqual([0, 11]);
    expect(new Set(met.map(([piece]) => piece)).size).toBe(2);
  });

  test('knows where its bytes came from: from the first digit of each', () => {
    const decoded = hexadecimalDecoded(firstLayer('6d:6e:6f:7a'), 4, isNew);
    expect(decoded?.kind).toBe('bytes');
    expect(decoded?.sources).toEqual([0, 3, 6, 9, 9, 1, 4, 7, 7]);
  });
});

describe('noise', () => {
  const noise = (text: string): Layer => ({ ...firstLayer(text), kind: 'bytes' });

  test('of bytes that are no UTF-8 is read as Latin-1', () => {
    const decoded = base64Decoded(
      firstLayer(Buffer.from('pässwörd', 'latin1').toString('base64')),
      4,
      isNew,
    );
    expect(inLatin1(decoded?.text ?? '')).toMatch(/^pässwörd…/);
  });

  test('of UTF-8 stays as it is, pairs and their lone halves too', () => {
    expect(inLatin1('ä😀\u{1f480}\udc7f\udd00\ud83d')).toBe('ä😀\u{1f480}\udc7f\udd00\ud83d');
    expect(inLatin1('\udc80\udcff')).toBe('\x80\xff');
  });

  test.each([
    ['is text of some length', 'abcd', 'abcd…'],
    ['is parted', 'abcde…abc…fghij…', 'abcde…fghij…'],
    ['is parted by odd bytes', 'abcd\udc80efgh\udcffi', 'abcd…efgh…'],
    ['is parted by control characters', 'abcd\x01efgh\x1fijkl\x7fmnop', 'abcd…efgh…ijkl…mnop…'],
    ['holds lines, tables and NUL', 'a\r\n\t\0b', 'a\r\n\t\0b…'],
    ['holds characters of all kinds', 'äß€😀\u{1f480}', 'äß€😀\u{1f480}…'],
    ['is long enough by a hair', ' abc', ' abc…'],
    ['is too short', 'abc\udc80', undefined],
  ])('that %s', (_, text, found) => {
    expect(textIn(noise(text), 4)?.text).toBe(found);
  });

  test('that may be text is text, and knows where it came from', () => {
    expect(textIn(noise('\x01abcd…'), 4)).toEqual({
      kind: 'text',
      text: 'abcd…',
      sources: [1, 2, 3, 4, 0],
    });
  });
});
