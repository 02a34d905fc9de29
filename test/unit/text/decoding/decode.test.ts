import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import { decodeAll } from '../../../../src/text/decoding/decode.ts';
import { firstLayer, type LayerKind } from '../../../../src/text/decoding/layer.ts';
import { prepareSearch } from '../../../../src/text/secrets/search.ts';
import { prepareSecret } from '../../../../src/text/secrets/secret.ts';

/** All layers of a text in a search for some values. */
function layers(text: string, ...values: readonly string[]) {
  const secrets = values.map((value) => prepareSecret({ value, replacement: '***' }));
  return [...decodeAll(firstLayer(text), prepareSearch(secrets))];
}

/** The texts of the layers of some kinds. */
function texts(text: string, values: readonly string[], ...kinds: readonly LayerKind[]) {
  return layers(text, ...values).flatMap((layer) =>
    layer !== 'too-deep' && kinds.includes(layer.kind) ? [layer.text] : [],
  );
}

describe('a text is decoded', () => {
  test.each([
    [
      'in all ways at once if that garbles no secret, and in HTML by itself',
      'token',
      '%41\\u0042&#67;',
      ['ABC', '%41\\u0042C'],
    ],
    ['in HTML that parts other escapes', 'token', '\\u00&zwj;42', ['u00\u200d42', '\\u00\u200d42']],
    ['again and again', 'token', '%2541', ['%41', 'A']],
    ['one in the other', 'token', '%26lt%3B', ['&lt;', '<']],
    [
      'in each way by itself if a secret contains an escape character',
      'to%ken',
      '%41\\u0042&#67;',
      ['%41BC', 'A\\u0042&#67;', '%41\\u0042C', 'ABC', 'A\\u0042C'],
    ],
    [
      'in each of two',
      'to%k&n',
      '%41\\u0042&#67;',
      ['%41B&#67;', 'A\\u0042&#67;', '%41\\u0042C', 'AB&#67;', '%41BC', 'A\\u0042C', 'ABC'],
    ],
    ['not at all', 'token', 'plain', []],
    ['from UTF-8 that was read as Latin-1', 'token', 'pÃ¤ss', ['päss']],
  ])('%s', (_, value, text, decoded) => {
    expect(texts(text, [value], 'text')).toEqual(decoded);
  });

  test('without line breaks from the start', () => {
    expect(texts('%4\n1', ['token'], 'text', 'unbroken')).toEqual(['%41', 'A']);
  });

  test('with and without line breaks, if a secret contains one', () => {
    expect(texts('%41\n', ['to\tken'], 'text', 'unbroken')).toEqual(['%41', 'A\n', 'A']);
  });

  test('without spaces', () => {
    expect(texts('%4 1\u00a0b', ['token'], 'joined')).toEqual(['%41b', 'Ab']);
    expect(texts('%41%20b', ['token'], 'joined')).toEqual(['%41%20b', 'Ab']);
  });

  test('without spaces even if it has none, but only once', () => {
    expect(layers('%41', 'token')).toMatchObject([
      { kind: 'joined', text: '%41' },
      { kind: 'text', text: 'A' },
      { kind: 'joined', text: 'A' },
    ]);
  });

  test('from base64 and hexadecimal, and further if that may be text', () => {
    const hexadecimal = Buffer.from('%41 and %42').toString('hex');
    const base64 = Buffer.from(hexadecimal).toString('base64');
    const decoded = texts(base64, ['token'], 'text').map((text) => text.split('…')[0]);
    expect(decoded).toEqual(expect.arrayContaining([hexadecimal, '%41 and %42', 'A and B']));
  });

  test('from each piece of base64 only once, whatever else is decoded', () => {
    const piece = Buffer.from('nothing to see').toString('base64url');
    const decoded = texts(`${piece} ${piece} %2541`, ['token'], 'bytes');
    expect(decoded.filter((text) => text.startsWith('nothing to see\x7f'))).toHaveLength(1);
    expect(decoded[0]?.split('\x7f').filter((text) => text === 'nothing to see')).toHaveLength(2);
  });

  test('from each run of digits only once', () => {
    const run = Buffer.from('nothing').toString('hex');
    const decoded = texts(`${run}! ${run}! %2541`, ['token'], 'bytes');
    expect(decoded.filter((text) => text.includes('nothing'))).toHaveLength(1);
  });
});

describe('anything is decoded that is as long', () => {
  test.each([
    ['as the secret', ['abcde'], 'YWJjZGU', 1],
    ['and not shorter', ['abcde'], 'YWJjZG', 0],
    ['as the shortest of several', ['abcdefgh', 'abcde'], 'YWJjZGU', 1],
    ['as its first eight characters', ['abcdefghij'], 'YWJjZGVmZ2g', 1],
    ['and not shorter than these', ['abcdefghij'], 'YWJjZGVmZ2', 0],
    ['as the secret without its spaces', ['a b c+d e'], 'YWJjZGU', 1],
    ['and not shorter than four', ['a b c'], 'YWJjZ', 0],
  ])('%s', (_, values, text, count) => {
    expect(texts(text, values, 'bytes')).toHaveLength(count);
  });
});

describe('a text that decodes to too much', () => {
  test('is given up after a hundred times its length', () => {
    const found = layers(`%${'25'.repeat(500)}41`, 'token');
    const decoded = found.flatMap((layer) => (layer === 'too-deep' ? [] : [layer.text.length]));
    expect(found.at(-1)).toBe('too-deep');
    expect(found.indexOf('too-deep')).toBe(found.length - 1);
    expect(decoded.reduce((sum, length) => sum + length, 0)).toBeLessThanOrEqual(100 * 1003);
  });

  test.each([
    ['an ordinary one', 'The instance does not exist;id:f0fa1789-3b76-433b-a787-9892951c620e'],
    ['an address', 'GET https://a.example/v2/b%20c?d=%7B%22e%22%3A%22f%22%7D&amp;g failed'],
    ['JSON in JSON', JSON.stringify(JSON.stringify({ error: { message: 'no "such" \\thing' } }))],
    ['a web page', '<p class="a">&nbsp;&copy;&#8212;</p>\n<script>"\\u003cb\\x20%41"</script>'],
    ['nothing', ''],
  ])('is not %s', (_, text) => {
    expect(layers(text, 'a%20pass\\word&more', 'token')).not.toContain('too-deep');
  });
});
