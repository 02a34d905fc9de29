import { describe, expect, test } from 'vitest';
import type { Quota } from '../../../../src/quota/quota.ts';
import { ges } from '../../../../src/services/ges/ges.ts';
import { decodeContextOf } from '../../../support/builders/quotas.ts';

function quotasOf(...resources: readonly unknown[]): readonly Quota[] {
  const decoded = ges.decode({ quotas: { resources } }, decodeContextOf(ges));
  if (decoded.kind === 'malformed') throw new Error(decoded.problem);
  return decoded.value;
}

function headroomOf(name: string, resource: unknown) {
  return quotasOf(resource).find((quota) => quota.name === name)?.headroom;
}

describe('a figure is unknown:', () => {
  test.each([
    { name: 'null', available: null, cause: { kind: 'absent', field: 'available of type graph' } },
    { name: '-2', available: -2, cause: { kind: 'malformed', found: '"-2"' } },
    { name: 'text of -2', available: '-2', cause: { kind: 'malformed', found: '"-2"' } },
    { name: '-1 and a bit', available: -1.5, cause: { kind: 'malformed', found: '"-1.5"' } },
    {
      name: 'text of -1 with a fraction',
      available: '-1.5',
      cause: { kind: 'malformed', found: '"-1.5"' },
    },
    { name: 'a list of -1', available: [-1], cause: { kind: 'malformed', found: 'a list' } },
  ])('$name', ({ available, cause }) => {
    expect(headroomOf('ges.graph', { type: 'graph', available, edge_volume: 1 })).toMatchObject({
      kind: 'unknown',
      cause: { field: 'available of type graph', ...cause },
    });
  });

  test('however deep it is nested', () => {
    const depth = 200_000;
    const deep = JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);
    expect(headroomOf('ges.backup', { type: 'backup', available: deep })).toEqual({
      kind: 'unknown',
      cause: { kind: 'malformed', field: 'available of type backup', found: 'a list' },
    });
  });
});

describe('a figure is known:', () => {
  test.each([
    { name: 'zero', available: 0, headroom: { kind: 'counted', left: 0, usage: null } },
    { name: 'text', available: '12', headroom: { kind: 'counted', left: 12, usage: null } },
    {
      name: 'the greatest',
      available: 2 ** 53 - 1,
      headroom: { kind: 'counted', left: 2 ** 53 - 1, usage: null },
    },
    { name: '-1, which is unlimited', available: -1, headroom: { kind: 'unlimited' } },
    { name: 'text of -1', available: '-1', headroom: { kind: 'unlimited' } },
  ])('$name', ({ available, headroom }) => {
    expect(headroomOf('ges.graph', { type: 'graph', available })).toEqual(headroom);
    expect(headroomOf('ges.edge_volume', { type: 'graph', edge_volume: available })).toEqual(
      headroom,
    );
    expect(headroomOf('ges.new', { type: 'new', available })).toEqual(headroom);
  });
});

test('types that look alike are told apart by number, and by ids of what they really are', () => {
  const long = 'a'.repeat(300);
  const types = ['x\t', 'x\\t', 'new', 'x\\t ', `${long}b`, `${long}c`, 'x\\t\u00a0', 'New'];
  const quotas = quotasOf(...types.map((type) => ({ type, available: 3 }))).slice(4);

  expect(quotas.map(({ name }) => name)).toEqual([
    'ges.x\\t',
    'ges.x\\t (2)',
    'ges.new',
    'ges.x\\t ',
    `ges.${long}…`,
    `ges.${long}… (2)`,
    'ges.x\\t  (2)',
    'ges.New',
  ]);
  expect(quotas.map(({ id }) => id)).toEqual(types.map((type) => `id of ges.${type}`));
});

describe('a type that nobody knows is kept under its own name, cleaned:', () => {
  test.each([
    { name: 'a new one', type: 'vertex', shown: 'ges.vertex' },
    {
      name: 'a known one with a zero-width space',
      type: 'graph\u200b',
      shown: 'ges.graph\\u{200b}',
    },
    { name: 'a blank one', type: '', shown: 'ges.' },
    { name: 'a name that every object has', type: '__proto__', shown: 'ges.__proto__' },
    { name: 'another such name', type: 'constructor', shown: 'ges.constructor' },
    { name: 'a command of the runner', type: '\n::add-mask::e', shown: 'ges.\\n: :add-mask: :e' },
    { name: 'an old command of the runner', type: '##[add-mask]e', shown: 'ges.# #[add-mask]e' },
    { name: 'right-to-left text', type: 'a\u202eb', shown: 'ges.a\\u{202e}b' },
    { name: 'a long one', type: 'a'.repeat(1000), shown: `ges.${'a'.repeat(300)}…` },
  ])('$name', ({ type, shown }) => {
    const quotas = quotasOf({ type, available: 3 });
    expect(quotas.map(({ name }) => name)).toEqual([
      'ges.graph',
      'ges.edge_volume',
      'ges.backup',
      'ges.metadata',
      shown,
    ]);
    expect(quotas.at(-1)?.headroom).toEqual({ kind: 'counted', left: 3, usage: null });
  });
});
