import type { Unit } from '../quota/quota.ts';
import type { QuotaDefinition } from './service.ts';

/** A quota of the whole project (or instance), which every answer lists with limit and use. */
export function total(name: string, unit: Unit | null = null): QuotaDefinition {
  return { name, unit, reports: 'limit and use', exemption: null, isAlwaysListed: true };
}

/** The same, where not every region or account has it. */
export function offeredTotal(name: string, unit: Unit | null = null): QuotaDefinition {
  return { ...total(name, unit), isAlwaysListed: false };
}

/** A limit of each of something, which can be held against nothing that the whole project takes. */
export function limitOfEach(
  parent: string,
  name: string,
  unit: Unit | null = null,
): QuotaDefinition {
  return { ...offeredTotal(name, unit), exemption: `a limit of each ${parent}` };
}

/** A setting that an answer lists among the quotas. */
export function setting(name: string): QuotaDefinition {
  return { ...offeredTotal(name), exemption: 'a setting, not a quota' };
}

/** A quota of which only what is left is told. */
export function headroomOnly(name: string): QuotaDefinition {
  return { ...total(name), reports: 'headroom' };
}

/** A quota of which only the limit is told. */
export function limitOnly(name: string): QuotaDefinition {
  return { ...total(name), reports: 'limit' };
}

/** What the API calls a quota: the name without the service. */
export function wordOf({ name }: Pick<QuotaDefinition, 'name'>): string {
  return name.slice(name.indexOf('.') + 1);
}
