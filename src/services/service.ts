import type { Decoded } from '../json/fields.ts';
import type { Headroom, Quota, QuotaIdOf, Unit } from '../quota/quota.ts';
import type { ResourceRule } from '../terraform/rules/resource-rule.ts';
import type { Sanitize } from '../text/sanitize.ts';

/** A service with quotas. The rest of the gate knows nothing else about it. */
export type Service = {
  /** Its name in the input `services`, and before the dot in the names of its quotas. */
  readonly key: string;
  /** Its name in sentences. */
  readonly title: string;
  /** The first word of its host: `https://HOST.REGION.CLOUD`. */
  readonly host: string;
  /** What its quotas belong to. */
  readonly scope: 'project' | 'instance';
  readonly quotas: readonly QuotaDefinition[];
  /** Path and query of its request. The IDs are encoded; `instanceId` is empty for a project. */
  readonly path: (projectId: string, instanceId: string) => string;
  /** Decodes the body of a success. Never throws, whatever the body is. */
  readonly decode: (body: unknown, context: DecodeContext) => Decoded<readonly Quota[]>;
  /** Error codes to retry on, in addition to the retryable statuses. None if absent. */
  readonly retryableCodes?: readonly string[];
  readonly advice: ServiceAdvice;
  /** What Terraform resources take of its quotas. */
  readonly resources: (options: PlanOptions) => readonly ResourceRule[];
};

/** A documented quota. */
export type QuotaDefinition = {
  readonly name: string;
  /** What a response reports. Only a limit makes percentages possible. */
  readonly reports: 'limit and use' | 'limit' | 'headroom';
  readonly unit: Unit | null;
  /** Why it is shown but never judged, as a clause. Null if it is judged. */
  readonly exemption: string | null;
  /** The cause to report if a response does not list it. */
  readonly absence: 'absent' | 'not-offered' | 'not-limited';
};

/** What a decoder needs besides the body. */
export type DecodeContext = Pick<Service, 'key' | 'quotas'> & {
  /** The instance as shown; null for the quotas of a project. */
  readonly instance: string | null;
  readonly quotaIdOf: QuotaIdOf;
  readonly sanitize: Sanitize;
};

/** Makes a quota of its definition. `rawName` is the service's own name if it must not be shown. */
export function createQuota(
  { name, unit, exemption }: Pick<QuotaDefinition, 'name' | 'unit' | 'exemption'>,
  { key, instance, quotaIdOf }: Pick<DecodeContext, 'key' | 'instance' | 'quotaIdOf'>,
  headroom: Headroom,
  rawName: string = name,
): Quota {
  return { id: quotaIdOf(rawName), service: key, instance, name, unit, exemption, headroom };
}

/** What to do after a 403 or a 404, as clauses. */
export type ServiceAdvice = { readonly forbidden: string; readonly notFound: string };

/** What the inputs add to Terraform plans. */
export type PlanOptions = {
  /** Edges in one unit of `ges.edge_volume`; null if the input does not say. */
  readonly edgesPerUnit: number | null;
  /** The sizes of flavors, by name. A plan has only the names. */
  readonly flavors: ReadonlyMap<string, Flavor>;
};

/** Cores, and memory in GiB, which may have a fraction. */
export type Flavor = { readonly cores: number; readonly memory: number };

/** A quota of the whole project (or instance). Every response lists its limit and use. */
export function quota(name: string, unit: Unit | null = null): QuotaDefinition {
  return { name, unit, reports: 'limit and use', exemption: null, absence: 'absent' };
}

/** A quota that not every region or account has. */
export function optionalQuota(name: string, unit: Unit | null = null): QuotaDefinition {
  return { ...quota(name, unit), absence: 'not-offered' };
}

/** A sub-limit of another quota, such as one disk type. If it is not listed, there is no such limit. */
export function partQuota(name: string, unit: Unit | null = null): QuotaDefinition {
  return { ...quota(name, unit), absence: 'not-limited' };
}

/** A limit for each parent, such as routes per route table. It cannot be compared with a project's demand. */
export function limitPer(parent: string, name: string, unit: Unit | null = null): QuotaDefinition {
  return { ...optionalQuota(name, unit), exemption: `a limit per ${parent}` };
}

/** A setting that a response lists among the quotas. */
export function setting(name: string): QuotaDefinition {
  return { ...optionalQuota(name), exemption: 'a setting, not a quota' };
}

/** A quota that is reported only as what is left. */
export function headroomOnly(name: string): QuotaDefinition {
  return { ...quota(name), reports: 'headroom' };
}

/** A quota that is reported without its use. */
export function limitOnly(name: string): QuotaDefinition {
  return { ...quota(name), reports: 'limit' };
}

/** The API's own name for a quota: its name without the service. */
export function apiNameOf({ name }: Pick<QuotaDefinition, 'name'>): string {
  return name.slice(name.indexOf('.') + 1);
}
