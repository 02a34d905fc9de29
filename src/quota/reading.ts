import type { Exchange } from './exchange.ts';
import type { ExchangeFailure, Failure } from './failure.ts';
import type { Identify } from './identity.ts';
import { quotaNames, type Service, titles } from './names.ts';
import type { Quota } from './quota.ts';

/** An exchange that did not give what was asked for. */
export type Failed<Why = ExchangeFailure> = {
  readonly kind: 'failed';
  readonly exchange: Exchange;
  readonly failure: Why;
};

/** What came of asking a server for something. Never an exception. */
export type Outcome<Found, Why = ExchangeFailure> =
  | { readonly kind: 'found'; readonly exchange: Exchange; readonly found: Found }
  | Failed<Why>;

/** Whose quotas were asked for: a service, and the ROMA instance as shown (null for GES). */
export type Source = { readonly service: Service; readonly instance: string | null };

/** One request's result: a service's quotas; or why they could not be read, and all are unknown. */
export type Reading = { readonly source: Source; readonly quotas: readonly Quota[] } & (
  | { readonly kind: 'read'; readonly exchange: Exchange }
  | Failed<Failure>
);

/** Who is asked, and its quotas for when it cannot be read. */
export type Asked = { readonly source: Source; readonly unreadable: readonly Quota[] };

/** What asking a source for its quotas came to. */
export function readingOf(
  { source, unreadable }: Asked,
  outcome: Outcome<readonly Quota[], Failure>,
): Reading {
  const { exchange } = outcome;
  return outcome.kind === 'found'
    ? { kind: 'read', source, exchange, quotas: outcome.found }
    : { kind: 'failed', source, exchange, failure: outcome.failure, quotas: unreadable };
}

/** The quotas that a source is known to have, each unknown since it could not be read. */
export function unreadableQuotas(source: Source, identify: Identify): readonly Quota[] {
  return quotaNames[source.service].map((name) => ({
    ...source,
    id: identify(name),
    name,
    headroom: { kind: 'unknown', cause: { kind: 'unreadable' } },
  }));
}

/** `ROMA Connect`, or `ROMA Connect (label)` where instances are told apart. */
export function titleOf({ service, instance }: Source): string {
  return instance === null ? titles[service] : `${titles[service]} (${instance})`;
}
