import type { Demand, Taking } from '../quota/demand.ts';
import { demandText } from './sentences.ts';

/** What each resource of the plans takes; `name` sets addresses and quotas, which is all that is shown. */
export function takingLines(
  takings: readonly Taking[],
  name: (text: string) => string,
): readonly string[] {
  if (takings.length === 0) return ['the plan of Terraform takes nothing of these quotas'];
  return takings.map(({ quota, address, demand }) => {
    const what = address === null ? 'the plan of Terraform' : name(address);
    return `${what} takes ${amount(demand)} of ${name(quota)}`;
  });
}

function amount(demand: Demand): string {
  switch (demand.kind) {
    case 'counted':
      return `${demand.count}`;
    case 'left-out':
      return 'some (not counted)';
    case 'unknown':
      return demand.atLeast === 0 ? 'an unknown number' : demandText(demand);
  }
}

/** Whether a plan takes edges that are not in the demand, which the summary then says. */
export function leavesEdgesOut(takings: readonly Taking[]): boolean {
  return takings.some(({ demand }) => demand.kind === 'left-out');
}
