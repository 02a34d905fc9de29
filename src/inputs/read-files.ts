import { abortable } from '../ports/clock.ts';
import type { Clock, FileContent, Runner } from '../ports/ports.ts';
import type { Files } from './limits/files.ts';

/** Longer than any disk takes. */
const longestRead = 30_000;

/** Reads files of no more than so many bytes each, one after the other. Never rejects. */
export async function readFiles(
  paths: readonly string[],
  mostBytes: number,
  { runner, clock }: { readonly runner: Runner; readonly clock: Clock },
): Promise<Files> {
  const files = new Map<string, FileContent>();
  for (const path of paths) {
    const content = abortable(runner.readFile(path, mostBytes), clock.expiry(longestRead));
    files.set(
      path,
      await content.catch(() => ({ kind: 'unreadable', code: 'ETIMEDOUT' }) as const),
    );
  }
  return files;
}
