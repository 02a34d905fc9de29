import type { Demand } from '../../quota/demand.ts';
import type { Headroom, Unit } from '../../quota/quota.ts';

/** Whether what is left was calculated from usage that the inputs declare. */
export function isDeclared(headroom: Headroom): boolean {
  return headroom.kind === 'counted' && headroom.usage?.origin === 'declared';
}

/** Whether all of a demand is known and counted. Null, for none, counts as that. */
export function isExact(demand: Demand | null): boolean {
  return demand === null || demand.kind === 'counted';
}

/** `3 GiB`, `at least 3 GiB`, `unknown` or `not counted`. */
export function demandText(demand: Demand, unit: Unit | null = null): string {
  if (demand.kind === 'counted') return withUnit(demand.count, unit);
  if (demand.atLeast > 0) return `at least ${withUnit(demand.atLeast, unit)}`;
  return demand.kind === 'unknown' ? 'unknown' : 'not counted';
}

/** Goes before the figure that is left after a demand. Empty if the figure is exact. */
export function atMostPrefix(headroom: Headroom, demand: Demand | null): string {
  return headroom.kind === 'at-most' || !isExact(demand) ? 'at most ' : '';
}

/** A whole number with separators: `10,000`, `−2`. Without `Intl`, which is slow to load. */
export function numberText(number: number): string {
  const digits = `${Math.abs(number)}`.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return number < 0 ? `−${digits}` : digits;
}

/** A number with its verb: `1 is`, `4 GiB are`. */
export function numberWithVerb(number: number, unit: Unit | null = null): string {
  return `${withUnit(number, unit)} ${number === 1 ? 'is' : 'are'}`;
}

/** A figure with its unit: `512 GiB`. */
export function withUnit(figure: number, unit: Unit | null): string {
  return unit === null ? numberText(figure) : `${numberText(figure)} ${unit}`;
}

/** An ISO 8601 time in UTC, to the minute: `2026-11-22 10:00 UTC`. Any other text stays as it is. */
export function minuteText(iso: string): string {
  const [, day, minute] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::[\d.]{1,20})?Z$/.exec(iso) ?? [];
  return day === undefined ? iso : `${day} ${minute} UTC`;
}

/** More names would make a sentence hard to read. */
const maxNamed = 5;

/** The names in a sentence, the first five at most: `a, b and 3 more`. */
export function namesText(names: readonly string[]): string {
  return firstOf(names, maxNamed, 'more');
}

/** The first texts, parted by commas, and how many more there are of `what`: `a, b and 3 more`. */
export function firstOf(texts: readonly string[], max: number, what: string): string {
  const omitted = texts.length - max;
  return `${texts.slice(0, max).join(', ')}${omitted > 0 ? ` and ${omitted} ${what}` : ''}`;
}
