import type { Assessment } from '../../quota/assessment.ts';
import { displayName } from '../../quota/quota.ts';
import { bySeverity } from '../wording/quota/severity.ts';
import { after, bold, icon, left, needed, threshold } from './cells.ts';
import { type Column, code, table } from './markdown.ts';

/** More than anybody reads; both tables are less than half of what the runner takes in all. */
const mostBytes = 192 * 1024;

type QuotaColumn = Column & { readonly cell: (assessment: Assessment) => string };

const names: readonly QuotaColumn[] = [
  { title: '', align: 'left', cell: icon },
  { title: 'Quota', align: 'left', cell: nameAndUnit },
];
const withoutDemand: readonly QuotaColumn[] = [
  { title: 'Left', align: 'right', cell: (one) => bold(one, left(one)) },
  { title: 'Threshold', align: 'right', cell: threshold },
];
const withDemand: readonly QuotaColumn[] = [
  { title: 'Left', align: 'right', cell: left },
  { title: 'Needed', align: 'right', cell: needed },
  { title: 'After', align: 'right', cell: after },
];

/** All figures of a line are counted in the same. */
function nameAndUnit({ quota }: Assessment): string {
  const name = code(displayName(quota));
  return quota.unit === null ? name : `${name} in ${quota.unit}`;
}

/** Some quotas, one a row, the worst first; with what is needed, where that was said of any. */
export function quotaTable(assessments: readonly Assessment[], hasDemand: boolean): string {
  const columns = [...names, ...(hasDemand ? withDemand : withoutDemand)];
  const rows = bySeverity(assessments).map((one) => columns.map(({ cell }) => cell(one)));
  return table(columns, rows, mostBytes);
}
