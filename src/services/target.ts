import type { ServiceKey } from './registry.ts';

/** An instance of a service: its id, and what reports call it (null when it needs no name). */
export type Instance = { readonly id: string; readonly shownAs: string | null };

/** What one request reads, and the origin (scheme, host and port) that it goes to. */
export type Target = {
  readonly service: ServiceKey;
  readonly endpoint: string;
  /** Null for the quotas of a project. */
  readonly instance: Instance | null;
  /** The quotas that count, where not all of the service do. */
  readonly only?: ReadonlySet<string>;
};
