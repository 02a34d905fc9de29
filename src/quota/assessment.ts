import { compareWithBaseline, type Drift } from './baseline.ts';
import {
  type Demand,
  type DemandLine,
  type DemandsByQuota,
  demandFor,
  minimumDemand,
} from './demand.ts';
import { type Policy, requiredHeadroom, type Threshold } from './policy.ts';
import {
  type Headroom,
  isNonexistent,
  limitOrNull,
  nameKey,
  type Quota,
  type UnknownCause,
  withDeclaredUse,
} from './quota.ts';
import { mostSpecific } from './selector.ts';

/** `partly-checked`: enough for what was counted, but part of a plan was not counted. */
export type Status = 'ok' | 'partly-checked' | 'low' | 'short' | 'unknown' | 'not-judged';

/** One quota compared with a policy. */
export type Assessment = {
  readonly quota: Quota;
  readonly status: Status;
  /** Null if nothing is taken. */
  readonly demand: Demand | null;
  /** How much must be left after the demand. Null if nothing is required, or a percentage has no limit. */
  readonly required: number | null;
  /** The same for a warning. */
  readonly warnBelow: number | null;
  /** Null if there is no baseline, or the quota is not in it. */
  readonly drift: Drift | null;
  /** Whether its figures are of an earlier reading, because the last one did not tell them. */
  readonly isEarlier: boolean;
};

/** Compares a quota with a policy. A demand without a threshold requires that at least 0 is left. */
export function assess(reported: Quota, policy: Policy, planned: DemandsByQuota): Assessment {
  if (reported.exemption !== null) return notJudged(reported);
  const quota = withDeclaredUse(reported, mostSpecific(policy.used, reported)?.count ?? null);
  const lines = linesFor(quota, policy);
  const bounds = boundsFor(quota, lines, demandFor(quota, policy.demand, planned));
  const drift = compareWithBaseline(quota, policy.baseline);
  const assessed = { quota, ...bounds, drift, isEarlier: false };
  if (isUnrequested(lines, bounds)) return { ...assessed, status: 'not-judged' };
  if (lacksLimit(quota, lines, bounds)) return { ...assessed, status: 'unknown' };
  const askedBy = {
    plan: isPlanned(quota, planned),
    line: Object.values(lines).some((line) => line?.pattern === quota.name),
  };
  return { ...assessed, status: statusOf(quota.headroom, bounds, askedBy) };
}

/** The lines that apply to one quota; null if there is none. */
type Lines = {
  readonly threshold: Threshold | null;
  readonly warning: Threshold | null;
  readonly demand: DemandLine | null;
};

function linesFor(quota: Quota, { thresholds, warnThresholds, demand }: Policy): Lines {
  return {
    threshold: mostSpecific(thresholds, quota),
    warning: mostSpecific(warnThresholds, quota),
    demand: mostSpecific(demand, quota),
  };
}

type Bounds = Pick<Assessment, 'demand' | 'required' | 'warnBelow'>;

function boundsFor(quota: Quota, { threshold, warning }: Lines, demand: Demand | null): Bounds {
  const limit = limitOrNull(quota.headroom);
  const floor = requiresRoom(demand) ? 0 : null;
  return {
    demand,
    required: threshold === null ? floor : requiredHeadroom(threshold.minimum, limit),
    warnBelow: warning && requiredHeadroom(warning.minimum, limit),
  };
}

/** Whether a demand requires anything. What is left uncounted on purpose does not, by itself. */
function requiresRoom(demand: Demand | null): boolean {
  return demand !== null && (demand.kind !== 'uncounted' || demand.atLeast > 0);
}

/** Whether no line and no demand applies to a quota. */
function isUnrequested(lines: Lines, { demand }: Bounds): boolean {
  return !requiresRoom(demand) && Object.values(lines).every((line) => line === null);
}

/** Whether a percentage is required of a quota that has a figure but no limit. */
function lacksLimit({ headroom }: Quota, lines: Lines, { required, warnBelow }: Bounds): boolean {
  if (headroom.kind !== 'counted' && headroom.kind !== 'at-most') return false;
  return (
    (lines.threshold !== null && required === null) ||
    (lines.warning !== null && warnBelow === null)
  );
}

/** Whether a plan takes any of a quota, apart from what is not counted. */
function isPlanned({ name }: Quota, planned: DemandsByQuota): boolean {
  return planned.get(nameKey(name))?.some(({ kind }) => kind !== 'uncounted') ?? false;
}

/** The assessment of an exempt quota. */
function notJudged(quota: Quota): Assessment {
  const bounds = { demand: null, required: null, warnBelow: null, drift: null, isEarlier: false };
  return { quota, status: 'not-judged', ...bounds };
}

/** Whether a plan or a line asks for this quota by name, and not only by a wildcard. */
type AskedBy = { readonly plan: boolean; readonly line: boolean };

/** A quota that not every region offers may be missing if only a wildcard matches it. */
function statusOfUnknown({ kind }: UnknownCause, { plan, line }: AskedBy): Status {
  const isNeeded = line || (plan && kind !== 'not-limited');
  return isNonexistent({ kind }) && !isNeeded ? 'not-judged' : 'unknown';
}

function statusOf(headroom: Headroom, bounds: Bounds, askedBy: AskedBy): Status {
  const { demand, required, warnBelow } = bounds;
  const isShort = (left: number) => required !== null && left - minimumDemand(demand) < required;
  const isUnknownDemand = demand?.kind === 'unknown';
  switch (headroom.kind) {
    case 'counted':
      if (isShort(headroom.left)) return 'short';
      if (isUnknownDemand) return 'unknown';
      if (warnBelow !== null && headroom.left - minimumDemand(demand) < warnBelow) return 'low';
      return demand?.kind === 'uncounted' ? 'partly-checked' : 'ok';
    case 'unlimited':
      return 'ok';
    case 'at-most':
      // The use is unknown, so only a limit that is itself too low decides.
      if (isShort(headroom.limit)) return 'short';
      return headroom.isUseExpected || askedBy.plan || askedBy.line || isUnknownDemand
        ? 'unknown'
        : 'not-judged';
    case 'unknown':
      return statusOfUnknown(headroom.cause, askedBy);
  }
}
