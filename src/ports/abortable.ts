/**
 * Settles with the work, or rejects with the signal's reason. A signal given to the client alone
 * does not do: a proxy that never answers CONNECT keeps it waiting all the same.
 */
export function abortable<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  const end = new Promise<never>((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  return Promise.race([work, end]);
}
