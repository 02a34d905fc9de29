import { type Demand, minimumDemand } from '../../../quota/demand.ts';
import type { Headroom, Unit } from '../../../quota/quota.ts';

/** The most that may be left, where that is a number. */
export function mostLeft(headroom: Headroom): number | null {
  switch (headroom.kind) {
    case 'counted':
      return headroom.left;
    case 'at-most':
      return headroom.limit;
    case 'unlimited':
    case 'unknown':
      return null;
  }
}

/** The most that may be left after the deployment. */
export function leftAfter(headroom: Headroom, demand: Demand | null): number | null {
  const left = mostLeft(headroom);
  return left === null ? null : left - minimumDemand(demand);
}

/** Whether what is left was reckoned with a use that the team declared. */
export function isDeclared(headroom: Headroom): boolean {
  return headroom.kind === 'counted' && headroom.usage?.origin === 'declared';
}

/** `3`; `at least 3` or `unknown`; `not counted`. */
export function demandText(demand: Demand): string {
  if (demand.kind === 'counted') return numberText(demand.count);
  if (demand.atLeast > 0) return `at least ${numberText(demand.atLeast)}`;
  return demand.kind === 'unknown' ? 'unknown' : 'not counted';
}

/** Stands before what is left after a demand, where there may be less. */
export function mostAfter(headroom: Headroom, demand: Demand | null): string {
  const isOpen = demand !== null && demand.kind !== 'counted';
  return headroom.kind === 'at-most' || isOpen ? 'at most ' : '';
}

/** A whole number for people: `10,000`, `−2`. `Intl` would do it too, and takes a while to load. */
export function numberText(number: number): string {
  const digits = `${Math.abs(number)}`.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return number < 0 ? `−${digits}` : digits;
}

/** The number with the verb that goes with it: `1 is`, `4 are`. */
export function numberIs(number: number, unit: Unit | null = null): string {
  return `${withUnit(number, unit)} ${number === 1 ? 'is' : 'are'}`;
}

/** A figure with its unit: `512 GiB`. */
export function withUnit(figure: number, unit: Unit | null): string {
  return unit === null ? numberText(figure) : `${numberText(figure)} ${unit}`;
}

/** An ISO 8601 time in UTC as people read it, to the minute: `2026-11-22 10:00 UTC`; others as they are. */
export function minuteText(iso: string): string {
  const [, day, minute] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::[\d.]{1,20})?Z$/.exec(iso) ?? [];
  return day === undefined ? iso : `${day} ${minute} UTC`;
}
