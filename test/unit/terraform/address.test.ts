import { expect, test } from 'vitest';
import { parseAddress } from '../../../src/terraform/address.ts';

test.each<[string, string, readonly string[]]>([
  ['a.b', 'a.b', []],
  ['a.b[0]', 'a.b', ['0']],
  ['[0]', '', ['0']],
  ['a.b["x.y"]', 'a.b', ['"x.y"']],
  ['module.m["a]b"].a.b[1]', 'module.m.a.b', ['"a]b"', '1']],
  ['module.m["a[0]"].module.n[*].a.b', 'module.m.module.n.a.b', ['"a[0]"', '*']],
  ['a.b["\\"]"].c', 'a.b.c', ['"\\"]"']],
  ['a.b["\\\\"].c', 'a.b.c', ['"\\\\"']],
  ['a.b[\\].c', 'a.b.c', ['\\']],
  ['a.b[*', 'a.b', ['*']],
  ['a.b["x]', 'a.b', ['"x]']],
  ['a.b[', 'a.b', ['']],
  ['', '', []],
])('%s has the path %s and the keys %o', (address, path, keys) => {
  expect(parseAddress(address)).toEqual({ path: path.split('.'), keys });
});
