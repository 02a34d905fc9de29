import { describe, expect, test } from 'vitest';
import { compact } from '../../scripts/compact.ts';

const importLine = 'import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";\n';
const head = `${importLine}/******/ __nccwpck_require__.ab = new URL('.', import.meta.url) + "/";\n`;
const asksFor = (name: string) => `__WEBPACK_EXTERNAL_createRequire(import.meta.url)("${name}");\n`;

describe('a compact bundle', () => {
  test('makes one require for all modules of Node, and no path of its folder', () => {
    expect(compact(`${head}${asksFor('net')}${asksFor('tls')}`)).toBe(
      `${importLine}const __nodeRequire = __WEBPACK_EXTERNAL_createRequire(import.meta.url);\n__nodeRequire("net");\n__nodeRequire("tls");\n`,
    );
  });

  test('is in ASCII, and means the same', () => {
    const texts = ["'−…'", '`–⚠️🔶`', "'🔶'.replace(/[🔶]/u, 'ς')", "/[–：]/.test('：')"];
    for (const text of texts) {
      const code = compact(`${head}${asksFor('net')}${text}`);
      expect(code).toMatch(/^[\0-\x7f]*$/);
      // biome-ignore lint/security/noGlobalEval: what it means is what is compared.
      expect(eval(code.split('\n').at(-1) ?? '')).toBe(eval(text));
    }
  });

  test('has no comments for callers of a package', () => {
    const code = '/***/ 7:\nf(); /** kept */\n';
    const comment = '    /**\n     * What it does.\n     */\n';
    const head7 = `${head}${asksFor('net')}`;
    expect(compact(`${head7}${comment}${code}`)).toBe(compact(`${head7}${code}`));
    expect(compact(`${head7}\n${comment}\n${code}`)).toBe(compact(`${head7}\n${code}`));
  });

  test('has of the marks of ncc the paths of modules alone', () => {
    const marks = '/******/ a();\n/******/ \n/************/\n;// CONCATENATED MODULE: ./a.js\n';
    expect(compact(`${head}${asksFor('net')}${marks}`)).toMatch(/\na\(\);\n\n;\/\/ \.\/a\.js\n$/);
  });

  test('is indented by tabs, unless a template has several lines', () => {
    const code = `${head}${asksFor('net')}if (a)\n    if (b)\n        f('\`', /[\`]/, \`c\`);\n`;
    expect(compact(code)).toMatch(/\nif \(a\)\n\tif \(b\)\n\t{2}f\(.*\);\n$/);
    expect(() => compact(`${code}f(\`a\n    b\`);\n`)).toThrow('goes on in the next line: f(`a');
  });

  test('is not made of what asks for modules in another way', () => {
    expect(() => compact(asksFor('net'))).toThrow('in another way');
    expect(() => compact(head)).toThrow('in another way');
    expect(() => compact(`${importLine}${asksFor('net')}`)).toThrow('in another way');
    const askedFor = `${head}${asksFor('net')}f(__nccwpck_require__.ab);\n`;
    expect(() => compact(askedFor)).toThrow('in another way');
  });
});
