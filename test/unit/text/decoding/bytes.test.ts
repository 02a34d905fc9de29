import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import {
  decodeBase64,
  decodeDecimal,
  decodeHexadecimal,
} from '../../../../src/text/decoding/bytes.ts';
import { firstLayer, type Layer } from '../../../../src/text/decoding/layer.ts';

const isNew = () => true;

/** The decoded pieces, without the byte that follows each of them. */
function piecesOf(noise: Layer | null): readonly string[] {
  return noise === null ? [] : noise.text.split('\x7f').slice(0, -1);
}

describe('base64', () => {
  const decode = (text: string, least = 4) =>
    piecesOf(decodeBase64(firstLayer(text), least, isNew));

  test.each([
    ['', 0],
    ['A', 1],
    ['AB', 2],
    ['ABC', 3],
    ['ABCD', 0],
  ])('after %j is read from character %d on', (before, place) => {
    const text = 'what is >>> encoded ???';
    expect(decode(before + Buffer.from(text).toString('base64'))[place]).toContain(text);
  });

  test('is read in either alphabet, with padding and without', () => {
    const text = '>>>???\xc3\xbf';
    expect(decode('Pj4-Pz8_w78')[0]).toBe(text);
    expect(decode('Pj4+Pz8/w78=')[0]).toBe(text);
  });

  test.each([
    ['YWJjZA', 4, 'abcd'],
    ['YWJj', 3, 'abc'],
    ['YWI', 3, undefined],
    ['YWJjZGVm{x', 4, 'abcdef'],
    ['aAzZ0918', 4, 'h\x0c\xd9\xd3\xdd|'],
    ['YWJjZ', 4, undefined],
    ['YWJjZGVmZ2g', 8, 'abcdefgh'],
    ['YWJjZGVmZ2', 8, undefined],
  ])('%s needs room for %d bytes', (text, least, first) => {
    expect(decode(text, least)[0]).toBe(first);
  });

  test('is found in every run of characters that is long enough', () => {
    const pieces = decode('no YWJjZGVm, YWJj and ZmVkY2Jh!');
    expect([pieces.length, pieces[0], pieces[4]]).toEqual([8, 'abcdef', 'fedcba']);
  });

  test('that was decoded before is skipped', () => {
    const met: (readonly [string, number])[] = [];
    const decoded = decodeBase64(firstLayer('no YWJjZGVm, ZmVkY2Jh!'), 4, (piece, source) => {
      met.push([piece, source]);
      return source > 3;
    });
    expect(piecesOf(decoded)[0]).toBe('fedcba');
    expect(met).toEqual([
      ['YWJjZGVm', 3],
      ['ZmVkY2Jh', 13],
    ]);
  });

  test('has the first character of each byte as its source', () => {
    const decoded = decodeBase64(firstLayer(': YWJjZGVm'), 4, isNew);
    expect(decoded?.kind).toBe('bytes');
    expect(decoded?.sources.slice(0, 7)).toEqual([2, 3, 4, 6, 7, 8, 9]);
  });
});

describe('hexadecimal', () => {
  const decode = (text: string, least = 4) =>
    piecesOf(decodeHexadecimal(firstLayer(text), least, isNew));

  test.each([
    ['in small letters', '6d6e6f7a', 0, 'mnoz'],
    ['in capitals', '6D6E6F7A', 0, 'mnoz'],
    ['after half a byte', 'f6d6e6f7a', 1, 'mnoz'],
    ['cut off in a byte', '6d6e6f7a7', 0, 'mnoz'],
    ['in a list of words', '"6d", "6e", \'6f\';7a', 0, 'mnoz'],
    ['with points, bars and the like', '6d.6e|6f_7a', 0, 'mnoz'],
    ['with colons', '6d:6e:6f:7a', 0, 'mnoz'],
    ['with dashes', '6d-6e-6f-7a', 0, 'mnoz'],
    ['with spaces', '6d 6e 6f\t7a', 0, 'mnoz'],
    ['with spaces in form encoding', '6d+6e+6f+7a', 0, 'mnoz'],
    ['on several lines', '6d6e\r\n6f7a', 0, 'mnoz'],
    ['as in a program', '0x6d, 0x6e, 0X6f, 0x7a', 0, 'mnoz'],
    ['with an x after another digit', '6d6e1x6f7a', 0, undefined],
    ['of any value', '00ff7fc3', 0, '\0\xff'],
    ['after a letter', 'x6d6e6f7a', 0, 'mnoz'],
    ['after a zero', '006d6e6f7a', 0, '\0mnoz'],
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
  ])('%s needs room for %d bytes', (text, least, count) => {
    expect(decode(text, least)).toHaveLength(count);
  });

  test('is found in every run of digits that is long enough', () => {
    const pieces = decode('6d6e6f7a! 6d! 7a6f6e6d');
    expect([pieces.length, pieces[0], pieces[2]]).toEqual([4, 'mnoz', 'zonm']);
  });

  test('that was decoded before is skipped', () => {
    const met: (readonly [string, number])[] = [];
    const decoded = decodeHexadecimal(firstLayer('6d 6e6f7a! 7a6f6e6d'), 4, (piece, source) => {
      met.push([piece, source]);
      return source > 3;
    });
    expect(piecesOf(decoded)[0]).toBe('zonm');
    expect(met.map(([, source]) => source)).toEqual([0, 11]);
    expect(new Set(met.map(([piece]) => piece)).size).toBe(2);
  });

  test('has the first digit of each byte as its source', () => {
    const decoded = decodeHexadecimal(firstLayer('6d:6e:6f:7a'), 4, isNew);
    expect(decoded?.kind).toBe('bytes');
    expect(decoded?.sources).toEqual([0, 3, 6, 9, 10, 1, 4, 7, 10]);
  });
});

describe('a list of numbers', () => {
  test.each([
    ['with commas', '[109, 110,111,122]', ['mnoz']],
    ['with spaces', '[109 110 111 122]', ['mnoz']],
    ['with spaces in form encoding', '109+110+111+122', ['mnoz']],
    ['on several lines', '109,\n110,\n111,\n122', ['mnoz']],
    ['of any value', '0, 255, 256, 999', ['\0\xff\0\xe7']],
    ['twice', '109 110 111 122; 109 110 111', ['mnozmno']],
    ['of three', '109, 110, 111', []],
    ['of three that a letter parts from more', '109, 110, 111 x 122', []],
    ['of longer ones', '1090, 1100, 1110, 1220', []],
  ])('%s', (_, text, decoded) => {
    expect(piecesOf(decodeDecimal(firstLayer(text), isNew))).toEqual(decoded);
  });

  test('that was decoded before is skipped', () => {
    expect(decodeDecimal(firstLayer('109 110 111 122'), () => false)).toBeNull();
  });

  test('has the first digit of each byte as its source', () => {
    const decoded = decodeDecimal(firstLayer('a 109, 110, 111, 122'), isNew);
    expect(decoded).toMatchObject({ kind: 'bytes', sources: [2, 7, 12, 17, 2] });
  });
});

test('a text that is too short has no bytes', () => {
  expect(decodeBase64(firstLayer('a, b'), 4, isNew)).toBeNull();
  expect(decodeHexadecimal(firstLayer('a, b'), 4, isNew)).toBeNull();
});
