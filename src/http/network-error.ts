import type { HttpResponse } from './message.ts';

/** What an exception of the client means: no connection, or an answer that is not HTTP. */
export function networkErrorResponse(error: unknown): HttpResponse {
  const code = codeOf(error);
  return code.startsWith('HPE_')
    ? {
        kind: 'unreadable',
        status: null,
        requestId: null,
        problem: `the response is not HTTP (${code})`,
      }
    : { kind: 'network', code };
}

/** A word for what went wrong below HTTP; of several addresses tried, the first one's. */
function codeOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  if (!(error instanceof Error)) return 'no reason given';
  // The tunnel calls every refusal of a proxy ECONNRESET and tells them apart in words alone.
  // Only the code is kept: its words may name the proxy, which teams keep to themselves.
  const tunnel = /^(?:tunneling socket could not be established|got illegal)(.*)$/.exec(
    error.message,
  );
  if (tunnel !== null)
    return `proxy: ${/statusCode=\d+|\bE[A-Z]{3,}\b/.exec(error.message)?.[0] ?? 'no tunnel'}`;
  const code = 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : error.message || error.name;
}
