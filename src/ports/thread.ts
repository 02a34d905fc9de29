import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { abortable } from './clock.ts';

/** Whether this is the thread that the process began with. */
export const isFirstThread = isMainThread;

let running = 0;

/** Whether a thread may still be at work: not even the end of the process breaks off a JSON.parse. */
export function isThreadRunning(): boolean {
  return running > 0;
}

/**
 * Runs this program once more, in a thread of its own, and resolves with what it answers. Rejects with
 * what it throws, where it ends without an answer or for want of memory, and when the signal comes.
 */
export async function fromThread<Answer>(signal: AbortSignal): Promise<Answer> {
  const worker = new Worker(process.argv[1] ?? '');
  running++;
  worker.once('exit', () => running--);
  const answer = new Promise<Answer>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('a thread ended without an answer')));
  });
  return abortable(answer, signal).finally(() => worker.terminate());
}

/** Gives the answer to the thread that waits for it. */
export async function answerFromThread(answer: Promise<unknown>): Promise<void> {
  parentPort?.postMessage(await answer);
}
