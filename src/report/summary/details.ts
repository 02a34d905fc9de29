import { selectorText } from '../../quota/selector.ts';
import { minimumText, type Threshold } from '../../quota/threshold.ts';
import { sourceTitle } from '../../services/service-result.ts';
import type { Judged } from '../result.ts';
import { blankInputs } from '../wording/blank-inputs.ts';
import { describeExchange } from '../wording/exchange.ts';
import { plannedSummary } from '../wording/quota/planned.ts';
import { uncheckedLines } from '../wording/quota/unchecked.ts';
import { code, literal } from './markdown.ts';

/** What the quotas were held against, and how each response came, as Markdown. */
export function detailsPart({ policy, serviceResults }: Judged): readonly string[] {
  return [
    ...policy.thresholds.map((threshold) => `fails below ${thresholdText(threshold)}`),
    ...policy.warnThresholds.map((threshold) => `warns below ${thresholdText(threshold)}`),
    ...policy.demand.map((line) => `demand ${code(`${selectorText(line)}: ${line.count}`)}`),
    ...(policy.planned === null ? [] : plannedSummary(policy.planned, code)),
    ...uncheckedLines(policy.unchecked, code),
    ...blankInputs(policy).map(literal),
    ...policy.used.map((line) => `declared usage ${code(`${selectorText(line)}: ${line.count}`)}`),
    ...serviceResults.map(
      ({ source, exchange }) => `${sourceTitle(source)}: ${describeExchange(exchange, code)}`,
    ),
  ];
}

function thresholdText(threshold: Threshold): string {
  return code(`${selectorText(threshold)}: ${minimumText(threshold.minimum)}`);
}
