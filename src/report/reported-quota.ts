import type { Assessment, Status } from '../quota/assessment.ts';
import { minimumDemand } from '../quota/demand.ts';
import { type Headroom, leftOrNull, limitOrNull, type Unit } from '../quota/quota.ts';
import { isDeclared, isExact } from './wording/figures.ts';
import { quotaNote } from './wording/quota-sentences.ts';

/** A quota in the report. Figures are whole numbers, or null if not known. */
export type ReportedQuota = {
  /** Identifies the quota to a later check: a hash, with the same salt as the project's. */
  readonly id: string;
  readonly name: string;
  readonly instance: string | null;
  /** Unit of all figures. Null for a plain count. */
  readonly unit: Unit | null;
  readonly status: Status;
  readonly headroom: Headroom['kind'];
  readonly limit: number | null;
  readonly used: number | null;
  /** Whether `used` comes from the inputs, because the service does not report it. */
  readonly usedDeclared: boolean;
  readonly left: number | null;
  /** What the deployment takes: 0 if not stated, null if not known or not counted. */
  readonly planned: number | null;
  readonly leftAfter: number | null;
  readonly required: number | null;
  readonly warnBelow: number | null;
  readonly note: string;
  /** What the baseline states, and what was consumed since. Null without a baseline or a figure. */
  readonly leftBefore: number | null;
  readonly plannedBefore: number | null;
  readonly consumed: number | null;
};

export function reportedQuota(assessment: Assessment): ReportedQuota {
  const { quota, status, demand, required, warnBelow, drift } = assessment;
  const { headroom } = quota;
  const left = leftOrNull(headroom);
  const usage = headroom.kind === 'counted' ? headroom.usage : null;
  const planned = isExact(demand) ? minimumDemand(demand) : null;
  return {
    id: quota.id,
    name: quota.name,
    instance: quota.instance,
    unit: quota.unit,
    status,
    headroom: headroom.kind,
    limit: limitOrNull(headroom),
    used: usage?.used ?? null,
    usedDeclared: isDeclared(headroom),
    left,
    planned,
    leftAfter: left === null || planned === null ? null : left - planned,
    required,
    warnBelow,
    note: quotaNote(assessment),
    leftBefore: drift?.before.left ?? null,
    plannedBefore: drift?.before.planned ?? null,
    consumed: drift?.consumed ?? null,
  };
}
