import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../src/text/text-encoding.ts';

const text = '{"name":"Größe €"}\r\n';
const utf8 = Buffer.from(text);
const utf16le = Buffer.from(text, 'utf16le');
const utf16be = Buffer.from(utf16le).swap16();
const bytes = (...parts: readonly (string | Uint8Array | readonly number[])[]) =>
  new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part))));

describe('text in any encoding:', () => {
  test.each<[string, Uint8Array]>([
    ['UTF-8', bytes(utf8)],
    ['UTF-8 with a mark', bytes([0xef, 0xbb, 0xbf], utf8)],
    ['UTF-16 with a mark, the low byte first', bytes([0xff, 0xfe], utf16le)],
    ['UTF-16 with a mark, the high byte first', bytes([0xfe, 0xff], utf16be)],
  ])('%s', (_, given) => {
    expect(decodeText(given)).toEqual({ kind: 'text', text });
  });

  test.each<[string, Uint8Array]>([
    ['no byte', bytes()],
    ['a mark alone', bytes([0xef, 0xbb, 0xbf])],
    ['a mark of UTF-16 alone', bytes([0xff, 0xfe])],
  ])('%s is not text', (_, given) => {
    expect(decodeText(given)).toEqual({ kind: 'text', text: '' });
  });

  test.each<[string, Uint8Array]>([
    ['UTF-8, of two bytes', bytes('{"a', [0xc3])],
    ['UTF-8, of three', bytes('{"a', [0xe2, 0x82])],
    ['UTF-8 with a mark', bytes([0xef, 0xbb, 0xbf], '{"a', [0xf0, 0x9f, 0x98])],
    ['UTF-16', bytes([0xff, 0xfe], Buffer.from('{"a', 'utf16le'), [0x7b])],
    ['UTF-16, of a pair', bytes([0xff, 0xfe], Buffer.from('{"a\ud83d', 'utf16le'))],
  ])('%s: a character that is cut off becomes U+FFFD', (_, given) => {
    expect(decodeText(given)).toEqual({ kind: 'text', text: '{"a\ufffd' });
  });
});

test.each<[string, string, Uint8Array]>([
  ['a saved plan', 'saved-plan', bytes('PK\u0003\u0004', new Uint8Array(26), 'tfplan')],
  ['an archive of another file', 'compressed', bytes('PK\u0003\u0004', new Uint8Array(26), 'plan')],
  ['an archive that is cut off', 'compressed', bytes('PK\u0003\u0004\u0014\0')],
  ['text in gzip', 'compressed', bytes([0x1f, 0x8b, 8, 0])],
  ['text in bzip2', 'compressed', bytes('BZh91AY', [0x26])],
  ['text in xz', 'compressed', bytes([0xfd], '7zXZ', [0])],
  ['text in zstd', 'compressed', bytes([0x28, 0xb5, 0x2f, 0xfd, 4])],
  ['a byte of gzip', 'not-text', bytes([0x1f, 0x8c, 8, 0])],
  ['UTF-16 without a mark, the low byte first', 'utf-16', bytes(Buffer.from('{"a":1}', 'utf16le'))],
  ['the same, the high byte first', 'utf-16', bytes(Buffer.from('{"a":1}', 'utf16le').swap16())],
  ['the same, long', 'utf-16', bytes(Buffer.from(`${'{"a":'.repeat(20)}"é€"`, 'utf16le'))],
  ['one character of it', 'utf-16', bytes([0x7b, 0])],
  ['a letter of Latin-1 in the middle', 'not-text', bytes(Buffer.from('{"a":"é"}', 'latin1'))],
  ['a picture', 'not-text', bytes([0x89], 'PNG\r\n', [0x1a, 0x0a, 0, 0, 0, 0x0d])],
  ['a hole', 'not-text', new Uint8Array(100)],
  ['one NUL', 'not-text', bytes([0])],
  ['a NUL at the end of a text', 'not-text', bytes('{}\0')],
  ['UTF-32 with a mark', 'not-text', bytes([0xff, 0xfe, 0, 0, 0x7b, 0, 0, 0])],
  ['half a pair of UTF-16', 'not-text', bytes([0xff, 0xfe, 0x3d, 0xd8, 0x7b, 0])],
  ...[
    [0xff, 0x41],
    [0x41, 0xfe],
    [0xfe, 0x41],
    [0x41, 0xff],
  ].map((half): [string, string, Uint8Array] => [
    `half a mark of UTF-16: ${half}`,
    'not-text',
    bytes(half),
  ]),
])('%s is %s', (_, kind, given) => {
  expect(decodeText(given)).toEqual({ kind });
});

test.each([
  ['two of its letters', 'PK'],
  ['a zip without a file, which no plan is', 'PK\u0005\u0006'],
  ['other letters', 'PKab'],
  ['another first letter', 'QK\u0003\u0004'],
  ['another second letter', 'PL\u0003\u0004'],
  ['another third', 'PK\u0001\u0004'],
  ['another fourth', 'PK\u0003\u0002'],
])('%s do not make a saved plan', (_, start) => {
  expect(decodeText(bytes(start))).toEqual({ kind: 'text', text: start });
});
