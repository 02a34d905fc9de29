import type { Sanitize } from '../text/sanitize.ts';
import { describeError } from '../text/sentences.ts';
import type { Runner } from './ports.ts';
import { isWorkerRunning } from './thread.ts';

/** Long enough to write a few files, well within the 7.5 s between a runner's two signals. */
const graceMilliseconds = 1500;

/** The way out of the process: nothing but {@link ExitCode.conclude} with true makes the step green. */
export type ExitCode = {
  /** Comes when a signal or an uncaught exception asks the run to end. */
  readonly interruption: AbortSignal;
  readonly conclude: (green: boolean) => void;
  readonly fail: (thrown: unknown) => void;
};

/**
 * Makes the step red from the first moment, and every way out but a finished verdict lead there:
 * a signal, an uncaught exception, a pipe that nobody reads, a promise that never settles.
 */
export function exitCode(runner: Runner, sanitize: Sanitize): ExitCode {
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
    end(1);
  };
  const interrupt = (thrown: unknown) => {
    // A signal without a reason of its own would read as a plain "aborted".
    controller.abort(thrown instanceof Error ? thrown : new Error(describeError(thrown).message));
    setTimeout(() => end(1), graceMilliseconds).unref();
  };
  // The process is ended, since a request that hangs would keep it alive; after the log is out.
  const conclude = (green: boolean) => {
    process.stdout.write('', (error) => {
      end(green && !interruption.aborted && !error ? 0 : 1);
    });
  };
  process.removeAllListeners('warning');
  process.on('warning', ({ message }) => runner.debug(sanitize(message)));
  listen(interrupt, fail);
  return { interruption, conclude, fail };
}

/** Leads every way in which a process can end to one that is red. */
function listen(interrupt: (thrown: unknown) => void, fail: (thrown: unknown) => void): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => process.exit(1));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => interrupt(new Error(interrupted(signal))));
  }
  process.on('uncaughtException', interrupt);
  process.once('beforeExit', () =>
    fail('the run ended without a verdict: this is a bug, please report it'),
  );
}

function interrupted(signal: string): string {
  return `${signal} ended the run before a verdict: the job was cancelled or reached its time limit`;
}

/** Handles that keep a libuv thread busy: name lookups and files. */
const holding = ['GetAddrInfoReqWrap', 'FSReqCallback', 'FSReqPromise'];

/**
 * Ends the process now. `process.exit` waits for a lookup that no name server answers, for a file that
 * nothing reads, or for a thread; becoming another program does not (where Node can do that: not on
 * Windows).
 */
function end(code: 0 | 1): void {
  const waiting = process.getActiveResourcesInfo().some((name) => holding.includes(name));
  const isHeld = waiting || isWorkerRunning();
  if (isHeld)
    process.execve?.(process.execPath, [process.execPath, '-e', `process.exit(${code})`], {});
  process.exit(code);
}
