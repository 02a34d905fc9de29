import { type Baseline, type Drift, driftOf } from './baseline.ts';
import {
  type Demand,
  type DemandLine,
  demandFor,
  minimumDemand,
  type PlannedByQuota,
  type PlannedUsage,
  type UncheckedType,
} from './demand.ts';
import {
  type Headroom,
  isNotThere,
  limitOf,
  type Quota,
  type UnknownCause,
  withDeclaredUse,
} from './quota.ts';
import { mostSpecific } from './selector.ts';
import { requiredHeadroom, type Threshold } from './threshold.ts';

/** What the team asked for. */
export type Policy = {
  readonly thresholds: readonly Threshold[];
  readonly warnThresholds: readonly Threshold[];
  /** What the deployment will take: by hand, and by the plans of Terraform, null where none is given. */
  readonly demand: readonly DemandLine[];
  readonly planned: readonly PlannedUsage[] | null;
  /** What the plans hold beside, of which nobody knows what it takes. */
  readonly unchecked: readonly UncheckedType[];
  /** What is in use where the service reports none. */
  readonly used: readonly DemandLine[];
  readonly baseline: Baseline | null;
  /** `fail` makes the step red, `warn` and `ignore` do not. */
  readonly onUnknown: 'fail' | 'warn' | 'ignore';
  readonly onError: 'fail' | 'warn';
  /** Whether a plan was to choose what is read, and takes nothing. */
  readonly planNeedsNothing: boolean;
};

/** What the plans take of quotas, null where no plan is named, and what else is in them. */
export type Planned = Pick<Policy, 'planned' | 'unchecked'>;

/** `partly-checked` is enough of what was counted, where something of a plan was not. */
export type Status = 'ok' | 'partly-checked' | 'low' | 'short' | 'unknown' | 'not-judged';

/** One quota held against a policy; null where there is none that reaches it. */
export type Assessment = {
  readonly quota: Quota;
  readonly status: Status;
  readonly demand: Demand | null;
  /** How much must be left after the demand. */
  readonly required: number | null;
  readonly warnBelow: number | null;
  readonly drift: Drift | null;
};

/** Holds a quota against a policy. A demand without a threshold asks that nothing be overdrawn. */
export function assess(reported: Quota, policy: Policy, planned: PlannedByQuota): Assessment {
  if (reported.exemption !== null) return notJudged(reported);
  const quota = withDeclaredUse(reported, mostSpecific(policy.used, reported)?.count ?? null);
  const lines = linesFor(quota, policy);
  const bounds = boundsFor(quota, lines, demandFor(quota, policy.demand, planned));
  const assessed = { quota, ...bounds, drift: driftOf(quota, policy.baseline) };
  if (isUnasked(lines, bounds)) return { ...assessed, status: 'not-judged' };
  if (lacksLimit(quota, lines, bounds)) return { ...assessed, status: 'unknown' };
  const asked = {
    byPlan: isPlanned(quota, planned),
    byLine: Object.values(lines).some((line) => line?.pattern === quota.name),
  };
  return { ...assessed, status: statusOf(quota.headroom, bounds, asked) };
}

/** The lines that hold for one quota; null where none does. */
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
  const limit = limitOf(quota.headroom);
  const floor = isAsking(demand) ? 0 : null;
  return {
    demand,
    required: threshold === null ? floor : requiredHeadroom(threshold.minimum, limit),
    warnBelow: warning && requiredHeadroom(warning.minimum, limit),
  };
}

/** What was left out on purpose asks for nothing by itself. */
function isAsking(demand: Demand | null): boolean {
  return demand !== null && (demand.kind !== 'uncounted' || demand.atLeast > 0);
}

/** Whether nobody asks for anything of a quota. */
function isUnasked(lines: Lines, { demand }: Bounds): boolean {
  return !isAsking(demand) && Object.values(lines).every((line) => line === null);
}

/** Whether a percentage is asked for where there is a figure, and no limit to take it of. */
function lacksLimit({ headroom }: Quota, lines: Lines, { required, warnBelow }: Bounds): boolean {
  if (headroom.kind !== 'counted' && headroom.kind !== 'at-most') return false;
  return (
    (lines.threshold !== null && required === null) ||
    (lines.warning !== null && warnBelow === null)
  );
}

/** Whether a plan takes of a quota, as far as it is counted. */
function isPlanned({ name }: Quota, planned: PlannedByQuota): boolean {
  return planned.get(name)?.some(({ kind }) => kind !== 'uncounted') ?? false;
}

/** A quota that nothing can be held against. */
function notJudged(quota: Quota): Assessment {
  const bounds = { demand: null, required: null, warnBelow: null, drift: null };
  return { quota, status: 'not-judged', ...bounds };
}

/** Whether a plan, or a line, asks for this very quota and not only a wildcard. */
type Asked = { readonly byPlan: boolean; readonly byLine: boolean };

/** What only a wildcard reaches, and not every region offers, need not be there. */
function statusOfUnknown({ kind }: UnknownCause, { byPlan, byLine }: Asked): Status {
  const isNeeded = byLine || (byPlan && kind !== 'not-limited');
  return isNotThere({ kind }) && !isNeeded ? 'not-judged' : 'unknown';
}

function statusOf(headroom: Headroom, bounds: Bounds, asked: Asked): Status {
  const { demand, required, warnBelow } = bounds;
  const isShort = (left: number) => required !== null && left - minimumDemand(demand) < required;
  const isOpen = demand?.kind === 'unknown';
  switch (headroom.kind) {
    case 'counted':
      if (isShort(headroom.left)) return 'short';
      if (isOpen) return 'unknown';
      if (warnBelow !== null && headroom.left - minimumDemand(demand) < warnBelow) return 'low';
      return demand?.kind === 'uncounted' ? 'partly-checked' : 'ok';
    case 'unlimited':
      // Whatever is taken, there is enough.
      return 'ok';
    case 'at-most':
      // The use is unknown: only a limit that is itself too low settles anything.
      if (isShort(headroom.limit)) return 'short';
      return asked.byPlan || asked.byLine || isOpen ? 'unknown' : 'not-judged';
    case 'unknown':
      return statusOfUnknown(headroom.cause, asked);
  }
}
