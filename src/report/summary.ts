import type { Exchange } from '../quota/exchange.ts';
import type { VerdictKind } from '../quota/judge.ts';
import { titleOf } from '../quota/reading.ts';
import { scopeText } from '../quota/scope.ts';
import { minimumText, type Threshold } from '../quota/threshold.ts';
import { publicSentenceOf } from '../settings/parsed.ts';
import { cureFor } from './cure.ts';
import { driftPart } from './drift-part.ts';
import { failuresToTell, whatHappened } from './failure.ts';
import { code, details, list, literal } from './markdown.ts';
import { leavesEdgesOut, takingLines } from './planned.ts';
import { quotaTable } from './quota-table.ts';
import { reasonOf } from './reason.ts';
import { isGreen, type Judged, type Result, verdictOf } from './result.ts';

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
        ...(result.warnOnly ? ['**warn-only**: the step stays green whatever the verdict.'] : []),
        ...howToRequest(result),
        ...waiting(result),
        ...figures(result),
        ...(leavesEdgesOut(result.policy.planned ?? []) ? [edgesNote] : []),
        ...driftPart(result),
        details('Thresholds, and how the figures were read', workings(result)),
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

const edgesNote = `The plan changes graphs. What they take of ${code('ges.edge_volume')} is not counted: Huawei Cloud does not document how many edges one unit of it stands for. Set ${code('ges-edge-unit')} to have them counted.`;

/** Where Huawei Cloud takes requests for higher quotas, as its own guides name the page. */
const quotaPage = 'https://console.huaweicloud.com/quota/#/quota';

function howToRequest({ verdict: { assessments } }: Judged): readonly string[] {
  if (!assessments.some(({ status }) => status === 'short' || status === 'low')) return [];
  return [
    `Free what is no longer needed, or request more under **My Quotas** in the [console](${quotaPage}).`,
  ];
}

function waiting({ waited: { reads, seconds } }: Judged): readonly string[] {
  return reads > 1
    ? [`Waited ${seconds} s while quotas were short, and read them ${reads} times.`]
    : [];
}

/** A shortage comes first; else what could not be read explains the table. */
function figures(result: Judged): readonly string[] {
  const { demand, planned } = result.policy;
  const quotas = quotaTable(result.verdict.assessments, demand.length > 0 || planned !== null);
  return result.verdict.kind === 'fail'
    ? [quotas, ...failureList(result)]
    : [...failureList(result), quotas];
}

function failureList({ readings }: Judged): readonly string[] {
  const failures = failuresToTell(readings).map(
    (failure) =>
      `${literal(whatHappened(failure))}.<br>**What to do:** ${literal(cureFor(failure))}.`,
  );
  return failures.length === 0 ? [] : ['### Could not be read', list(failures, mostBytes)];
}

function workings({ policy, readings }: Judged): string {
  const lines = [
    ...policy.thresholds.map((threshold) => `fails below ${thresholdText(threshold)}`),
    ...policy.warnThresholds.map((threshold) => `warns below ${thresholdText(threshold)}`),
    ...policy.demand.map((line) => `demand ${code(`${scopeText(line)}: ${line.count}`)}`),
    ...(policy.planned === null ? [] : takingLines(policy.planned, code)),
    ...policy.used.map((line) => `declared use ${code(`${scopeText(line)}: ${line.count}`)}`),
    ...readings.map(({ source, exchange }) => `${titleOf(source)}: ${howItWent(exchange)}`),
  ];
  return list(lines, mostBytes);
}

function howItWent({ status, attempts, requestId }: Exchange): string {
  if (attempts === 0) return 'not asked';
  const answer = status === null ? 'no answer' : `status ${status}`;
  const request = requestId === null ? '' : `, request ID ${code(requestId)}`;
  return `${answer}, attempts: ${attempts}${request}`;
}

function thresholdText(threshold: Threshold): string {
  return code(`${scopeText(threshold)}: ${minimumText(threshold.minimum)}`);
}

function footer(checkedAt: string): string {
  return `<sub>Checked at ${checkedAt}. A check is not a reservation: another deployment may take what is left before yours does.</sub>`;
}
