/**
 * Settles with the work, or rejects with the signal's reason. A signal given to the client alone
 * does not do: a proxy that never answers CONNECT keeps it waiting all the same.
 */
export function abortable<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const end = () => reject(signal.reason);
    if (signal.aborted) end();
    signal.addEventListener('abort', end, { once: true });
    // A signal that never comes would keep what the work came to.
    const over = () => signal.removeEventListener('abort', end);
    work.finally(over).then(resolve, reject);
  });
}
