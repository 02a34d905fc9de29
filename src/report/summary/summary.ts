import { publicSentenceOf } from '../../inputs/validation.ts';
import type { VerdictKind } from '../../quota/verdict.ts';
import { isGreen, type Judged, type Result, verdictOf } from '../result.ts';
import { describeFailedResult, distinctFailures } from '../wording/failure.ts';
import { reasonOf } from '../wording/reason.ts';
import { remedyFor } from '../wording/remedy.ts';
import { detailsPart } from './details.ts';
import { driftPart } from './drift.ts';
import { details, list, literal } from './markdown.ts';
import { quotaTable } from './quota-table.ts';
import { remarksAbove, remarksBelow } from './remarks.ts';

const headings: Readonly<Record<VerdictKind, string>> = {
  pass: '✅ Huawei Cloud quotas: enough left',
  warn: '⚠️ Huawei Cloud quotas: passed with a warning',
  fail: '❌ Huawei Cloud quotas: not enough left',
  error: '❌ Huawei Cloud quotas: could not be checked',
};

/** For each list; with the table, they stay well under the 1 MiB that the runner takes. */
const mostBytes = 128 * 1024;

/** The job summary, as Markdown: the verdict, the worst quota, every figure and what to do. */
export function summaryOf(result: Result, checkedAt: string): string {
  const parts = [`## ${headingOf(result)}`, `**${literal(reasonOf(result))}**`, ...bodyOf(result)];
  return `${[...parts, footer(checkedAt)].join('\n\n')}\n`;
}

function headingOf(result: Result): string {
  const heading = headings[verdictOf(result)];
  // The words stay: only the icon tells the colour of the step.
  return isGreen(result) ? heading.replace('❌', '⚠️') : heading;
}

function bodyOf(result: Result): readonly string[] {
  switch (result.kind) {
    case 'judged':
      return [
        ...remarksAbove(result),
        ...figures(result),
        ...remarksBelow(result),
        ...driftPart(result),
        details('Thresholds, and how the figures were read', list(detailsPart(result), mostBytes)),
      ];
    case 'refused':
      // The sentence above says it all where there is one problem.
      if (result.problems.length < 2) return [];
      return [
        list(
          result.problems.map((problem) => literal(`${publicSentenceOf(problem)}.`)),
          mostBytes,
        ),
      ];
    case 'broken':
      return [];
  }
}

/** A shortage comes first; else what could not be read explains the table. */
function figures(result: Judged): readonly string[] {
  const { demand, planned } = result.policy;
  const quotas = quotaTable(result.verdict.assessments, demand.length > 0 || planned !== null);
  return result.verdict.kind === 'fail'
    ? [quotas, ...failureList(result)]
    : [...failureList(result), quotas];
}

function failureList({ serviceResults, certificateFile }: Judged): readonly string[] {
  const failures = distinctFailures(serviceResults).map(
    (failure) =>
      `${literal(describeFailedResult(failure))}.<br>**What to do:** ${literal(remedyFor(failure, certificateFile))}.`,
  );
  return failures.length === 0 ? [] : ['### Could not be read', list(failures, mostBytes)];
}

function footer(checkedAt: string): string {
  return `<sub>Checked at ${checkedAt}. A check is not a reservation: another deployment may take what is left before yours does.</sub>`;
}
