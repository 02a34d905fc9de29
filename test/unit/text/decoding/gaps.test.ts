import { expect, test } from 'vitest';
import { removeMatches, withoutBreaks, withoutGaps } from '../../../../src/text/decoding/gaps.ts';
import { firstLayer, type LayerKind } from '../../../../src/text/decoding/layer.ts';

const layer = (text: string, kind: LayerKind = 'text') => ({ ...firstLayer(text), kind });

test.each([
  ['a line break', 'a\r\nb', 'ab', [0, 3]],
  ['what cannot be seen', '\u200ba\u00adb', 'ab', [1, 3]],
  ['a tab', 'a\tb', 'ab', [0, 2]],
  ['no blank', 'a\t b', 'a b', [0, 2, 3]],
])('a text is whole again without %s', (_, text, whole, sources) => {
  expect(withoutBreaks(layer(text))).toEqual({ kind: 'unbroken', text: whole, sources });
});

test.each(['a b', 'ä b'])('%j was not broken', (text) => {
  expect(withoutBreaks(layer(text))).toBeNull();
});

test('what was joined before stays so', () => {
  expect(withoutBreaks(layer('a\nb', 'joined'))).toMatchObject({ kind: 'joined', text: 'ab' });
});

test.each([
  ['blanks', 'a b c', 'abc', [0, 2, 4]],
  ['blanks of every kind and breaks', 'ä\u00a0\u3000\n b', 'äb', [0, 5]],
  ['nothing', 'ab', 'ab', [0, 1]],
  ['nothing but letters', 'äb', 'äb', [0, 1]],
])('a text is joined without %s', (_, text, word, sources) => {
  expect(withoutGaps(layer(text))).toEqual({ kind: 'joined', text: word, sources });
});

test('what is joined already is not joined again', () => {
  expect(withoutGaps(layer('ab', 'joined'))).toBeNull();
  expect(withoutGaps(layer('a b', 'joined'))).toMatchObject({ kind: 'joined', text: 'ab' });
});

test('nothing is left of what is taken out, and nothing else is lost', () => {
  expect(removeMatches(layer('+a++b'), /\+/g, 'joined')).toMatchObject({
    text: 'ab',
    sources: [1, 4],
  });
  expect(removeMatches(layer('ab'), /\+/g, 'joined')).toBeNull();
});
