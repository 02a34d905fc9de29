import type { Assessment } from '../../quota/assessment.ts';
import { displayName } from '../../quota/quota.ts';
import { bySeverity } from '../wording/severity.ts';
import { after, badge, bold, left, limit, planned, requirement, used, whatToDo } from './cells.ts';
import { code, table } from './markdown.ts';

/** More than anybody reads, and less than half of what the runner takes in all. */
const mostBytes = 384 * 1024;

type Column = {
  readonly title: string;
  readonly align: 'left' | 'right';
  readonly cell: (assessment: Assessment) => string;
};

const figures: readonly Column[] = [
  { title: 'Status', align: 'left', cell: badge },
  { title: 'Quota', align: 'left', cell: nameAndUnit },
  { title: 'Used', align: 'right', cell: ({ quota }) => used(quota.headroom) },
  { title: 'Limit', align: 'right', cell: ({ quota }) => limit(quota.headroom) },
];
const leftAlone: Column = { title: 'Left', align: 'right', cell: (one) => bold(one, left(one)) };
const leftAndPlanned: readonly Column[] = [
  { title: 'Left', align: 'right', cell: left },
  { title: 'Planned', align: 'right', cell: planned },
  { title: 'Left after', align: 'right', cell: (one) => bold(one, after(one)) },
];
const judgement: readonly Column[] = [
  { title: 'Required', align: 'right', cell: requirement },
  { title: 'What to do', align: 'left', cell: whatToDo },
];

/** All figures of a line are counted in the same. */
function nameAndUnit({ quota }: Assessment): string {
  const name = code(displayName(quota));
  return quota.unit === null ? name : `${name} in ${quota.unit}`;
}

/** Every quota on a line, the worst first; with what is planned, where anything may be. */
export function quotaTable(assessments: readonly Assessment[], hasDemand: boolean): string {
  const columns = [...figures, ...(hasDemand ? leftAndPlanned : [leftAlone]), ...judgement];
  const rows = bySeverity(assessments).map((one) => columns.map(({ cell }) => cell(one)));
  return table(columns, rows, mostBytes);
}
