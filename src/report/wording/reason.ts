import { displayName } from '../../quota/quota.ts';
import { isUnknownFigure } from '../../quota/verdict.ts';
import { type Judged, type Result, regionOf } from '../result.ts';
import { numberText } from './figures.ts';
import {
  type Finding,
  findingsOf,
  findingText,
  publicFindings,
  statementWithQuotas,
  twoSentences,
  unknownFindings,
} from './finding.ts';
import { uncountedClause } from './quota-sentences.ts';

/** The reason for the verdict in one line: the worst finding of each kind, and the region. */
export function reasonText(result: Result): string {
  switch (result.kind) {
    case 'judged':
      return `${verdictText(result)}${regionSentence(result)}`;
    case 'invalid-inputs': {
      const findings = publicFindings(result.problems);
      const first = findings.slice(0, 1).map(findingText).join('');
      return `${first}${othersText(findings.slice(1))} No request was sent.`;
    }
    case 'undelivered':
      return twoSentences(result.statement, result.remedy);
    case 'crashed':
      return `The gate failed: ${result.message}.`;
  }
}

/**
 * The worst finding of each kind, the gravest first, with the number of others; or what was checked,
 * if nothing is wrong. Kinds are listed side by side, so that a shortage hides no failure.
 */
export function verdictText(result: Judged): string {
  const { verdict } = result;
  const whyNothing = whyNothingChecked(result);
  if (whyNothing !== null) return `Nothing was checked. ${whyNothing}`;
  const findings = findingsOf(result);
  const obstacles = (verdict.kind === 'warn' ? warned : obstructive)
    .map((kind) => worst(findings.filter((finding) => finding.kind === kind)))
    .filter((obstacle) => obstacle !== '');
  if (obstacles.length > 0) return obstacles.join(' ');
  const ignored = verdict.assessments.filter(isUnknownFigure).length;
  if (verdict.kind !== 'pass') return ignored === 0 ? nothingMatched : nothingKnown(result);
  const more = ignored === 0 ? [] : [ignoredText(ignored)];
  return [enough(result), ...partly(result), ...more].join(' ');
}

const obstructive = ['short', 'unread', 'unknown'] as const;
const warned = [...obstructive, 'low', 'drift'] as const;

/** Why nothing was checked if the plan needs nothing that could be short, and what to do; otherwise null. */
export function whyNothingChecked({ policy, verdict, serviceResults }: Judged): string | null {
  const listServices = 'To check quotas all the same, list their services in services.';
  if (policy.planNeedsNothing)
    return `The plan needs no quota that the gate can read. ${listServices}`;
  const hasNoLimits =
    verdict.kind === 'warn' &&
    verdict.assessments.length === 0 &&
    serviceResults.every(({ kind }) => kind === 'read');
  return hasNoLimits ? `The plan needs only quotas that have no limit here. ${listServices}` : null;
}

const nothingMatched =
  'Nothing was checked. No threshold matches a quota that is known. Add one to thresholds.';

/** More causes would make the sentence hard to read. */
const maxCauses = 3;

/** If all that was asked for is unknown and ignored, says why and what to do, since nothing else does. */
function nothingKnown(result: Judged): string {
  const findings = unknownFindings(result);
  const told = findings.slice(0, maxCauses).map(findingText).join(' ');
  return `Nothing was checked, and on-unknown is ignore. ${told}${othersText(findings.slice(maxCauses))}`;
}

function ignoredText(count: number): string {
  const notKnown = count === 1 ? 'quota is not known' : 'quotas are not known';
  return `${numberText(count)} ${notKnown}, and on-unknown is ignore. The log says why.`;
}

/** Counts the quotas that were fully checked. */
function enough({ verdict }: Judged): string {
  const judged = verdict.assessments.filter(({ status }) => status === 'ok').length;
  if (judged === 0) return 'Enough is left of what was checked.';
  return judged === 1
    ? 'The one quota that was checked has enough left.'
    : `${judged === 2 ? 'Both' : `All ${numberText(judged)}`} quotas that were checked have enough left.`;
}

/** Names all partly checked quotas: there are few, because only a plan makes a check partial. */
function partly({ verdict }: Judged): readonly string[] {
  const parts = verdict.assessments.filter(({ status }) => status === 'partly-checked');
  const named = parts.map((one) => `${displayName(one.quota)} (${uncountedClause(one)})`);
  return parts.length === 0 ? [] : [`Partly checked: ${named.join(', ')}.`];
}

/** The words for one more finding of a kind, and for several. */
const others: Readonly<Record<Finding['kind'], readonly [one: string, several: string]>> = {
  short: ['other quota is short', 'other quotas are short'],
  unread: ['other could not be read', 'others could not be read'],
  unknown: ['other quota is not known', 'other quotas are not known'],
  low: ['other quota is low', 'other quotas are low'],
  drift: ['other quota fell more than planned', 'other quotas fell more than planned'],
  input: ['other problem with inputs', 'other problems with inputs'],
};

function worst([first, ...rest]: readonly Finding[]): string {
  return first === undefined ? '' : `${statementWithQuotas(first)}.${othersText(rest)}`;
}

/** A sentence that counts findings of one kind, which are not shown; empty if there are none. */
function othersText(findings: readonly Finding[]): string {
  const [first] = findings;
  if (first === undefined) return '';
  const [one, several] = others[first.kind];
  const count = findings.reduce((sum, finding) => sum + finding.count, 0);
  return ` ${numberText(count)} ${count === 1 ? one : several}.`;
}

/** The region as a sentence to append; empty if it is not known. */
export function regionSentence(result: Result): string {
  const region = regionOf(result);
  return region === null ? '' : ` Region: ${region}.`;
}
