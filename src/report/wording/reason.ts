import { displayName } from '../../quota/quota.ts';
import { isUnknownFigure } from '../../quota/verdict.ts';
import { type Judged, type Result, regionOf } from '../result.ts';
import {
  type Finding,
  findingsOf,
  findingText,
  publicFindings,
  statementWithQuota,
} from './finding.ts';
import { numberText } from './quota/figures.ts';
import { uncountedClause } from './quota/sentences.ts';

/** Why the verdict is what it is, on one line: the worst first, the rest counted; and the region. */
export function reasonOf(result: Result): string {
  switch (result.kind) {
    case 'judged':
      return `${verdictText(result)}${regionSentence(result)}`;
    case 'invalid-inputs': {
      const findings = publicFindings(result.problems);
      const first = findings.slice(0, 1).map(findingText).join('');
      return `${first}${othersText(findings)} No request was sent.`;
    }
    case 'crashed':
      return `The gate failed: ${result.message}.`;
  }
}

/** All that stands in the way, the gravest first: a shortage hides no failure, nor the other way. */
export function verdictText(result: Judged): string {
  const { verdict, policy } = result;
  if (policy.planNeedsNothing) return nothingNeeded;
  const findings = findingsOf(result);
  const obstacles = (verdict.kind === 'warn' ? warned : obstructive)
    .map((kind) => worst(findings.filter((finding) => finding.kind === kind)))
    .filter((obstacle) => obstacle !== '');
  if (obstacles.length > 0) return obstacles.join(' ');
  const ignored = verdict.assessments.filter(isUnknownFigure).length;
  const more = ignored === 0 ? [] : [ignoredText(ignored)];
  if (verdict.kind === 'pass') return [enough(result), ...partly(result), ...more].join(' ');
  return ['Nothing was checked.', ...(ignored === 0 ? [noMatch] : more)].join(' ');
}

const obstructive = ['short', 'unread', 'unknown'] as const;
const warned = [...obstructive, 'low', 'drift'] as const;

const nothingNeeded =
  'Nothing was checked. The plan needs no quota that the gate can read. To check quotas all the same, list their services in services.';

const noMatch = 'No threshold matches a quota that is known. Add one to thresholds.';

function ignoredText(count: number): string {
  const notKnown = count === 1 ? 'quota is not known' : 'quotas are not known';
  return `${numberText(count)} ${notKnown}, and on-unknown is ignore. The log says why.`;
}

/** What was held against a minimum as a whole. */
function enough({ verdict }: Judged): string {
  const judged = verdict.assessments.filter(({ status }) => status === 'ok').length;
  if (judged === 0) return 'Enough is left of what was checked.';
  return judged === 1
    ? 'The one quota that was checked has enough left.'
    : `${judged === 2 ? 'Both' : `All ${numberText(judged)}`} quotas that were checked have enough left.`;
}

/** Each by its name: there are no more than a plan may take of. */
function partly({ verdict }: Judged): readonly string[] {
  const parts = verdict.assessments.filter(({ status }) => status === 'partly-checked');
  const named = parts.map(
    ({ quota, demand }) => `${displayName(quota)} (${uncountedClause(demand)})`,
  );
  return parts.length === 0 ? [] : [`Partly checked: ${named.join(', ')}.`];
}

/** What is said of one more of a kind, and of several. */
const others: Readonly<Record<Finding['kind'], readonly [one: string, several: string]>> = {
  short: ['other quota is short', 'other quotas are short'],
  unread: ['other request failed', 'other requests failed'],
  unknown: ['other quota is not known', 'other quotas are not known'],
  low: ['other quota is low', 'other quotas are low'],
  drift: ['other quota fell more than planned', 'other quotas fell more than planned'],
  input: ['other input is wrong', 'other inputs are wrong'],
};

function worst(findings: readonly Finding[]): string {
  const [first] = findings;
  if (first === undefined) return '';
  return `${statementWithQuota(first)}.${othersText(findings)}`;
}

/** Counts all but the first, behind its sentence. */
function othersText([first, ...rest]: readonly Finding[]): string {
  if (first === undefined || rest.length === 0) return '';
  const [one, several] = others[first.kind];
  return ` ${numberText(rest.length)} ${rest.length === 1 ? one : several}.`;
}

/** Says where, behind another sentence; blank where that is not known. */
export function regionSentence(result: Result): string {
  const region = regionOf(result);
  return region === null ? '' : ` Region: ${region}.`;
}
