import { spawn } from 'node:child_process';
import { once } from 'node:events';
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
  /** A child that lives longer is killed, and the run rejects. */
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

/** The Node that runs the bundle: this very one, or that of `GATE_NODE`, a path. */
export const gateNode = process.env['GATE_NODE'] ?? process.execPath;

/** Runs a script without a shell: some shells drop hyphenated variables. */
export async function runScript(options: ScriptOptions): Promise<ScriptRun> {
  const { node = process.execPath, script, parameters = [], environment, folder } = options;
  const { interrupt, limitSeconds = 120 } = options;
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
  interrupt?.when.then(
    () => child.kill(interrupt.signal),
    () => child.kill(),
  );
  let late = false;
  const limit = setTimeout(() => {
    late = child.kill('SIGKILL');
  }, limitSeconds * 1000);
  await once(child, 'close').finally(() => clearTimeout(limit));
  if (late) {
    throw new Error(`The script did not end within ${limitSeconds} s. Its log:\n${log}`);
  }
  return { exitCode: child.exitCode, signal: child.signalCode, log };
}
