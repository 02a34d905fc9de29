import { thresholdText } from '../../quota/policy.ts';
import { nameKey } from '../../quota/quota.ts';
import { selectorText } from '../../quota/selector.ts';
import { bySeverity } from '../../quota/shortage.ts';
import { sourceTitle } from '../../services/quota-request.ts';
import type { SafeText } from '../../text/sanitize.ts';
import { type Judged, passed } from '../result.ts';
import { describeExchange } from '../wording/failure.ts';
import { namesText, numberText } from '../wording/figures.ts';
import {
  leavesEdgesOut,
  lookalikesIn,
  notableSettings,
  plannedSummary,
  uncheckedLines,
  unreadServicesNote,
} from '../wording/plan-lines.ts';
import { escapeMarkdown, inlineCode } from './markdown.ts';
import { needsAttention } from './quota-sections.ts';

/** What readers need to know before the figures: `warn-only` made the step green, or the gate waited. */
export function notesBeforeTable(result: Judged): readonly string[] {
  const isExcused = result.warnOnly && !passed(result);
  return [
    ...(isExcused ? [`${inlineCode('warn-only')} is on: the step stays green.`] : []),
    ...waiting(result),
  ];
}

/** What the figures do not include. */
export function notesAfterTable(result: Judged): readonly string[] {
  const plannedUsages = result.policy.planned ?? [];
  return [
    ...unreadServicesNote(result, inlineCode),
    ...(leavesEdgesOut(plannedUsages) ? [edgesNote()] : []),
    ...lookalikesNote(lookalikesIn(plannedUsages)),
  ];
}

function edgesNote(): string {
  return `The plan creates or changes graphs whose edges are not counted in ${inlineCode('ges.edge_volume')}, because Huawei Cloud does not document how many edges one unit is. Set ${inlineCode('ges-edge-unit')} to count them.`;
}

function lookalikesNote(types: readonly SafeText[]): readonly string[] {
  if (types.length === 0) return [];
  return [
    `The plan changes resources of a type that this version does not know and does not count: ${namesText(types.map(inlineCode))}. Add what they need to ${inlineCode('demand')}.`,
  ];
}

function waiting({ waited: { reads, failed, seconds } }: Judged): readonly string[] {
  if (reads === 1) return [];
  const read = failed > 0 ? 'tried to read' : 'read';
  const without = failed > 0 ? `: ${failed} of them failed` : '';
  return [`Waited ${numberText(seconds)} s for quota and ${read} it ${reads} times${without}.`];
}

/** The thresholds, the demand and how each request went, one Markdown entry each. */
export function detailLines(result: Judged): readonly string[] {
  const { policy, serviceResults, verdict } = result;
  const urgent = bySeverity(verdict.assessments.filter(needsAttention)).map(({ quota }) =>
    nameKey(quota.name),
  );
  return [
    ...policy.thresholds.map((threshold) => `fails below ${inlineCode(thresholdText(threshold))}`),
    ...policy.warnThresholds.map(
      (threshold) => `warns below ${inlineCode(thresholdText(threshold))}`,
    ),
    ...policy.demand.map((line) => `demand ${inlineCode(`${selectorText(line)}: ${line.count}`)}`),
    ...(policy.planned === null ? [] : plannedSummary(policy.planned, urgent, inlineCode)),
    ...uncheckedLines(policy.unchecked, inlineCode),
    ...notableSettings(result).map(escapeMarkdown),
    ...policy.used.map(
      (line) => `declared usage ${inlineCode(`${selectorText(line)}: ${line.count}`)}`,
    ),
    ...serviceResults.map(
      ({ source, exchange }) => `${sourceTitle(source)}: ${describeExchange(exchange, inlineCode)}`,
    ),
  ];
}
