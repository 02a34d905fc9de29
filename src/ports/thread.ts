import { abortable } from './clock.ts';

/** Argument that marks a worker; the runner passes none. */
const workerArgument = 'in-thread';

/** Whether this is the thread that the process began with. Node's own constant takes a while to load. */
export const isMainThread = process.argv[2] !== workerArgument;

let running = 0;

/** Whether a worker may still be at work: not even the end of the process breaks off a JSON.parse. */
export function isWorkerRunning(): boolean {
  return running > 0;
}

/**
 * Runs this program once more, in a thread of its own, and resolves with what it answers. Rejects with
 * what it throws, where it ends without an answer, and when the signal comes. Want of memory ends the
 * process as a whole, which is red.
 */
export async function runInWorker<Answer>(signal: AbortSignal): Promise<Answer> {
  const { Worker } = await import('node:worker_threads');
  const worker = new Worker(process.argv[1] ?? '', { argv: [workerArgument] });
  running++;
  worker.once('exit', () => running--);
  const answer = new Promise<Answer>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () =>
      reject(new Error('the thread that reads large files ended without a result')),
    );
  });
  return abortable(answer, signal).finally(() => worker.terminate());
}

/** Gives the answer to the thread that waits for it; rejects where none does. */
export async function postResult(answer: Promise<unknown>): Promise<void> {
  const { parentPort } = await import('node:worker_threads');
  if (parentPort === null) throw new Error('no thread waits for the result');
  parentPort.postMessage(await answer);
}
