import type { Assessment } from '../../quota/assessment.ts';
import { type Baseline, onlyInBaseline } from '../../quota/baseline.ts';
import { displayName, leftOrNull } from '../../quota/quota.ts';
import { hasUnplannedUse } from '../../quota/verdict.ts';
import type { Judged } from '../result.ts';
import { unplannedIn } from '../wording/quota/drift.ts';
import { minuteText, numberText } from '../wording/quota/figures.ts';
import { type Column, code, details, list, literal, table } from './markdown.ts';

/** Both together are far below what the runner takes for all. */
const mostBytes = 64 * 1024;

/** What has changed since the baseline, quota by quota, folded; nothing without one. */
export function driftPart({
  verdict: { assessments },
  policy: { baseline },
}: Judged): readonly string[] {
  if (baseline === null) return [];
  const fallen = unplannedIn(assessments);
  const others = assessments.filter((one) => one.drift !== null && !hasUnplannedUse(one));
  const changes = table(columns, [...fallen, ...others], mostBytes);
  const parts = [changes, ...unmatched(assessments, baseline)];
  const since = literal(minuteText(baseline.checkedAt));
  return [details(`Changes since ${since}`, parts.join('\n\n'))];
}

const columns: readonly Column<Assessment>[] = [
  { title: '', align: 'left', cell: (one) => (hasUnplannedUse(one) ? '⚠️' : '') },
  { title: 'Quota', align: 'left', cell: ({ quota }) => code(displayName(quota)) },
  { title: 'Then', align: 'right', cell: ({ drift }) => figure(drift?.before.left) },
  { title: 'Now', align: 'right', cell: ({ quota }) => figure(leftOrNull(quota.headroom)) },
  { title: 'Gone', align: 'right', cell: ({ drift }) => figure(drift?.consumed) },
  { title: 'Planned', align: 'right', cell: ({ drift }) => figure(drift?.before.planned) },
];

function figure(known: number | null | undefined): string {
  return known === null || known === undefined ? 'not known' : numberText(known);
}

/** What only one of the two checks saw. */
function unmatched(assessments: readonly Assessment[], baseline: Baseline): readonly string[] {
  const quotas = assessments.map(({ quota }) => quota);
  const added = assessments.filter(({ drift }) => drift === null).map(({ quota }) => quota);
  const lines = [
    ...added.map((quota) => `${code(displayName(quota))} is not in the baseline`),
    ...onlyInBaseline(quotas, baseline).map(
      (then) => `${code(displayName(then))} is only in the baseline`,
    ),
  ];
  return lines.length === 0 ? [] : [list(lines, mostBytes)];
}
