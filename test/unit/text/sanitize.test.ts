import { describe, expect, test } from 'vitest';
import { createRedactor, createSanitizer } from '../../../src/text/sanitize.ts';

const sanitize = createSanitizer([]);

describe('an unprintable character is escaped:', () => {
  test.each([
    { name: 'a line feed', foreign: 'a\nb', shown: 'a\\nb' },
    { name: 'a carriage return', foreign: 'a\rb', shown: 'a\\rb' },
    { name: 'a tab', foreign: 'a\tb', shown: 'a\\tb' },
    { name: 'null', foreign: 'a\u0000b', shown: 'a\\u{0}b' },
    { name: 'an escape of the terminal', foreign: '\u001b[31m', shown: '\\u{1b}[31m' },
    { name: 'delete', foreign: 'a\u007fb', shown: 'a\\u{7f}b' },
    { name: 'the next line of C1', foreign: 'a\u0085b', shown: 'a\\u{85}b' },
    { name: 'a command of C1', foreign: 'a\u009bb', shown: 'a\\u{9b}b' },
    { name: 'a line separator', foreign: 'a\u2028b', shown: 'a\\u{2028}b' },
    { name: 'a paragraph separator', foreign: 'a\u2029b', shown: 'a\\u{2029}b' },
    { name: 'a zero-width space', foreign: 'a\u200bb', shown: 'a\\u{200b}b' },
    { name: 'a zero-width joiner', foreign: 'a\u200db', shown: 'a\\u{200d}b' },
    { name: 'a word joiner', foreign: 'a\u2060b', shown: 'a\\u{2060}b' },
    { name: 'a soft hyphen', foreign: 'a\u00adb', shown: 'a\\u{ad}b' },
    { name: 'a byte order mark', foreign: '\ufeffb', shown: '\\u{feff}b' },
    { name: 'a right-to-left mark', foreign: 'a\u200fb', shown: 'a\\u{200f}b' },
    { name: 'a right-to-left override', foreign: 'a\u202eb', shown: 'a\\u{202e}b' },
    { name: 'an isolate', foreign: 'a\u2066b', shown: 'a\\u{2066}b' },
    { name: 'a tag', foreign: 'a\u{e0041}b', shown: 'a\\u{e0041}b' },
    { name: 'a private character', foreign: 'a\ue000b', shown: 'a\\u{e000}b' },
    { name: 'a character of no standard', foreign: 'a\uffffb', shown: 'a\\u{ffff}b' },
    { name: 'half of a pair', foreign: 'a\ud800b', shown: 'a\\u{d800}b' },
    { name: 'the other half', foreign: 'a\udc00b', shown: 'a\\u{dc00}b' },
    { name: 'a grapheme joiner', foreign: 'a\u034fb', shown: 'a\\u{34f}b' },
    { name: 'a filler of Hangul', foreign: 'a\u3164b', shown: 'a\\u{3164}b' },
  ])('$name', ({ foreign, shown }) => {
    expect(sanitize(foreign)).toBe(shown);
  });
});

describe('a command of the runner is broken:', () => {
  test.each([
    { name: 'today’s', foreign: '::error::a', shown: ': :error: :a' },
    { name: 'today’s after white space', foreign: ' \u00a0::error::a', shown: '  : :error: :a' },
    { name: 'today’s on a line of its own', foreign: 'a\r::error::b', shown: 'a\\r: :error: :b' },
    { name: 'more colons', foreign: ':::::', shown: ': : : : :' },
    { name: 'the old one', foreign: '##[add-mask]a', shown: '# #[add-mask]a' },
    { name: 'the old one within a line', foreign: 'a ##[group]b', shown: 'a # #[group]b' },
    { name: 'more number signs', foreign: '####[group]', shown: '### #[group]' },
    { name: 'both', foreign: '::##[x]::', shown: ': :# #[x]: :' },
    { name: 'one that a hidden character parts', foreign: ':\u200b:a', shown: ':\\u{200b}:a' },
  ])('$name', ({ foreign, shown }) => {
    expect(sanitize(foreign)).toBe(shown);
  });
});

describe('a long text is cut', () => {
  test.each([
    { name: 'after 300 letters', foreign: 'a'.repeat(301), shown: `${'a'.repeat(300)}…` },
    { name: 'between characters', foreign: '😀'.repeat(301), shown: `${'😀'.repeat(300)}…` },
    { name: 'after it is quoted', foreign: '\n'.repeat(200), shown: `${'\\n'.repeat(150)}…` },
    { name: 'at a million letters', foreign: 'a'.repeat(1_000_000), shown: `${'a'.repeat(300)}…` },
  ])('$name', ({ foreign, shown }) => {
    expect(sanitize(foreign)).toBe(shown);
  });
});

test.each([
  { name: 'nothing', text: '' },
  { name: '300 letters', text: 'a'.repeat(300) },
  { name: 'other scripts', text: 'Kontingent überschritten, 配额不足, حصة' },
  { name: 'an emoji', text: '😀' },
  { name: 'single colons and number signs', text: 'a: b:c #1 [x] # [y] #[z]' },
  { name: 'markup, which the summary takes care of', text: '<b>|`*_' },
])('$name stays as it is', ({ text }) => {
  expect(sanitize(text)).toBe(text);
});

test('every kind of space becomes a plain one', () => {
  expect(sanitize('a\u00a0b\u2003c\u3000d')).toBe('a b c d');
});

test('a text is sanitized again after new redactions', () => {
  const { sanitize: clean, addRedactions } = createRedactor();
  expect(clean('the word is hush')).toBe('the word is hush');
  addRedactions([{ value: 'hush', replacement: '***' }]);
  expect(clean('the word is hush')).toBe('the word is ***');
});

test('more texts than the cache holds are all sanitized', () => {
  const clean = createSanitizer([{ value: 'hush', replacement: '***' }]);
  for (const _ of [1, 2]) {
    for (let index = 0; index < 1500; index += 1) {
      expect(clean(`hush ${index}`)).toBe(`*** ${index}`);
    }
  }
});
