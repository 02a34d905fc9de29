import type { Exchange } from './exchange.ts';
import type { ApiFailure } from './failure.ts';

/** An exchange that did not give what was asked for. */
export type Failed<Why = ApiFailure> = {
  readonly kind: 'failed';
  readonly exchange: Exchange;
  readonly failure: Why;
};

/** The result of one request to a server. Never an exception. */
export type ApiResult<Found, Why = ApiFailure> =
  | { readonly kind: 'found'; readonly exchange: Exchange; readonly found: Found }
  | Failed<Why>;
