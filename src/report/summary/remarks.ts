import { selectorText } from '../../quota/selector.ts';
import { minimumText, type Threshold } from '../../quota/threshold.ts';
import { sourceTitle } from '../../services/quota-request.ts';
import type { SafeText } from '../../text/sanitize.ts';
import type { Judged } from '../result.ts';
import { describeExchange } from '../wording/failure.ts';
import { numberText } from '../wording/quota/figures.ts';
import {
  blankInputs,
  leavesEdgesOut,
  lookalikesIn,
  plannedSummary,
  uncheckedLines,
  unreadIn,
  unreadNote,
} from '../wording/quota/planned.ts';
import { code, literal } from './markdown.ts';

/** What has to be known before the figures: what the step does, and how long it took. */
export function remarksAbove(result: Judged): readonly string[] {
  return [
    ...(result.warnOnly ? [`${code('warn-only')} is on: the step stays green.`] : []),
    ...waiting(result),
  ];
}

/** What the figures leave out. */
export function remarksBelow(result: Judged): readonly string[] {
  const plannedUsages = result.policy.planned ?? [];
  return [
    ...unreadNote(unreadIn(result), code),
    ...(leavesEdgesOut(plannedUsages) ? [edgesNote] : []),
    ...lookalikesNote(lookalikesIn(plannedUsages)),
  ];
}

const edgesNote = `The plan creates or changes graphs whose edges are not counted in ${code('ges.edge_volume')}, because Huawei Cloud does not document how many edges one unit is. Set ${code('ges-edge-unit')} to count them.`;

/** As many types as one sentence can hold for people. */
const mostNamed = 5;

function lookalikesNote(types: readonly SafeText[]): readonly string[] {
  if (types.length === 0) return [];
  const named = types.slice(0, mostNamed).map(code).join(', ');
  const more = types.length > mostNamed ? ` and ${types.length - mostNamed} more` : '';
  return [
    `The plan changes resources of a type that this version does not know and does not count: ${named}${more}. Add what they need to ${code('demand')}.`,
  ];
}

function waiting({ waited: { reads, seconds } }: Judged): readonly string[] {
  return reads > 1 ? [`Waited ${numberText(seconds)} s for quota and read it ${reads} times.`] : [];
}

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
