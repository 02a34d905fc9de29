import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeAll } from '../../src/text/decoding/decode.ts';
import { firstLayer } from '../../src/text/decoding/layer.ts';
import { createSanitizer } from '../../src/text/sanitize.ts';
import { createNeedle, findHits } from '../../src/text/secrets/occurrences.ts';
import { prepareSearch } from '../../src/text/secrets/search.ts';
import { prepareSecret } from '../../src/text/secrets/secret.ts';
import { encodings } from '../support/assertions/encodings.ts';

const anyUnit = fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit));
const fragment = fc.oneof(
  fc.string(),
  fc.string({ unit: anyUnit }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    ':',
    '::',
    '#',
    '##',
    '[',
    '##[',
    '\r',
    '\n',
    '\u2028',
    '\u202e',
    '\u200b',
    '%',
    '\\',
  ),
);
const foreignText = fc
  .array(fragment, { maxLength: 40, size: 'max' })
  .map((fragments) => fragments.join(''));

// What tokens and IDs are made of; shorter ones may arise by chance.
const secretText = fc.stringMatching(/^[A-Za-z0-9+/=_-]{12,80}$/);
const encoding = fc.constantFrom(...encodings);

test('cleaned text holds no secret, in whatever encoding and wherever it stood', () => {
  fc.assert(
    fc.property(
      foreignText,
      secretText,
      encoding,
      foreignText,
      (before, secret, [, encode], after) => {
        const echoed = encode(secret);
        const sanitize = createSanitizer([{ value: secret, replacement: '***' }]);
        for (const text of [`${before}${secret}${after}`, `${before}${echoed}${after}`]) {
          expect(sanitize(text)).not.toContain(secret);
          expect(sanitize(text)).not.toContain(echoed.replace(/=+$/, ''));
        }
      },
    ),
  );
});

test('cleaned text has one line, and nothing on it that cannot be seen', () => {
  fc.assert(
    fc.property(foreignText, (foreign) => {
      expect(createSanitizer([])(foreign)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
    }),
  );
});

test('cleaned text holds no command of the runner', () => {
  fc.assert(
    fc.property(foreignText, (foreign) => {
      expect(createSanitizer([])(foreign)).not.toMatch(/::|##\[/);
    }),
  );
});

test('cutting a secret out makes no command of what stood around it', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(':', '#', '##', '::'),
      secretText,
      foreignText,
      (sign, secret, rest) => {
        const sanitize = createSanitizer([{ value: secret, replacement: '***' }]);
        expect(sanitize(`${sign}${secret}${sign}[${rest}`)).not.toMatch(/::|##\[/);
      },
    ),
  );
});

test('cleaned text is never longer than 300 characters and the sign that more followed', () => {
  fc.assert(
    fc.property(foreignText, fc.nat({ max: 400 }), (foreign, times) => {
      const shown = [...createSanitizer([])(`${foreign}${'\n'.repeat(times)}`)];
      expect(shown.length).toBeLessThanOrEqual(301);
      expect(shown.length <= 300 || shown.at(-1) === '…').toBe(true);
    }),
  );
});

// Every kind of sign that some encoding writes in another way.
const password = fc.string({
  unit: fc.constantFrom(...'abXYZ019/=-_\\&<>"\'%ſKİéß😀'),
  minLength: 8,
  maxLength: 60,
});
const isAscii = (text: string) => /^[\0-\x7f]*$/.test(text);
const passwordOfSigns = fc.string({
  unit: fc.constantFrom(...'%\\"&<>/=#;'),
  minLength: 8,
  maxLength: 200,
});
test('nothing is shown of a text with a password in one encoding within another', () => {
  fc.assert(
    fc.property(password, encoding, encoding, (value, [innerName, inner], [name, outer]) => {
      // Base64 in small letters is lost, as Python's \U is, and in base64 nothing but UTF-8 is decoded once more.
      fc.pre(!(/base64|Python/.test(innerName) && name.includes('small letters')));
      fc.pre(!name.includes('base64 of Latin-1'));
      fc.pre(!name.includes('of UTF-16') || isAscii(inner(value)));
      // What is parted once more is no escaped line break, and no UTF-8.
      const isParted = /escaped line breaks|lines of quoted|taken for Latin-1/.test(innerName);
      fc.pre(!(isParted && name.startsWith('split by')));
      // A backslash or = of its own, before a break, continues the line like those of the encoding.
      const continues = /escaped line breaks|lines of quoted/.test(name);
      fc.pre(!(continues && /[\\=][\r\n]/.test(inner(value))));
      const echo = outer(inner(value));
      fc.pre(echo.toLowerCase() !== value.toLowerCase());
      // The password may stand there as it is, but for what its last sign brings along.
      expect(createSanitizer([{ value, replacement: '***' }])(`no ${echo}!`)).toMatch(
        /^(\[hidden: it may hold a secret\]|no \*\*\*(?:\\|amp;|25|3d)*!)$/i,
      );
    }),
    { numRuns: 1000 },
  );
});

/** How many of a value's first signs an echo tells that was cut off. */
function toldBy(echo: string, value: string, encode: (value: string) => string): number {
  const lengths = Array.from(value, (_, index) => index + 1);
  return lengths.findLast((length) => echo.startsWith(encode(value.slice(0, length)))) ?? 0;
}

test('a password of signs that is cut off anywhere, in any encoding, shows seven signs at most', () => {
  fc.assert(
    fc.property(passwordOfSigns, encoding, fc.nat(), (value, [, encode], place) => {
      const echo = encode(value).slice(0, place % 2000);
      fc.pre(toldBy(echo, value, encode) > 7);
      for (const end of ['', '…', '...', '"']) {
        // Neither is an escape that has just begun part of the password, nor the rest of its last sign's.
        expect(createSanitizer([{ value, replacement: '***' }])(`no ${echo}${end}`)).toMatch(
          /^(\[hidden: it may hold a secret\]|no \*\*\*(?:[\\&%]|3D?|25?|am?p?;?)*(…|\.\.\.|")?)$/,
        );
      }
    }),
    { numRuns: 500 },
  );
});

test('what is decoded of such an echo grows no faster than the echo', () => {
  fc.assert(
    fc.property(passwordOfSigns, encoding, fc.nat(), (value, [, encode], place) => {
      const echo = encode(value).slice(0, place % 2000);
      const search = prepareSearch([prepareSecret({ value, replacement: '***' })]);
      let decoded = 0;
      for (const layer of decodeAll(firstLayer(echo), search)) {
        if (layer !== 'too-deep') decoded += layer.text.length;
      }
      expect(decoded).toBeLessThanOrEqual(100 * echo.length);
    }),
    { numRuns: 200 },
  );
});

test('what is looked for and the text it is looked for in are compared in as many steps as both are long', () => {
  const repeating = fc.string({
    unit: fc.constantFrom('a', 'a', 'a', 'b'),
    maxLength: 2000,
    size: 'max',
  });
  fc.assert(
    fc.property(repeating, fc.nat({ max: 500 }), repeating, (text, times, end) => {
      let steps = 0;
      const needle = createNeedle(`${'a'.repeat(times)}${end}b`);
      const counting = {
        ...needle,
        borders: () => {
          steps += 1;
          return needle.borders();
        },
      };
      findHits(text, counting);
      expect(steps).toBeLessThanOrEqual(text.length);
    }),
  );
});
