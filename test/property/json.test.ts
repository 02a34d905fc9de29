import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseJson } from '../../src/json/json.ts';

/** What JSON.parse makes of a text, without changing a number; null where it is no JSON to it. */
function standard(text: string): { readonly value: unknown } | null {
  // The compiler's library does not know yet that a third argument holds the text of a value.
  const asWritten = (_: string, value: unknown, ...context: readonly { source?: string }[]) => {
    const { source = '' } = context[0] ?? {};
    const isTrue = typeof value !== 'number' || String(value) === source || isWhole(source, value);
    return isTrue ? value : source;
  };
  try {
    JSON.parse(text);
  } catch {
    return null;
  }
  return { value: JSON.parse(text, asWritten) };
}

/** Whether a text is exactly that whole number, be it with a point or an exponent. */
function isWhole(text: string, value: number): boolean {
  if (!Number.isSafeInteger(value)) return false;
  const [mantissa = '', exponent = '0'] = text.toLowerCase().split('e');
  if (value === 0) return !/[1-9]/.test(mantissa);
  const shift = Number(exponent) - (mantissa.split('.')[1]?.length ?? 0);
  const power = (zeros: number) => 10n ** BigInt(Math.max(zeros, 0));
  return BigInt(mantissa.replace('.', '')) * power(shift) === BigInt(value) * power(-shift);
}

const character = fc.constantFrom(
  ...'{}[]",:\\/bfnrtu0019aFeE+-. \t\n\r',
  ...'\b\f\v\u0000\u001f\u007f\u0085\u00a0\u2028\ufeff\ud83d\ude00é',
);
const token = fc.constantFrom(
  ...[
    'true',
    'false',
    'null',
    'NaN',
    '-0',
    '0.10',
    '10.0',
    '1e1',
    '120e-1',
    '1e400',
    '""',
    '"__proto__":1',
    '"a":',
    '"\\u0061":',
  ],
  ...['\\ud800', '\\"', '\\u12', '//', "'"],
);
const anyText = fc.oneof(
  fc.string({ unit: fc.oneof(character, token), maxLength: 12 }),
  fc.json({ maxDepth: 4 }),
  fc.json({ maxDepth: 3 }).map((json) => JSON.stringify(JSON.parse(json), null, '\t')),
);

/** A text with some of it replaced by something else: most often, what was JSON is so no longer. */
const changedText = fc
  .tuple(anyText, fc.nat(), fc.nat(2), fc.oneof(character, token, fc.constant('')))
  .map(([text, place, length, other]) => {
    const at = place % (text.length + 1);
    return text.slice(0, at) + other + text.slice(at + length);
  });

test('whatever the text, what JSON.parse takes is taken, and as the same value', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, changedText), (text) => {
      const json = parseJson(text);
      const known = standard(text);

      expect(json.kind === 'not-json').toBe(known === null);
      if (json.kind === 'json') expect(json.value).toStrictEqual(known?.value);
    }),
    { numRuns: 5000 },
  );
});

type Tree = string | readonly Tree[] | { readonly fields: readonly (readonly [string, Tree])[] };

const name = fc.constantFrom('a', 'b', 'aa', '__proto__', 'constructor', '0', '', '"', '\\', 'é');
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom('1', 'null', '"a"', '{}', '"{\\"a\\":"'),
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.record({ fields: fc.array(fc.tuple(name, tie('tree')), { maxLength: 4 }) }),
  ),
}));

/** The same name in one of its spellings. */
function spelt(text: string, escaped: boolean): string {
  const code = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return escaped ? `"${text.split('').map(code).join('')}"` : JSON.stringify(text);
}

function written(node: Tree, escaped: boolean): string {
  if (typeof node === 'string') return node;
  if (!('fields' in node)) return `[${node.map((one) => written(one, escaped)).join(', ')}]`;
  const fields = node.fields.map(
    ([own, value], index) =>
      `${spelt(own, escaped && index % 2 === 1)} :${written(value, escaped)}`,
  );
  return `{${fields.join(',')}}`;
}

function namesTwice(node: Tree): boolean {
  if (typeof node === 'string') return false;
  if (!('fields' in node)) return node.some(namesTwice);
  const names = new Set(node.fields.map(([own]) => own));
  return names.size < node.fields.length || node.fields.some(([, value]) => namesTwice(value));
}

test('a text is ambiguous where an object has a field twice, and nowhere else', () => {
  fc.assert(
    fc.property(tree, fc.boolean(), (root, escaped) => {
      expect(parseJson(written(root, escaped)).kind).toBe(namesTwice(root) ? 'ambiguous' : 'json');
    }),
    { numRuns: 2000 },
  );
});

test('a text that ends too early is told from one that is broken, or followed by more', () => {
  const list = fc.array(fc.jsonValue()).map((value) => JSON.stringify(value));
  fc.assert(
    fc.property(list, fc.nat(), (text, place) => {
      const offset = place % text.length;

      expect(parseJson(text.slice(0, offset))).toEqual({
        kind: 'not-json',
        problem: 'unfinished',
        offset,
      });
      expect(parseJson(`${text} ${text}`)).toEqual({
        kind: 'not-json',
        problem: 'followed',
        offset: text.length + 1,
      });
      expect(parseJson(`${text.slice(0, -1)}}`)).toEqual({
        kind: 'not-json',
        problem: 'broken',
        offset: text.length - 1,
      });
    }),
  );
});

describe('nothing is too much:', () => {
  const deep = 500_000;
  const mebibyte = 1024 * 1024;
  test.each<[string, () => string, string]>([
    ['lists in lists', () => '['.repeat(deep) + ']'.repeat(deep), 'json'],
    ['lists in lists, never closed', () => '['.repeat(deep), 'not-json'],
    ['objects in objects', () => `${'{"":'.repeat(deep)}1${'}'.repeat(deep)}`, 'json'],
    [
      'a name twice, far down',
      () => `${'['.repeat(deep)}{"a":1,"a":2}${']'.repeat(deep)}`,
      'ambiguous',
    ],
    ['four million escapes', () => `{"a":"${'\\n'.repeat(4_000_000)}"}`, 'json'],
    [
      'four million backslashes, then an escaped end',
      () => `["${'\\\\'.repeat(4_000_000)}\\"]`,
      'not-json',
    ],
    ['four million escapes in a name', () => `{"${'\\u0061'.repeat(4_000_000)}":1}`, 'json'],
    ['a text of 64 MiB', () => `{"a":"${'x'.repeat(64 * mebibyte)}","b":1}`, 'json'],
    [
      '100,000 names',
      () => `{${Array.from({ length: 100_000 }, (_, index) => `"a${index}":0`)}}`,
      'json',
    ],
    ['a million numbers', () => `[${'0,'.repeat(1_000_000)}1]`, 'json'],
    ['a number of a million digits', () => `[${'1'.repeat(1_000_000)}]`, 'json'],
    ['a million blanks', () => `[${' '.repeat(1_000_000)}]`, 'json'],
  ])('%s', (_, text, kind) => {
    expect(parseJson(text()).kind).toBe(kind);
  });
});

test('a text of many megabytes is read like any other', () => {
  const long = `${'x'.repeat(20_000_000)}\\"`;
  expect(parseJson(`{"a":${JSON.stringify(long)},"b":1}`)).toEqual({
    kind: 'json',
    value: { a: long, b: 1 },
  });
});
