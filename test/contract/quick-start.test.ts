import { describe, expect, test } from 'vitest';
import { quickToStart } from '../../scripts/quick-start.ts';

const head = 'import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";\n';
const asksFor = (name: string) => `__WEBPACK_EXTERNAL_createRequire(import.meta.url)("${name}");\n`;

describe('a bundle that starts sooner', () => {
  test('makes one require for all modules of Node', () => {
    expect(quickToStart(`${head}${asksFor('net')}${asksFor('tls')}`)).toBe(
      `${head}const __nodeRequire = __WEBPACK_EXTERNAL_createRequire(import.meta.url);\n__nodeRequire("net");\n__nodeRequire("tls");\n`,
    );
  });

  test('is in ASCII, and means the same', () => {
    const texts = ["'−…'", '`–⚠️🔶`', "'🔶'.replace(/[🔶]/u, 'ς')", "/[–：]/.test('：')"];
    for (const text of texts) {
      const code = quickToStart(`${head}${asksFor('net')}${text}`);
      expect(code).toMatch(/^[\0-\x7f]*$/);
      // biome-ignore lint/security/noGlobalEval: what it means is what is compared.
      expect(eval(code.split('\n').at(-1) ?? '')).toBe(eval(text));
    }
  });

  test('has no comments for callers of a package', () => {
    const code = '/***/ 7:\nf(); /** kept */\n';
    const comment = '    /**\n     * What it does.\n     */\n';
    const head7 = `${head}${asksFor('net')}`;
    expect(quickToStart(`${head7}${comment}${code}`)).toBe(quickToStart(`${head7}${code}`));
  });

  test('is not made of what asks for modules in another way', () => {
    expect(() => quickToStart(asksFor('net'))).toThrow('in another way');
    expect(() => quickToStart(head)).toThrow('in another way');
  });
});
