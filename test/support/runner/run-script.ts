import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { Environment } from './step-environment.ts';

/** Sends a signal to the child once something has happened. */
export type Interrupt = {
  readonly when: Promise<unknown>;
  readonly signal: NodeJS.Signals;
};

export type ScriptOptions = {
  readonly script: URL;
  /** The path of a Node; this very one unless it says otherwise. */
  readonly node?: string;
  readonly parameters?: readonly string[];
  readonly environment: Environment;
  readonly folder: string;
  readonly interrupt?: Interrupt | undefined;
  /**
   * A child that lives longer is killed, and the run rejects. Counted from what it prints first, since
   * how soon a process starts depends on the machine.
   */
  readonly limitSeconds?: number | undefined;
};

/** How a child process ended, and what it printed. */
export type ScriptRun = {
  /** Null when a signal ended the child. */
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  /** Standard output and standard error, in order of arrival. */
  readonly log: string;
};

/** Nothing takes as long, however slow the machine. */
const longestSeconds = 120;

/** The Node that runs the bundle: this very one, or that of `GATE_NODE`, a path. */
export const gateNode = process.env['GATE_NODE'] ?? process.execPath;

/** Runs a script without a shell: some shells drop hyphenated variables. */
export async function runScript(options: ScriptOptions): Promise<ScriptRun> {
  const { node = process.execPath, script, parameters = [], environment, folder } = options;
  const { interrupt, limitSeconds = longestSeconds } = options;
  const child = spawn(node, [fileURLToPath(script), ...parameters], {
    cwd: folder,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      log += chunk;
    });
  }
  const killedAfter = killWhenLate(child, limitSeconds);
  interrupt?.when.then(
    () => child.kill(interrupt.signal),
    () => child.kill(),
  );
  await once(child, 'close');
  const seconds = killedAfter();
  if (seconds !== null) {
    throw new Error(`The script did not end within ${seconds} s. Its log:\n${log}`);
  }
  return { exitCode: child.exitCode, signal: child.signalCode, log };
}

/**
 * Kills a child that lives too long after it has printed something. Returns the seconds that it lived
 * for; null if it was not killed.
 */
function killWhenLate(
  child: ChildProcessByStdio<null, Readable, Readable>,
  limitSeconds: number,
): () => number | null {
  let lateAfter: number | null = null;
  const killAfter = (seconds: number) =>
    setTimeout(() => {
      if (child.kill('SIGKILL')) lateAfter = seconds;
    }, seconds * 1000);
  let limit = killAfter(longestSeconds);
  const startLimit = () => {
    for (const stream of [child.stdout, child.stderr]) stream.off('data', startLimit);
    clearTimeout(limit);
    limit = killAfter(limitSeconds);
  };
  for (const stream of [child.stdout, child.stderr]) stream.on('data', startLimit);
  child.once('close', () => clearTimeout(limit));
  return () => lateAfter;
}
