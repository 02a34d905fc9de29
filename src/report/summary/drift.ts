import type { Assessment } from '../../quota/assessment.ts';
import { type Baseline, onlyInBaseline } from '../../quota/baseline.ts';
import { displayName, leftOrNull } from '../../quota/quota.ts';
import { hasUnplannedUse } from '../../quota/verdict.ts';
import type { Judged } from '../result.ts';
import { minuteText, numberText } from '../wording/figures.ts';
import { unplannedIn } from '../wording/finding.ts';
import { type Column, details, escapeMarkdown, inlineCode, list, table } from './markdown.ts';
import { nameAndUnit } from './quota-table.ts';

/** For the table and for the list: far below the 1 MiB that the runner accepts in all. */
const maxPartBytes = 64 * 1024;

/** A folded section with the change of each quota since the baseline. Empty without a baseline. */
export function driftSection({
  verdict: { assessments },
  policy: { baseline },
}: Judged): readonly string[] {
  if (baseline === null) return [];
  const fallen = unplannedIn(assessments);
  const others = assessments.filter((one) => one.drift !== null && !hasUnplannedUse(one));
  const changes = table(columns, [...fallen, ...others], maxPartBytes);
  const parts = [changes, ...unmatchedQuotas(assessments, baseline)];
  const since = escapeMarkdown(minuteText(baseline.checkedAt));
  return [details(`Changes since ${since}`, parts.join('\n\n'))];
}

const columns: readonly Column<Assessment>[] = [
  { title: '', align: 'left', cell: (one) => (hasUnplannedUse(one) ? '⚠️' : '') },
  { title: 'Quota', align: 'left', cell: nameAndUnit },
  { title: 'Then', align: 'right', cell: ({ drift }) => figure(drift?.before.left) },
  { title: 'Now', align: 'right', cell: ({ quota }) => figure(leftOrNull(quota.headroom)) },
  { title: 'Gone', align: 'right', cell: ({ drift }) => figure(drift?.consumed) },
  { title: 'Planned', align: 'right', cell: ({ drift }) => figure(drift?.before.planned) },
];

function figure(known: number | null | undefined): string {
  return known === null || known === undefined ? 'not known' : numberText(known);
}

/** A list of the quotas that only one of the two checks saw. Empty if there are none. */
function unmatchedQuotas(
  assessments: readonly Assessment[],
  baseline: Baseline,
): readonly string[] {
  const quotas = assessments.map(({ quota }) => quota);
  const added = assessments.filter(({ drift }) => drift === null).map(({ quota }) => quota);
  const lines = [
    ...added.map((quota) => `${inlineCode(displayName(quota))} is not in the baseline`),
    ...onlyInBaseline(quotas, baseline).map(
      (then) => `${inlineCode(displayName(then))} is only in the baseline`,
    ),
  ];
  return lines.length === 0 ? [] : [list(lines, maxPartBytes)];
}
