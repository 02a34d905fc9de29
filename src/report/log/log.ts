import type { Exchange } from '../../api/api-request.ts';
import type { Failed } from '../../api/api-result.ts';
import type { LogGroup } from '../../ports/ports.ts';
import type { Assessment } from '../../quota/assessment.ts';
import { maxLoggedUsages, type PlannedUsage } from '../../quota/planned-usage.ts';
import { displayName } from '../../quota/quota.ts';
import { isUnread } from '../../quota/verdict.ts';
import { type ServiceResult, sourceTitle } from '../../services/quota-request.ts';
import { services } from '../../services/registry.ts';
import { type Judged, type Result, verdictOf } from '../result.ts';
import { describeExchange, describeFailure } from '../wording/failure.ts';
import { numberText } from '../wording/quota/figures.ts';
import { plannedLines, uncheckedLines, unreadIn, unreadNote } from '../wording/quota/planned.ts';
import { arithmeticOf, noteFor, noUsage } from '../wording/quota/sentences.ts';
import { bySeverity, toRequest } from '../wording/quota/shortage.ts';
import { reasonOf } from '../wording/reason.ts';

/** What the plans take, and one group a service: from where each response came, and how. */
export function logGroupsOf(result: Judged): readonly LogGroup[] {
  const { serviceResults, policy } = result;
  const groups = groupsOf(serviceResults);
  const { planned, unchecked } = policy;
  if (planned === null) return groups;
  const lines = [...planLines(planned), ...uncheckedLines(unchecked, (text) => text)];
  return [{ title: 'What the Terraform plan needs', lines }, ...groups];
}

function planLines(planned: readonly PlannedUsage[]): readonly string[] {
  const lines = plannedLines(planned, (text) => text);
  const more = lines.length - maxLoggedUsages;
  return more > 0 ? [...lines.slice(0, maxLoggedUsages), `and ${more} more`] : lines;
}

function groupsOf(serviceResults: readonly ServiceResult[]): readonly LogGroup[] {
  return services
    .map(({ key, title }) => ({
      title: `How ${title} was read`,
      lines: serviceResults.filter(({ source }) => source.service === key).map(resultLine),
    }))
    .filter(({ lines }) => lines.length > 0);
}

function resultLine({ source, exchange }: ServiceResult): string {
  return exchangeLine(sourceTitle(source), exchange);
}

/** Where a response came from, and how. */
export function exchangeLine(title: string, exchange: Exchange): string {
  return `${title} at ${exchange.host}: ${describeExchange(exchange, (text) => text)}`;
}

/** Why a server is asked again, and in how many milliseconds. */
export function retryLine(title: string, failed: Failed, wait: number): string {
  return `${describeFailure(title, failed)}. Retrying in ${(wait / 1000).toFixed(1)} s.`;
}

/** One line a quota that was read with its arithmetic, and the verdict last. */
export function logLinesOf(result: Result): readonly string[] {
  const lines =
    result.kind === 'judged'
      ? [
          ...result.verdict.assessments.filter((one) => !isUnread(one)).map(quotaLine),
          ...unreadNote(unreadIn(result), (text) => text),
        ]
      : [];
  return [...lines, `Verdict: ${verdictOf(result)}. ${lastWords(result)}`];
}

/** Each wrong input has an annotation that says what to do: it is told once in the log. */
function lastWords(result: Result): string {
  if (result.kind !== 'invalid-inputs') return reasonOf(result);
  const count = result.problems.length;
  const wrong = count === 1 ? '1 input is wrong' : `${count} inputs are wrong`;
  return `${wrong}. No request was sent.`;
}

/** What is still short, and in how many seconds it is read again; the worst of many. */
export function waitingLine({ verdict }: Judged, seconds: number): string {
  const short = bySeverity(verdict.assessments).filter(({ status }) => status === 'short');
  const shown = short
    .slice(0, mostShown)
    .map((one) => `${displayName(one.quota)} (${numberText(toRequest(one))} missing)`);
  const more = short.length > mostShown ? `, and ${short.length - mostShown} more` : '';
  return `Not enough quota yet: ${shown.join(', ')}${more}. Reading again in ${seconds} s.`;
}

/** As many as one line of a log can hold for people. */
const mostShown = 5;

function quotaLine(assessment: Assessment): string {
  const { quota, status, demand, required, warnBelow } = assessment;
  // A demand alone asks for no more than what it takes.
  const isFloor = required === 0 && demand !== null;
  const minimums = [
    ...(required === null || isFloor ? [] : [`threshold ${numberText(required)}`]),
    ...(warnBelow === null ? [] : [`warning threshold ${numberText(warnBelow)}`]),
  ];
  const note = noteFor(assessment);
  const isTold = note === '' || note === noUsage || quota.headroom.kind === 'unknown';
  const parts = [arithmeticOf(assessment), ...minimums, ...(isTold ? [] : [note])];
  return `${status.padEnd('partly-checked'.length)} ${displayName(quota)}: ${parts.join(', ')}`;
}
