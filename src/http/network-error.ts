import type { Answer } from '../services/answer.ts';

/** What an exception of the client means: no connection, or an answer that is not HTTP. */
export function answerOf(error: unknown): Answer {
  const code = codeOf(error);
  return code.startsWith('HPE_')
    ? { kind: 'unreadable', status: null, requestId: null, problem: `it is not HTTP (${code})` }
    : { kind: 'network', code };
}

/** A word for what went wrong below HTTP; of several addresses tried, the first one's. */
function codeOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  if (!(error instanceof Error)) return 'no reason given';
  // The tunnel calls every refusal of a proxy ECONNRESET and tells them apart in words alone.
  const tunnel = /^(?:tunneling socket could not be established, |got )(.*)$/.exec(error.message);
  if (tunnel !== null) return `proxy: ${tunnel[1]}`;
  const code = 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : error.message || error.name;
}
