import { expect, test } from 'vitest';
import { removeMatches, withoutBreaks, withoutGaps } from '../../../../src/text/decoding/gaps.ts';
import { firstLayer, type LayerKind } from '../../../../src/text/decoding/layer.ts';

const layer = (text: string, kind: LayerKind = 'text') => ({ ...firstLayer(text), kind });

test.each([
  ['a line break', 'a\r\nb', 'ab', [0, 3]],
  ['invisible characters', '\u200ba\u00adb', 'ab', [1, 3]],
  ['a tab', 'a\tb', 'ab', [0, 2]],
  ['but no space', 'a\t b', 'a b', [0, 2, 3]],
])('breaks are removed: %s', (_, text, whole, sources) => {
  expect(withoutBreaks(layer(text))).toEqual({ kind: 'unbroken', text: whole, sources });
});

test.each(['a b', 'ä b'])('%j has no breaks', (text) => {
  expect(withoutBreaks(layer(text))).toBeNull();
});

test('a joined layer stays joined', () => {
  expect(withoutBreaks(layer('a\nb', 'joined'))).toMatchObject({ kind: 'joined', text: 'ab' });
});

test.each([
  ['blanks', 'a b c', 'abc', [0, 2, 4]],
  ['spaces of every kind and breaks', 'ä\u00a0\u3000\n b', 'äb', [0, 5]],
  ['nothing', 'ab', 'ab', [0, 1]],
  ['nothing but letters', 'äb', 'äb', [0, 1]],
])('gaps are removed: %s', (_, text, word, sources) => {
  expect(withoutGaps(layer(text))).toEqual({ kind: 'joined', text: word, sources });
});

test('a joined layer without gaps becomes null', () => {
  expect(withoutGaps(layer('ab', 'joined'))).toBeNull();
  expect(withoutGaps(layer('a b', 'joined'))).toMatchObject({ kind: 'joined', text: 'ab' });
});

test('all matches are removed, and nothing else', () => {
  expect(removeMatches(layer('+a++b'), /\+/g, 'joined')).toMatchObject({
    text: 'ab',
    sources: [1, 4],
  });
  expect(removeMatches(layer('ab'), /\+/g, 'joined')).toBeNull();
});
