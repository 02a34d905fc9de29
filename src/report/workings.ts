import type { Exchange } from '../quota/exchange.ts';
import { titleOf } from '../quota/reading.ts';
import { scopeText } from '../quota/scope.ts';
import { minimumText, type Threshold } from '../quota/threshold.ts';
import { blankInputs } from './blank-inputs.ts';
import { code, literal } from './markdown.ts';
import { takingLines } from './planned.ts';
import type { Judged } from './result.ts';

/** What the quotas were held against, and how each answer came, as Markdown. */
export function workings({ policy, readings }: Judged): readonly string[] {
  return [
    ...policy.thresholds.map((threshold) => `fails below ${thresholdText(threshold)}`),
    ...policy.warnThresholds.map((threshold) => `warns below ${thresholdText(threshold)}`),
    ...policy.demand.map((line) => `demand ${code(`${scopeText(line)}: ${line.count}`)}`),
    ...(policy.planned === null ? [] : takingLines(policy.planned, code)),
    ...blankInputs(policy).map(literal),
    ...policy.used.map((line) => `declared use ${code(`${scopeText(line)}: ${line.count}`)}`),
    ...readings.map(({ source, exchange }) => `${titleOf(source)}: ${howItWent(exchange)}`),
  ];
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
