import { abortable, type Clock } from '../ports/clock.ts';
import type { Runner } from '../ports/runner.ts';
import { type FileContent, type Files, mostFileBytes } from './limits/files.ts';

/** Longer than any disk takes. */
const longestRead = 30_000;

/** Reads files, one after the other. Never rejects. */
export async function readFiles(
  paths: readonly string[],
  { runner, clock }: { readonly runner: Runner; readonly clock: Clock },
): Promise<Files> {
  const files = new Map<string, FileContent>();
  for (const path of paths) {
    const content = abortable(clock.expiry(longestRead), runner.read(path, mostFileBytes));
    files.set(
      path,
      await content.catch(() => ({ kind: 'unreadable', code: 'ETIMEDOUT' }) as const),
    );
  }
  return files;
}
