import type { Assessment } from '../quota/judge.ts';
import { services, serviceTitles } from '../quota/names.ts';
import { displayName } from '../quota/quota.ts';
import type { Reading } from '../quota/reading.ts';
import { titleOf } from './failure.ts';
import { reasonOf } from './reason.ts';
import { type Result, verdictOf } from './result.ts';
import { arithmeticOf, noteOn } from './sentences.ts';

/** Lines that the log shows folded under a title. */
export type LogGroup = { readonly title: string; readonly lines: readonly string[] };

/** One group a service: from where each answer came, and how. */
export function logGroupsOf(readings: readonly Reading[]): readonly LogGroup[] {
  return services
    .map((service) => ({
      title: `How ${serviceTitles[service]} was read`,
      lines: readings.filter(({ source }) => source.service === service).map(exchangeLine),
    }))
    .filter(({ lines }) => lines.length > 0);
}

function exchangeLine({ source, exchange }: Reading): string {
  const { host, status, requestId, attempts } = exchange;
  const answer = status === null ? 'no answer' : `status ${status}`;
  const request = requestId === null ? '' : `, request ID ${requestId}`;
  return `${titleOf(source)} at ${host}: ${answer}, attempts: ${attempts}${request}`;
}

/** One line a quota with its arithmetic, and the verdict last. */
export function logLinesOf(result: Result): readonly string[] {
  const lines = result.kind === 'judged' ? result.verdict.assessments.map(quotaLine) : [];
  return [...lines, `Verdict: ${verdictOf(result)}. ${reasonOf(result)}`];
}

function quotaLine(assessment: Assessment): string {
  const { quota, status, required, warnBelow } = assessment;
  const minimums = [
    ...(required === null ? [] : [`${required} required`]),
    ...(warnBelow === null ? [] : [`warns below ${warnBelow}`]),
  ];
  const note = quota.headroom.kind === 'unknown' ? '' : noteOn(assessment);
  const parts = [arithmeticOf(quota.headroom), ...minimums, ...(note === '' ? [] : [note])];
  return `${status.padEnd(10)} ${displayName(quota)}: ${parts.join(', ')}`;
}
