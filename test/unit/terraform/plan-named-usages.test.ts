import { expect, test } from 'vitest';
import type { Demand } from '../../../src/quota/demand.ts';
import type { PlannedUsage } from '../../../src/quota/planned-usage.ts';
import { type Resource, usagesOf } from '../../../src/terraform/plan.ts';
import { sanitize } from '../../support/builders/quotas.ts';

const counted = (count: number): Demand => ({ kind: 'counted', count });
const unknown = (address: string): Demand => ({
  ...{ kind: 'unknown', atLeast: 0 },
  cause: sanitize(`${address}: why`),
  remedy: sanitize('do it'),
});

function resource(address: string, demandOf: (address: string) => Demand | null): Resource {
  return {
    address,
    usages: (name) => [{ quota: 'vpc.eip', address: name, demand: demandOf(name) }],
  };
}

function many(count: number, demandOf: (address: string) => Demand | null): readonly Resource[] {
  return Array.from({ length: count }, (_, index) => resource(`eip.e${index}`, demandOf));
}

const namesIn = (usages: readonly PlannedUsage[]) =>
  usages.map(({ address }) => address).filter((address) => address !== '…');

test('of many addresses, no more are looked at than are shown', () => {
  const asked = new Set<string>();
  const found = usagesOf(
    many(20_000, () => counted(1)),
    (foreign) => {
      asked.add(foreign);
      return sanitize(foreign);
    },
  );

  expect(found).toHaveLength(20_000);
  expect(namesIn(found)).toEqual(Array.from({ length: 100 }, (_, index) => `eip.e${index}`));
  expect(asked.size).toBeLessThanOrEqual(102);
});

test.each<[string, Resource, unknown]>([
  ['needs most', resource('eip.last', () => counted(2)), counted(2)],
  ['is left out', resource('eip.last', () => null), null],
  [
    'is of a type that nobody knows',
    resource('eip.last', () => ({ kind: 'uncounted', atLeast: 0, lookalike: sanitize('eips') })),
    { kind: 'uncounted', atLeast: 0, lookalike: 'eips' },
  ],
  ['is the first unknown', resource('eip.last', unknown), unknown('eip.last')],
])('the last resource is named where it %s', (_, last, demand) => {
  const found = usagesOf([...many(200, () => counted(1)), last], sanitize);

  expect(found.at(-1)).toEqual({ quota: 'vpc.eip', address: 'eip.last', demand });
});

test('of many that are unknown, the first of each quota tells why', () => {
  const others = many(200, unknown).map(({ address, usages }): Resource => {
    return {
      address,
      usages: (safely) => usages(safely).map((one) => ({ ...one, quota: 'vpc.vpc' })),
    };
  });
  const first = resource('eip.late', unknown);
  const found = usagesOf([...others, first, ...many(200, unknown)], sanitize);

  expect(found[0]?.demand).toEqual(unknown('eip.e0'));
  expect(found[200]?.demand).toEqual(unknown('eip.late'));
  expect(found[150]?.demand).toEqual(unknown('…'));
});

test('of each quota, the ten that need most are named, since any may turn out to be short', () => {
  const disks = many(50, () => counted(512)).map(({ address, usages }): Resource => {
    return {
      address,
      usages: (safely) => usages(safely).map((one) => ({ ...one, quota: 'evs.gigabytes' })),
    };
  });
  const late = Array.from({ length: 12 }, (_, index) =>
    resource(`eip.late${index}`, () => counted(2)),
  );
  const found = usagesOf([...disks, ...many(200, () => counted(1)), ...late], sanitize);

  expect(namesIn(found.slice(-12))).toEqual(late.slice(0, 10).map(({ address }) => address));
});
