import { describe, expect, test } from 'vitest';
import { ges } from '../../../../src/services/ges/ges.ts';
import { decodeContextOf } from '../../../support/builders/quotas.ts';
import { examples } from '../../../support/documentation/api-examples.ts';

function decodeResources(...resources: readonly unknown[]) {
  return ges.decode({ quotas: { resources } }, decodeContextOf(ges));
}

describe('an answer without entries is malformed:', () => {
  test.each([
    { name: 'null', body: null },
    { name: 'a list', body: [] },
    { name: 'text', body: examples.ges },
    { name: 'no field', body: {} },
    { name: 'no quotas', body: { quotas: null } },
    { name: 'quotas that are a list', body: { quotas: [{ resources: [{ type: 'graph' }] }] } },
    { name: 'blank quotas, as after a failure', body: { quotas: {} } },
    { name: 'no resources', body: { quotas: { resources: null } } },
    { name: 'empty resources', body: { quotas: { resources: [] } } },
    {
      name: 'resources that are an object',
      body: { quotas: { resources: { 0: { type: 'graph' }, length: 1 } } },
    },
    { name: 'the response of ROMA', body: JSON.parse(examples.roma) },
    { name: 'quotas of a prototype', body: JSON.parse(`{"__proto__": ${examples.ges}}`) },
  ])('$name', ({ body }) => {
    expect(ges.decode(body, decodeContextOf(ges))).toEqual({
      kind: 'malformed',
      problem: 'the response has no entries in `quotas.resources`',
    });
  });
});

describe('an entry without a type makes the response malformed:', () => {
  test.each([
    { name: 'null', entry: null },
    { name: 'a list', entry: ['graph'] },
    { name: 'text', entry: 'graph' },
    { name: 'no type', entry: { available: 10 } },
    { name: 'a type that is null', entry: { type: null, available: 10 } },
    { name: 'a type that is a number', entry: { type: 1, available: 10 } },
    { name: 'a type of the prototype', entry: JSON.parse('{"__proto__": {"type": "graph"}}') },
  ])('$name', ({ entry }) => {
    expect(decodeResources({ type: 'graph', available: 10, edge_volume: 1 }, entry)).toEqual({
      kind: 'malformed',
      problem: '`quotas.resources[1]` has no `type`',
    });
  });
});

test('a documented type that is not listed is unknown, never unlimited and never left out', () => {
  expect(decodeResources({ type: 'other', available: 1 })).toMatchObject({
    value: [
      {
        name: 'ges.graph',
        headroom: { kind: 'unknown', cause: { kind: 'absent', field: 'available of type graph' } },
      },
      {
        name: 'ges.edge_volume',
        headroom: {
          kind: 'unknown',
          cause: { kind: 'absent', field: 'edge_volume of type graph' },
        },
      },
      {
        name: 'ges.backup',
        headroom: { kind: 'unknown', cause: { kind: 'absent', field: 'available of type backup' } },
      },
      {
        name: 'ges.metadata',
        headroom: {
          kind: 'unknown',
          cause: { kind: 'absent', field: 'available of type metadata' },
        },
      },
      { name: 'ges.other', headroom: { kind: 'counted', left: 1, usage: null } },
    ],
  });
});

test('a type listed twice is unknown, even where both say the same', () => {
  const graph = { type: 'graph', available: 10, edge_volume: 7300 };
  expect(
    decodeResources(graph, { type: 'new', available: 5 }, graph, { type: 'new' }),
  ).toMatchObject({
    value: [
      {
        name: 'ges.graph',
        headroom: {
          kind: 'unknown',
          cause: { kind: 'listed-twice', field: 'available of type graph' },
        },
      },
      {
        name: 'ges.edge_volume',
        headroom: {
          kind: 'unknown',
          cause: { kind: 'listed-twice', field: 'edge_volume of type graph' },
        },
      },
      { name: 'ges.backup', headroom: { kind: 'unknown' } },
      { name: 'ges.metadata', headroom: { kind: 'unknown' } },
      {
        name: 'ges.new',
        headroom: {
          kind: 'unknown',
          cause: { kind: 'listed-twice', field: 'available of type new' },
        },
      },
    ],
  });
});

test('the documented example', () => {
  const quota = (name: string, left: number) => ({
    id: `id of ${name}`,
    service: 'ges',
    instance: null,
    name,
    unit: null,
    exemption: null,
    headroom: { kind: 'counted', left, usage: null },
  });
  expect(ges.decode(JSON.parse(examples.ges), decodeContextOf(ges))).toEqual({
    kind: 'decoded',
    value: [
      quota('ges.graph', 10),
      quota('ges.edge_volume', 7300),
      quota('ges.backup', 100),
      quota('ges.metadata', 86),
    ],
  });
});

test.each(['Graph', 'graph ', ' BACKUP', 'edge_volume'])(
  'the type "%s" would be a second figure of a documented name: the response is malformed',
  (type) => {
    const resources = [...JSON.parse(examples.ges).quotas.resources, { type, available: 9 }];

    expect(ges.decode({ quotas: { resources } }, decodeContextOf(ges))).toEqual({
      kind: 'malformed',
      problem: `the type "${type}" would be a second figure of a documented quota`,
    });
  },
);
