import type { SafeText } from '../../text/sanitize.ts';
import type { Judged } from '../result.ts';
import { leavesEdgesOut, lookalikesIn, unreadIn, unreadNote } from '../wording/planned.ts';
import { code } from './markdown.ts';

/** What has to be known before the figures: what the step does, what people can do, how long it took. */
export function remarksAbove(result: Judged): readonly string[] {
  return [
    ...(result.warnOnly ? ['**warn-only**: the step stays green whatever the verdict.'] : []),
    ...howToRequest(result),
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

const edgesNote = `What graphs of the plan take of ${code('ges.edge_volume')} is not counted: Huawei Cloud does not document how many edges one unit of it stands for. Set ${code('ges-edge-unit')} to have them counted.`;

/** As many types as one sentence can hold for people. */
const mostNamed = 5;

function lookalikesNote(types: readonly SafeText[]): readonly string[] {
  if (types.length === 0) return [];
  const named = types.slice(0, mostNamed).map(code).join(', ');
  const more = types.length > mostNamed ? ` and ${types.length - mostNamed} more` : '';
  return [
    `The plan changes what looks like resources of GES and is not counted, since this version does not know the type: ${named}${more}. Count in ${code('demand')} what it takes.`,
  ];
}

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
