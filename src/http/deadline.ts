/** The moment at which a run ends, whatever is still under way. */
export type Deadline = {
  /** The whole time allowed, in seconds, for messages. */
  readonly seconds: number;
  readonly signal: AbortSignal;
};

export function deadlineIn(seconds: number): Deadline {
  return { seconds, signal: AbortSignal.timeout(seconds * 1000) };
}

/**
 * Settles with the work, or rejects at the deadline. A signal alone does not do: a proxy that never
 * answers CONNECT keeps the client waiting in spite of it.
 */
export function before<Value>({ signal }: Deadline, work: Promise<Value>): Promise<Value> {
  const expiry = new Promise<never>((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  return Promise.race([work, expiry]);
}
