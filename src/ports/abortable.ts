/**
 * Settles like the work, or rejects with the reason of the signal. Passing the signal to the HTTP
 * client is not enough: it would still wait for a proxy that never responds to CONNECT.
 */
export function abortable<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    // A listener left on a long-lived signal would keep the result in memory.
    const stopListening = () => signal.removeEventListener('abort', abort);
    work.finally(stopListening).then(resolve, reject);
  });
}
