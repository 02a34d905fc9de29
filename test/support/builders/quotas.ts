import type { Baseline, BaselineQuota } from '../../../src/quota/baseline.ts';
import type { DemandLine } from '../../../src/quota/demand.ts';
import type { Policy, Threshold } from '../../../src/quota/policy.ts';
import { countedHeadroom, type Headroom, type Quota } from '../../../src/quota/quota.ts';
import type { Selector } from '../../../src/quota/selector.ts';
import { type ServiceResult, unreadableQuotas } from '../../../src/services/quota-request.ts';
import type { DecodeContext, Service } from '../../../src/services/service.ts';
import { createSanitizer } from '../../../src/text/sanitize.ts';

/** A sanitizer that has nothing to cut out. */
export const sanitize = createSanitizer([]);

/** An id that tells what it was made of, unlike those of a run. */
export function quotaIdOf(rawName: string): string {
  return `id of ${rawName}`;
}

/** What the decoder of a service gets for the quotas of a project. */
export function decodeContextOf({ key, quotas }: Pick<Service, 'key' | 'quotas'>): DecodeContext {
  return { key, quotas, instance: null, quotaIdOf, sanitize };
}

/** The headroom if a service reports only what is left. */
export function available(left: number): Headroom {
  return { kind: 'counted', left, usage: null };
}

export const absent: Headroom = { kind: 'unknown', cause: { kind: 'absent', field: 'api_used' } };

/** `roma.api` with 10 of 10 left, unless said otherwise. */
export function quota(overrides: Partial<Quota> = {}): Quota {
  const headroom = countedHeadroom({ limit: 10, used: 0, origin: 'reported' });
  const { name = 'roma.api', instance = null } = overrides;
  const plain = { id: `${name}@${instance}`, service: 'roma', unit: null, exemption: null };
  return { ...plain, name, instance, headroom, ...overrides };
}

/** The result of a response with these quotas. */
export function read(...quotas: readonly Quota[]): ServiceResult {
  const exchange = {
    host: 'roma.test',
    status: 200,
    requestId: sanitize('request-1'),
    attempts: 1,
  };
  return { kind: 'read', source: { service: 'roma', instance: null }, exchange, quotas };
}

/** The result of a response with status 500. */
export function failed(service: 'roma' | 'ges' = 'roma'): ServiceResult {
  const apiError = { code: sanitize('APIG.9999'), message: sanitize('System error') };
  const exchange = {
    host: 'roma.test',
    status: 500,
    requestId: sanitize('request-2'),
    attempts: 1,
  };
  const source = { service, instance: null };
  const quotas = unreadableQuotas(source, quotaIdOf);
  return { kind: 'failed', source, exchange, failure: { kind: 'status', apiError }, quotas };
}

/** The baseline in which these quotas were seen, by the ids that {@link quota} gives. */
export function baseline(...quotas: readonly BaselineQuota[]): Baseline {
  return {
    checkedAt: sanitize('2026-11-20T08:00:00.000Z'),
    salt: 'salt',
    quotas: new Map(quotas.map((one) => [`${one.name}@${one.instance}`, one])),
  };
}

/** `name: count` or `name: percentage%`, as the inputs write it. */
export function threshold(line: string): Threshold {
  const [selector = '', minimum = ''] = line.split(': ');
  return minimum.endsWith('%')
    ? {
        ...selectorIn(selector),
        minimum: { kind: 'percentage', percentage: Number(minimum.slice(0, -1)) },
      }
    : { ...selectorIn(selector), minimum: { kind: 'count', count: Number(minimum) } };
}

/** `name: count`, as `demand` and `used` write it. */
export function count(line: string): DemandLine {
  const [selector = '', written = ''] = line.split(': ');
  return { ...selectorIn(selector), count: Number(written) };
}

function selectorIn(written: string): Selector {
  const [pattern = '', instance = null] = written.split('@');
  return { pattern, instance };
}

/** The strictest policy with one threshold, `*: 1`, unless said otherwise. */
export function policy(overrides: Partial<Policy> = {}): Policy {
  return {
    thresholds: [threshold('*: 1')],
    warnThresholds: [],
    demand: [],
    planned: null,
    unreadServices: [],
    unchecked: [],
    used: [],
    baseline: null,
    onUnknown: 'fail',
    onError: 'fail',
    planNeedsNothing: false,
    ...overrides,
  };
}
