import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleaner } from '../../src/text/clean.ts';
import { spellingFinder, spellingsOf } from '../../src/text/spellings.ts';

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
const spelling = fc.constantFrom(
  (secret: string) => secret,
  (secret: string) => Buffer.from(secret).toString('base64'),
  (secret: string) => Buffer.from(secret).toString('base64url'),
  encodeURIComponent,
);

test('cleaned text holds no secret, in whatever spelling and wherever it stood', () => {
  fc.assert(
    fc.property(foreignText, secretText, spelling, foreignText, (before, secret, spell, after) => {
      const echoed = spell(secret);
      const clean = cleaner([{ value: secret, shownAs: '***' }]);
      const shown = clean(`${before}${echoed}${after}`);
      expect(shown).not.toContain(secret);
      expect(shown).not.toContain(echoed.replace(/=+$/, ''));
    }),
  );
});

test('cleaned text has one line, and nothing on it that cannot be seen', () => {
  fc.assert(
    fc.property(foreignText, (foreign) => {
      expect(cleaner([])(foreign)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
    }),
  );
});

test('cleaned text holds no command of the runner', () => {
  fc.assert(
    fc.property(foreignText, (foreign) => {
      expect(cleaner([])(foreign)).not.toMatch(/::|##\[/);
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
        const clean = cleaner([{ value: secret, shownAs: '***' }]);
        expect(clean(`${sign}${secret}${sign}[${rest}`)).not.toMatch(/::|##\[/);
      },
    ),
  );
});

test('cleaned text is never longer than 300 characters and the sign that more followed', () => {
  fc.assert(
    fc.property(foreignText, fc.nat({ max: 400 }), (foreign, times) => {
      const shown = [...cleaner([])(`${foreign}${'\n'.repeat(times)}`)];
      expect(shown.length).toBeLessThanOrEqual(301);
      expect(shown.length <= 300 || shown.at(-1) === '…').toBe(true);
    }),
  );
});

// Every kind of sign that some spelling writes in another way.
const hiddenText = fc.string({
  unit: fc.constantFrom(...'abXYZ019/+=-_\\&<>"\' %ſKİéß😀'),
  minLength: 4,
});
const echo = fc.constantFrom<(value: string) => string>(
  (value) => value,
  (value) => value.toUpperCase(),
  (value) => value.toLowerCase(),
  (value) => JSON.stringify(value),
  (value) => JSON.stringify(JSON.stringify(value)),
  (value) => value.replace(/./gu, (sign) => `&#${sign.codePointAt(0)};`),
  encodeURIComponent,
  ...[0, 1, 2].flatMap((offset) =>
    (['base64', 'base64url'] as const).map(
      (alphabet) => (value: string) =>
        Buffer.from(`${'x'.repeat(offset)}${value} and more`).toString(alphabet),
    ),
  ),
);

test('where a spelling of a value is found, the quick look had said that it may be there', () => {
  const wrongly = fc.property(hiddenText, echo, fc.string(), (value, write, around) => {
    const text = `${around}${write(value)}${around}`;
    expect(spellingsOf(value).test(text) && !spellingFinder(value)(text)).toBe(false);
  });
  fc.assert(wrongly, { numRuns: 2000 });
});
