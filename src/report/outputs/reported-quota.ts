import type { Assessment, Status } from '../../quota/assessment.ts';
import { minimumDemand } from '../../quota/demand.ts';
import { type Headroom, leftOrNull, limitOrNull, type Unit } from '../../quota/quota.ts';
import { noteFor } from '../wording/quota/sentences.ts';

/** Figures are whole numbers, null where not known. */
export type ReportedQuota = {
  /** What a later check knows the quota by: a hash, with the salt of the project's. */
  readonly id: string;
  readonly name: string;
  readonly instance: string | null;
  /** What the figures are counted in; null for a plain count. */
  readonly unit: Unit | null;
  readonly status: Status;
  readonly headroom: Headroom['kind'];
  readonly limit: number | null;
  readonly used: number | null;
  /** Whether the use was declared in the inputs, since the service reports none. */
  readonly usedDeclared: boolean;
  readonly left: number | null;
  /** What the deployment will take, 0 where it was not said; null where it is not known or left out. */
  readonly planned: number | null;
  readonly leftAfter: number | null;
  readonly required: number | null;
  readonly warnBelow: number | null;
  readonly note: string;
  /** What the baseline said, and what has gone since; null without a baseline or a figure. */
  readonly leftBefore: number | null;
  readonly plannedBefore: number | null;
  readonly consumed: number | null;
};

/** A quota as the report gives it. */
export function reportedQuota(assessment: Assessment): ReportedQuota {
  const { quota, status, demand, required, warnBelow, drift } = assessment;
  const { headroom } = quota;
  const left = leftOrNull(headroom);
  const usage = headroom.kind === 'counted' ? headroom.usage : null;
  const planned = demand === null || demand.kind === 'counted' ? minimumDemand(demand) : null;
  return {
    id: quota.id,
    name: quota.name,
    instance: quota.instance,
    unit: quota.unit,
    status,
    headroom: headroom.kind,
    limit: limitOrNull(headroom),
    used: usage?.used ?? null,
    usedDeclared: usage?.origin === 'declared',
    left,
    planned,
    leftAfter: left === null || planned === null ? null : left - planned,
    required,
    warnBelow,
    note: noteFor(assessment),
    leftBefore: drift?.before.left ?? null,
    plannedBefore: drift?.before.planned ?? null,
    consumed: drift?.consumed ?? null,
  };
}
