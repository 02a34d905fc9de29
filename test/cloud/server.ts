import { createScript, type Script } from './behaviour.ts';
import { complete, type Exchange } from './exchange.ts';
import { listen, type Scheme } from './listener.ts';
import { createRequestLog, type RequestLog } from './request-log.ts';
import { type CloudState, initialState } from './state.ts';

/** A Huawei Cloud of one project, on a loopback port. */
export type Cloud = AsyncDisposable & {
  /** Endpoint of every service. */
  readonly url: string;
  /** PEM that a client must trust; only HTTPS has one. */
  readonly certificate: string | undefined;
  /** What the project holds now. */
  readonly state: () => CloudState;
  /** Changes what the project holds, from the next answer on. */
  readonly set: (change: Partial<CloudState>) => void;
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
};

/** Starts a cloud that holds the documented example quotas. */
export async function startCloud(options: CloudOptions = {}): Promise<Cloud> {
  const log = createRequestLog();
  const script = createScript();
  let state = initialState;
  let barrier = Promise.resolve();

  const serve = async (exchange: Exchange): Promise<void> => {
    await barrier;
    await complete(exchange, state, script);
  };
  const { scheme = 'http', host = '127.0.0.1' } = options;
  const listener = await listen(scheme, host, (message, response) => {
    const exchange = { request: log.record(message), message, response };
    serve(exchange).catch((cause: unknown) => response.destroy(new Error('No answer', { cause })));
  });
  return {
    ...listener,
    state: () => state,
    set: (change) => {
      state = { ...state, ...change };
    },
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
