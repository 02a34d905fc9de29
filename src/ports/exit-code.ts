import { describeError } from '../text/error-message.ts';
import type { Sanitize } from '../text/sanitize.ts';
import type { Runner } from './ports.ts';
import { isWorkerRunning } from './thread.ts';

/** Enough to write a few files, and well within the 7.5 s between the two signals of a runner. */
const graceMs = 1500;

/** The ways to end the process. Only `conclude(true)` makes the step green. */
export type FailClosedExit = {
  /** Aborts when a signal or an uncaught exception asks the run to end. */
  readonly interruption: AbortSignal;
  /** Ends the process with the verdict of the run, once the log is written. */
  readonly conclude: (green: boolean) => void;
  /** Reports what was thrown, and ends the process red. */
  readonly fail: (thrown: unknown) => void;
};

/**
 * Makes every end of the process red except a finished verdict: a signal, an uncaught exception, a
 * broken pipe, or a promise that never settles.
 */
export function createFailClosedExit(runner: Runner, sanitize: Sanitize): FailClosedExit {
  process.exitCode = 1;
  const controller = new AbortController();
  const interruption = controller.signal;

  const fail = (thrown: unknown) => {
    const { message, trace } = describeError(thrown);
    runner.debug(sanitize(trace));
    runner.annotate({
      kind: 'error',
      title: 'Quota gate failed',
      message: `${sanitize(message)}.`,
    });
    exitNow(1);
  };
  const interrupt = (thrown: unknown) => {
    // Without a reason, the message would be just "aborted".
    controller.abort(thrown instanceof Error ? thrown : new Error(describeError(thrown).message));
    setTimeout(() => exitNow(1), graceMs).unref();
  };
  // Ends the process, which a hanging request would keep alive; but first the log is written.
  const conclude = (green: boolean) => {
    process.stdout.write('', (error) => {
      exitNow(green && !interruption.aborted && !error ? 0 : 1);
    });
  };
  listenForEndings(interrupt, fail);
  listenForWarnings((message) => runner.debug(sanitize(message)));
  return { interruption, conclude, fail };
}

/** Makes every unexpected end of the process exit with code 1. */
function listenForEndings(
  interrupt: (thrown: unknown) => void,
  fail: (thrown: unknown) => void,
): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => process.exit(1));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => interrupt(new Error(interrupted(signal))));
  }
  process.on('uncaughtException', interrupt);
  process.once('beforeExit', () => {
    // If the report does not settle either, the process comes to its end once more.
    process.once('beforeExit', () => fail(unsettled));
    interrupt(unsettled);
    setImmediate(() => {});
  });
}

/** Takes the place of Node's own listener, which prints warnings to the log. */
function listenForWarnings(debug: (message: string) => void): void {
  process.removeAllListeners('warning');
  process.on('warning', ({ message }) => debug(message));
}

const unsettled = 'the run ended without a verdict: this is a bug, please report it';

function interrupted(signal: string): string {
  return `${signal} ended the run before a verdict: the job was cancelled or reached its time limit`;
}

/** Resources that keep a libuv thread busy: name lookups and files. */
const blockingResources = ['GetAddrInfoReqWrap', 'FSReqCallback', 'FSReqPromise'];

/**
 * Ends the process now. `process.exit` waits for a name lookup without a response, for a pipe that
 * nothing reads, and for a worker thread. Replacing the process by another program (`execve`, not on
 * Windows) does not.
 */
function exitNow(code: 0 | 1): void {
  const active = process.getActiveResourcesInfo();
  if (isWorkerRunning() || active.some((name) => blockingResources.includes(name)))
    process.execve?.(process.execPath, [process.execPath, '-e', `process.exit(${code})`], {});
  process.exit(code);
}
