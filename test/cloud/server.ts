import type { IncomingMessage, ServerResponse } from 'node:http';
import { createScript, type Script } from './behaviour.ts';
import { createMemory } from './memory.ts';
import { createRequestLog, type RequestLog } from './request-log.ts';
import { respond } from './router.ts';
import { listen, type Scheme } from './servers/listener.ts';
import { contextOf, type ServiceName } from './service.ts';
import { type CloudState, initialState } from './state.ts';

/** A Huawei Cloud of one project, on a loopback port. */
export type Cloud = AsyncDisposable & {
  /** Endpoint of every service. */
  readonly url: string;
  /** PEM that a client must trust; only HTTPS has one. */
  readonly certificate: string | undefined;
  /** Connections so far, of whoever asked. */
  readonly connections: () => number;
  /** What the project holds now. */
  readonly state: () => CloudState;
  /** Changes what the project holds, from the next answer on. */
  readonly set: (change: Partial<CloudState>) => void;
  /** Every secret that it has handed out so far, in order. */
  readonly issuedSecrets: readonly string[];
  readonly requests: RequestLog['requests'];
  readonly arrived: RequestLog['arrived'];
  /** Answers nothing until this many requests have arrived in all. */
  readonly holdUntil: (count: number) => void;
  readonly replace: Script['replace'];
  readonly replaceInOrder: Script['replaceInOrder'];
  readonly close: () => Promise<void>;
};

type CloudOptions = {
  readonly scheme?: Scheme;
  /** A loopback address or name. */
  readonly host?: string;
  /** Whose host it is first of all, where several services have the same path. */
  readonly hostOf?: ServiceName;
};

/** Starts a cloud that holds the documented example quotas. */
export async function startCloud(options: CloudOptions = {}): Promise<Cloud> {
  const log = createRequestLog();
  const script = createScript();
  const memory = createMemory();
  const { scheme = 'http', host = '127.0.0.1', hostOf = null } = options;
  let state = initialState;
  let barrier = Promise.resolve();

  const serve = async (message: IncomingMessage, response: ServerResponse): Promise<void> => {
    const request = await log.record(message);
    await barrier;
    await respond({ request, message, response }, contextOf(state, memory), script, hostOf);
  };
  const listener = await listen(scheme, host, (message, response) => {
    serve(message, response).catch((cause: unknown) =>
      response.destroy(new Error('No answer', { cause })),
    );
  });
  return {
    ...listener,
    state: () => state,
    set: (change) => {
      state = { ...state, ...change };
    },
    issuedSecrets: memory.issuedSecrets,
    requests: log.requests,
    arrived: log.arrived,
    holdUntil: (count) => {
      barrier = log.arrived(count);
    },
    replace: script.replace,
    replaceInOrder: script.replaceInOrder,
    [Symbol.asyncDispose]: listener.close,
  };
}
