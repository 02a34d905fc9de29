import type { SafeText } from '../text/sanitize.ts';

/** How the exchange with a server went. `status` is null when no answer arrived. */
export type Exchange = {
  /** Host and port, for the log alone: outputs and summary never hold an endpoint. */
  readonly host: string;
  readonly status: number | null;
  readonly requestId: SafeText | null;
  readonly attempts: number;
};

/** The exchange with a server that was not asked at all. */
export function noExchange(host: string): Exchange {
  return { host, status: null, requestId: null, attempts: 0 };
}
