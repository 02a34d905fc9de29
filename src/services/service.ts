import type { Decoded } from '../json/fields.ts';
import type { Quota, QuotaIdOf, Unit } from '../quota/quota.ts';
import type { ResourceRule } from '../terraform/rules/resource-rule.ts';
import type { Sanitize } from '../text/sanitize.ts';

/** A service with quotas: all that the rest of the gate knows of it. */
export type Service = {
  /** In the input `services`, and before the dot of its quotas. */
  readonly key: string;
  /** In sentences. */
  readonly title: string;
  /** The first word of its host: `https://HOST.REGION.CLOUD`. */
  readonly host: string;
  /** What its quotas belong to. Those of a project have no instance. */
  readonly scope: 'project' | 'instance';
  readonly quotas: readonly QuotaDefinition[];
  /** Path and query of its one request, below the endpoint. */
  readonly path: (projectId: string, instanceId: string) => string;
  /** Reads the body of a success. Total: never throws, whatever the body is. */
  readonly decode: (body: unknown, context: DecodeContext) => Decoded<readonly Quota[]>;
  /** Error codes that are worth a retry, beside the statuses that are; none where it has none. */
  readonly retryableCodes?: readonly string[];
  readonly advice: ServiceAdvice;
  /** What resources of Terraform take of its quotas. */
  readonly resources: (options: PlanOptions) => readonly ResourceRule[];
};

/** A documented quota. */
export type QuotaDefinition = {
  readonly name: string;
  /** What an answer tells of it: a percentage needs a limit. */
  readonly reports: 'limit and use' | 'limit' | 'headroom';
  readonly unit: Unit | null;
  /** Why it is shown but never judged, as a clause; null where it is judged. */
  readonly exemption: string | null;
  /** What it means where an answer does not list it. */
  readonly absence: 'absent' | 'not-offered' | 'not-limited';
};

/** What a decoder needs beside the body. */
export type DecodeContext = Pick<Service, 'key' | 'quotas'> & {
  /** As shown; null for the quotas of a project. */
  readonly instance: string | null;
  readonly quotaIdOf: QuotaIdOf;
  readonly sanitize: Sanitize;
};

/** What to do after a 403, and where to look after a 404. */
export type ServiceAdvice = { readonly forbidden: string; readonly notFound: string };

/** What inputs say about the plans of Terraform. */
export type PlanOptions = {
  /** Edges in one unit of `ges.edge_volume`; null where nobody says. */
  readonly edgesPerUnit: number | null;
  /** What instances have, by the name of their flavor, of which a plan tells no more. */
  readonly flavors: ReadonlyMap<string, Flavor>;
};

/** Cores, and memory in GiB, which need not be whole. */
export type Flavor = { readonly cores: number; readonly memory: number };

/** A quota of the whole project (or instance), which every answer lists with limit and use. */
export function quota(name: string, unit: Unit | null = null): QuotaDefinition {
  return { name, unit, reports: 'limit and use', exemption: null, absence: 'absent' };
}

/** The same, where not every region or account has it. */
export function optionalQuota(name: string, unit: Unit | null = null): QuotaDefinition {
  return { ...quota(name, unit), absence: 'not-offered' };
}

/** A limit of a part of what another quota counts as a whole: where it is not listed, there is none. */
export function partQuota(name: string, unit: Unit | null = null): QuotaDefinition {
  return { ...quota(name, unit), absence: 'not-limited' };
}

/** A limit of each of something, which can be held against nothing that the whole project takes. */
export function limitPer(parent: string, name: string, unit: Unit | null = null): QuotaDefinition {
  return { ...optionalQuota(name, unit), exemption: `a limit per ${parent}` };
}

/** A setting that an answer lists among the quotas. */
export function setting(name: string): QuotaDefinition {
  return { ...optionalQuota(name), exemption: 'a setting, not a quota' };
}

/** A quota of which only what is left is told. */
export function headroomOnly(name: string): QuotaDefinition {
  return { ...quota(name), reports: 'headroom' };
}

/** A quota of which only the limit is told. */
export function limitOnly(name: string): QuotaDefinition {
  return { ...quota(name), reports: 'limit' };
}

/** The API's own name of a quota: the name without the service. */
export function apiNameOf({ name }: Pick<QuotaDefinition, 'name'>): string {
  return name.slice(name.indexOf('.') + 1);
}

/** What lets somebody read the quotas of a service. Null for an action that no page names. */
type Grant = {
  readonly policy: string | null;
  readonly action: string | null;
  /** In the newer identity policies, where it is another. */
  readonly identityAction?: string;
};

/** Advice for a service whose quotas are a project's, by what its pages say. */
export function projectAdvice({ policy, action, identityAction }: Grant): ServiceAdvice {
  const actions = [
    ...(action === null ? [] : [`a policy with the action ${action}`]),
    ...(identityAction === undefined
      ? []
      : [`an identity policy with the action ${identityAction}`]),
  ];
  const grants = [
    ...(policy === null ? [] : [policy]),
    ...actions,
    'Tenant Guest, which covers all services',
  ];
  return {
    forbidden: `grant one of these in this project to the user or agency that signs in: ${grants.join('; ')}`,
    notFound:
      'check project-id, and region (or the line in endpoints), which must be where the project is',
  };
}
