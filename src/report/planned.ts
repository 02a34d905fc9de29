import type { Demand, Planned } from '../quota/demand.ts';
import { demandText } from './sentences.ts';

/** What each resource of the plans takes; `name` sets addresses and quotas, which is all that is shown. */
export function takingLines(planned: Planned, name: (text: string) => string): readonly string[] {
  if (planned.takings.length === 0) return ['the plan of Terraform takes nothing of these quotas'];
  return planned.takings.map(({ quota, address, demand }) => {
    const what = address === null ? 'the plan of Terraform' : name(address);
    return `${what} takes ${amount(demand)} of ${name(quota)}`;
  });
}

function amount(demand: Demand): string {
  return demand.kind === 'unknown' && demand.atLeast === 0
    ? 'an unknown number'
    : demandText(demand);
}

/** Says that planned edges are not in the demand, and why. */
export function edgesNote({ edges }: Planned): readonly string[] {
  if (edges !== 'left-out') return [];
  return [
    'The plan changes graphs. What they take of <code>ges.edge&#95;volume</code> is not counted: Huawei Cloud does not document how many edges one unit of it stands for. Set <code>ges-edge-unit</code> to have them counted.',
  ];
}
