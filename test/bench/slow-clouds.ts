import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** How long the clouds think before they answer, in milliseconds. */
export const latencies = [0, 50, 200] as const;
type Latency = (typeof latencies)[number];

/** An embedded cloud over HTTPS that takes its time. */
export type SlowCloud = {
  readonly latency: Latency;
  readonly url: string;
  /** PEM to trust. */
  readonly certificate: string;
};

/** A cloud for each latency, in a process that shares nothing with the one that measures. */
export type SlowClouds = AsyncDisposable & {
  readonly all: readonly SlowCloud[];
  readonly at: (latency: Latency) => SlowCloud;
  /** How many requests have come to a cloud so far. */
  readonly requestsTo: (cloud: SlowCloud) => Promise<number>;
};

/** The instances that every one of these clouds holds. */
export function instanceIds(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `instance-${index + 1}`);
}

export async function startSlowClouds(): Promise<SlowClouds> {
  const child = fork(fileURLToPath(new URL('slow-cloud.ts', import.meta.url)));
  const next = async <Message>(): Promise<Message> => {
    const [message]: readonly unknown[] = await once(child, 'message');
    // Both ends of the channel are ours, so what comes is taken at its word.
    return message as Message;
  };
  const all = await next<readonly SlowCloud[]>();
  return {
    all,
    at: (latency) => {
      const cloud = all.find((candidate) => candidate.latency === latency);
      if (cloud === undefined) throw new Error(`No cloud answers after ${latency} ms`);
      return cloud;
    },
    requestsTo: async (cloud) => {
      child.send('count');
      return (await next<readonly number[]>())[all.indexOf(cloud)] ?? 0;
    },
    [Symbol.asyncDispose]: async () => {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}

/**
 * A token of the length that signed ones (`MII…`) come to, some thousand characters: the longer it
 * is, the longer a step may be busy with it. The same in every process.
 */
export const longToken = Array.from({ length: 60 }, (_, index) =>
  createHash('sha512').update(`${index}`).digest('base64url'),
).join('');
