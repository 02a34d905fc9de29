import type { Decoded } from '../json/decoded.ts';
import type { Quota, Unit } from '../quota/quota.ts';
import type { QuotaIdOf } from '../quota/quota-id.ts';
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
  /** Error codes that pass, beside the statuses that do. */
  readonly retryableCodes: readonly string[];
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
  /** Why it is shown and never judged, as a clause; null where it is judged. */
  readonly exemption: string | null;
  /** Whether every answer has to list it: not every region offers the others. */
  readonly isAlwaysListed: boolean;
};

/** What a decoder needs beside the body. */
export type DecodeContext = {
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
