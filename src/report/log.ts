import type { Exchange, Failed } from '../api/api-result.ts';
import type { LogGroup } from '../ports/ports.ts';
import type { Assessment } from '../quota/assessment.ts';
import { maxLoggedUsages, type PlannedUsage } from '../quota/planned-usage.ts';
import { displayName } from '../quota/quota.ts';
import { bySeverity, missingAmount } from '../quota/shortage.ts';
import { isUnread, type Verdict } from '../quota/verdict.ts';
import { type ServiceResult, sourceTitle } from '../services/quota-request.ts';
import { services } from '../services/registry.ts';
import { type Judged, type Result, verdictOf } from './result.ts';
import { describeExchange, describeFailure } from './wording/failure.ts';
import { namesText, withUnit } from './wording/figures.ts';
import { plannedLines, uncheckedLines, unreadServicesNote } from './wording/plan-lines.ts';
import { headroomArithmetic, noUsage, quotaNote } from './wording/quota-sentences.ts';
import { reasonText } from './wording/reason.ts';
import { asOfEarlier } from './wording/shortage.ts';

/** One group for the Terraform plan, if there is one, and one for the requests of each service. */
export function logGroupsOf(result: Judged): readonly LogGroup[] {
  const { serviceResults, policy } = result;
  const groups = groupsOf(serviceResults);
  const { planned, unchecked } = policy;
  if (planned === null) return groups;
  const lines = [...planLines(planned), ...uncheckedLines(unchecked, asPlainText)];
  return [{ title: 'What the Terraform plan needs', lines }, ...groups];
}

/** The log shows names as they are. */
function asPlainText(name: string): string {
  return name;
}

function planLines(planned: readonly PlannedUsage[]): readonly string[] {
  const lines = plannedLines(planned, asPlainText);
  const more = lines.length - maxLoggedUsages;
  return more > 0 ? [...lines.slice(0, maxLoggedUsages), `and ${more} more`] : lines;
}

function groupsOf(serviceResults: readonly ServiceResult[]): readonly LogGroup[] {
  return services
    .map(({ key, title }) => ({
      title: `How ${title} was read`,
      lines: serviceResults
        .filter(({ source }) => source.service === key)
        .map(({ source, exchange }) => exchangeLine(sourceTitle(source), exchange)),
    }))
    .filter(({ lines }) => lines.length > 0);
}

/** Which host was asked, and how the request went. */
export function exchangeLine(title: string, exchange: Exchange): string {
  return `${title} at ${exchange.host}: ${describeExchange(exchange, asPlainText)}`;
}

/** Why a request is retried, and when. */
export function retryLine(title: string, failed: Failed, waitMs: number): string {
  return `${describeFailure(title, failed)}. Retrying in ${(waitMs / 1000).toFixed(1)} s.`;
}

/** One line with the arithmetic of each quota that was read. */
export function quotaLinesOf(result: Judged): readonly string[] {
  return [
    ...result.verdict.assessments.filter((one) => !isUnread(one)).map(quotaLine),
    ...unreadServicesNote(result, asPlainText),
  ];
}

/** The last line. */
export function verdictLine(result: Result): string {
  return `Verdict: ${verdictOf(result)}. ${verdictReason(result)}`;
}

/** Wrong inputs are only counted, because the annotations in the log already describe each problem. */
function verdictReason(result: Result): string {
  if (result.kind !== 'invalid-inputs') return reasonText(result);
  const count = new Set(result.problems.map(({ input }) => input)).size;
  const wrong = count === 1 ? '1 input is wrong' : `${count} inputs are wrong`;
  return `${wrong}. No request was sent.`;
}

/** Which quotas are still short, the worst first, and in how many seconds they are read again. */
export function waitingLine({ assessments }: Verdict, seconds: number): string {
  const short = bySeverity(assessments)
    .filter(({ status }) => status === 'short')
    .map((one) => {
      const missing = `${withUnit(missingAmount(one), one.quota.unit)} missing`;
      return `${displayName(one.quota)} (${missing}${one.isEarlier ? `, ${asOfEarlier}` : ''})`;
    });
  return `Not enough quota yet: ${namesText(short)}. Reading again in ${seconds} s.`;
}

function quotaLine(assessment: Assessment): string {
  const { quota, status, demand, required, warnBelow, isEarlier } = assessment;
  // With a demand but no threshold, nothing has to stay free: `threshold 0` would tell nothing.
  const isDemandOnly = required === 0 && demand !== null;
  const minimums = [
    ...(required === null || isDemandOnly ? [] : [`threshold ${withUnit(required, quota.unit)}`]),
    ...(warnBelow === null ? [] : [`warning threshold ${withUnit(warnBelow, quota.unit)}`]),
  ];
  const note = quotaNote(assessment);
  const isRedundant = note === '' || note === noUsage || quota.headroom.kind === 'unknown';
  const parts = [
    headroomArithmetic(assessment),
    ...(status === 'not-judged' ? [] : minimums),
    ...(isRedundant ? [] : [note]),
    ...(isEarlier ? [asOfEarlier] : []),
  ];
  return `${status.padEnd('partly-checked'.length)} ${displayName(quota)}: ${parts.join(', ')}`;
}
