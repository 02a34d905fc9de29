import type { Assessment } from '../../quota/assessment.ts';
import { type Baseline, missingFrom } from '../../quota/baseline.ts';
import { displayName } from '../../quota/quota.ts';
import { hasUnplannedUse } from '../../quota/verdict.ts';
import type { Judged } from '../result.ts';
import { driftRemedy, unplannedIn } from '../wording/drift.ts';
import { code, list, literal, table } from './markdown.ts';

/** Both together are far below what the runner takes for all. */
const mostBytes = 64 * 1024;

/** What has changed since the baseline, quota by quota; nothing without one. */
export function driftPart({
  verdict: { assessments },
  policy: { baseline },
}: Judged): readonly string[] {
  if (baseline === null) return [];
  const fallen = unplannedIn(assessments);
  const others = assessments.filter((one) => one.drift !== null && !hasUnplannedUse(one));
  const rows = [...fallen, ...others].map((one) => columns.map(({ cell }) => cell(one)));
  return [
    `### Since ${literal(baseline.checkedAt)}`,
    table(columns, rows, mostBytes),
    ...unmatched(assessments, baseline),
  ];
}

type Column = {
  readonly title: string;
  readonly align: 'left' | 'right';
  readonly cell: (assessment: Assessment) => string;
};

const columns: readonly Column[] = [
  { title: 'Quota', align: 'left', cell: ({ quota }) => code(displayName(quota)) },
  { title: 'Left then', align: 'right', cell: ({ drift }) => figure(drift?.before.left) },
  { title: 'Left now', align: 'right', cell: ({ quota }) => figure(leftNow(quota)) },
  { title: 'Gone', align: 'right', cell: ({ drift }) => figure(drift?.consumed) },
  { title: 'Planned then', align: 'right', cell: ({ drift }) => figure(drift?.before.planned) },
  { title: 'What to do', align: 'left', cell: remedy },
];

function leftNow({ headroom }: Assessment['quota']): number | null {
  return headroom.kind === 'counted' ? headroom.left : null;
}

function figure(known: number | null | undefined): string {
  return known === null || known === undefined ? 'not known' : `${known}`;
}

function remedy(assessment: Assessment): string {
  return (assessment.drift?.unplanned ?? 0) > 0 ? `⚠️ ${literal(driftRemedy(assessment))}` : '';
}

/** What only one of the two checks saw. */
function unmatched(assessments: readonly Assessment[], baseline: Baseline): readonly string[] {
  const quotas = assessments.map(({ quota }) => quota);
  const added = assessments.filter(({ drift }) => drift === null).map(({ quota }) => quota);
  const lines = [
    ...added.map((quota) => `${code(displayName(quota))} is not in the baseline`),
    ...missingFrom(quotas, baseline).map(
      (then) => `${code(displayName(then))} is only in the baseline`,
    ),
  ];
  return lines.length === 0 ? [] : [list(lines, mostBytes)];
}
