import { abortable } from './abortable.ts';

/** The argument that marks a worker. The runner passes no arguments. */
const workerArgument = 'in-thread';

/** Whether this is the main thread. Node's own constant takes a while to load. */
export const isMainThread = process.argv[2] !== workerArgument;

/** Small: most of a plan lives to the end, and V8 otherwise keeps 100 MB for what does not. */
const maxYoungGenerationSizeMb = 12;

let running = 0;

/** Whether a worker may still be running. Not even `process.exit` interrupts a JSON.parse. */
export function isWorkerRunning(): boolean {
  return running > 0;
}

/**
 * Runs this bundle again in a worker, and resolves with the result that it posts. Rejects if it throws,
 * if it runs out of memory or ends without a result, or if the signal aborts.
 */
export async function runInWorker<Result>(signal: AbortSignal): Promise<Result> {
  const { Worker } = await import('node:worker_threads');
  const worker = new Worker(process.argv[1] ?? '', {
    argv: [workerArgument],
    resourceLimits: { maxYoungGenerationSizeMb },
  });
  running++;
  worker.once('exit', () => running--);
  const result = new Promise<Result>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () =>
      reject(new Error('the thread that reads large files ended without a result')),
    );
  });
  return abortable(result, signal).finally(() => worker.terminate());
}

/** Posts the result of this worker to the main thread. Rejects outside of a worker. */
export async function postResult(result: Promise<unknown>): Promise<void> {
  const { parentPort } = await import('node:worker_threads');
  if (parentPort === null) throw new Error('no thread waits for the result');
  parentPort.postMessage(await result);
}
