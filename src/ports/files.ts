import { type BigIntStats, constants, readFileSync } from 'node:fs';
import { type FileHandle, mkdir, open, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { errorCodeOf } from '../text/error-message.ts';
import { decodeText } from '../text/text-encoding.ts';
import type { FileContent, ProtectedFile } from './ports.ts';

/** Reads the text of a file with at most `maxBytes`. Never rejects. */
export async function readTextFile(path: string, maxBytes: number): Promise<FileContent> {
  try {
    // Before opening the file, because opening a pipe without a writer never returns.
    const found = await stat(path);
    if (!found.isFile()) return { kind: found.isDirectory() ? 'folder' : 'not-a-file' };
    const file = await open(path);
    return await readOpenFile(file, maxBytes).finally(() => file.close());
  } catch (thrown: unknown) {
    const code = errorCodeOf(thrown);
    return missingCodes.includes(code) ? { kind: 'missing' } : { kind: 'unreadable', code };
  }
}

async function readOpenFile(file: FileHandle, maxBytes: number): Promise<FileContent> {
  const opened = await file.stat({ bigint: true });
  if (opened.size > maxBytes) return { kind: 'too-large' };
  const bytes = await file.readFile();
  const content = decodeText(bytes);
  freeMemory(bytes);
  return content.kind === 'text' ? { ...content, identity: identityOf(opened) } : content;
}

/** Frees the bytes at once. Otherwise a large file would be in memory twice until the next collection. */
function freeMemory({ buffer, byteLength }: Uint8Array<ArrayBuffer>): void {
  // Small arrays may share a buffer with others, and Node 20 has no `transfer`.
  if (buffer.byteLength !== byteLength || !('transfer' in buffer)) return;
  if (typeof buffer.transfer === 'function') buffer.transfer(0);
}

/** No such file, a path through something other than a folder, and a name that is too long. */
const missingCodes = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'];

/**
 * Writes the report, and creates the folders of its path. Rejects, with nothing written, if the path
 * leads to a protected file, to the bundle or to no regular file. Many paths lead to one file (links,
 * spellings), so it compares the open file with the protected ones, which need not have existed before.
 * Never blocks on a pipe. Once the signal aborts, it writes no more: the file may hold a later report.
 */
export async function writeReportFile(
  path: string,
  text: string,
  protectedFiles: readonly ProtectedFile[],
  signal: AbortSignal,
): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const existing = await openFor(path, 0).catch(nullIfMissing);
  const file = existing ?? (await openFor(path, constants.O_CREAT));
  const write = async () => {
    // Only now, because a protected file that did not exist may be the one just created.
    const target = await protectedAs(file, protectedFiles);
    if (target !== undefined && existing === null) await rm(await realpath(path));
    if (target !== undefined) throw new Error(`it is ${target.what}`);
    signal.throwIfAborted();
    await file.truncate();
    await writeFile(file, text, { signal });
  };
  await write().finally(() => file.close());
}

/** The protected file that an open one is; undefined if it is none. Rejects if it is no regular file. */
async function protectedAs(file: FileHandle, protectedFiles: readonly ProtectedFile[]) {
  const opened = await file.stat({ bigint: true });
  if (!opened.isFile()) throw new Error(notRegular);
  const identified = await Promise.all([...protectedFiles, bundle].map(identify));
  return identified.find(({ identity }) => identity === identityOf(opened));
}

const notRegular = 'it is not a regular file';

/** Opens a file for writing, without emptying it, and without waiting for the reader of a pipe. */
async function openFor(path: string, creation: number): Promise<FileHandle> {
  const flags = constants.O_WRONLY | constants.O_NONBLOCK | creation;
  return open(path, flags).catch((thrown: unknown) => {
    const isNoFile = ['ENXIO', 'EISDIR'].includes(errorCodeOf(thrown));
    throw isNoFile ? new Error(notRegular) : thrown;
  });
}

function nullIfMissing(thrown: unknown): null {
  if (errorCodeOf(thrown) === 'ENOENT') return null;
  throw thrown;
}

/** The identity of a protected file; null if it does not exist, and so cannot be overwritten. */
async function identify({ path, what }: ProtectedFile) {
  const found = await stat(path, { bigint: true }).catch(() => null);
  return { what, identity: found === null ? null : identityOf(found) };
}

function identityOf({ dev, ino }: BigIntStats): string {
  return `${dev}:${ino}`;
}

/** The bundle that is running. A later step of the job may run it again. */
const bundle: ProtectedFile = { path: process.argv[1] ?? '', what: 'this action itself' };

/** The text of the bundle that is running. Throws if it cannot be read. */
export function bundleText(): string {
  return readFileSync(bundle.path, 'utf8');
}
