import { type BigIntStats, constants, readFileSync } from 'node:fs';
import { type FileHandle, mkdir, open, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { decodeText } from '../text/text-encoding.ts';
import type { FileContent, ProtectedFile } from './ports.ts';

/** Reads the text of a file of no more than so many bytes. Never rejects. */
export async function readTextFile(path: string, mostBytes: number): Promise<FileContent> {
  try {
    // Looked at before it is opened: a pipe without a writer would not let go of who opens it.
    if (!(await stat(path)).isFile()) return { kind: 'not-a-file' };
    await using file = await open(path);
    const opened = await file.stat({ bigint: true });
    if (opened.size > mostBytes) return { kind: 'too-large' };
    const bytes = await file.readFile();
    const content = decodeText(bytes);
    release(bytes);
    return content.kind === 'text' ? { ...content, identity: identityOf(opened) } : content;
  } catch (thrown: unknown) {
    const code = codeOf(thrown);
    return nothingThere.includes(code) ? { kind: 'missing' } : { kind: 'unreadable', code };
  }
}

/** Gives the memory of bytes back at once: a large file would be held twice until the next collection. */
function release({ buffer, byteLength }: Uint8Array<ArrayBuffer>): void {
  // Small ones may share a buffer with others, and Node 20 cannot give one back.
  if (buffer.byteLength !== byteLength || !('transfer' in buffer)) return;
  if (typeof buffer.transfer === 'function') buffer.transfer(0);
}

/** No such file, a part of the path that is no folder, and a name that no file can have. */
const nothingThere = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'];

function codeOf(thrown: unknown): string {
  const { code } = Object(thrown);
  return typeof code === 'string' ? code : 'no code';
}

/**
 * Writes a file of the workspace, with the folders it lies in. Which file a path leads to is known
 * when it is open: rejects where that is a protected one, be it one that was not there, whatever the
 * path is spelt like, or none at all, with nothing written. A pipe that nobody reads must not hold the
 * step, so nothing waits.
 */
export async function writeReportFile(
  path: string,
  text: string,
  protectedFiles: readonly ProtectedFile[],
): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const found = await openFor(path, 0).catch(nullWhereMissing);
  await using file = found ?? (await openFor(path, constants.O_CREAT));
  const opened = await file.stat({ bigint: true });
  if (!opened.isFile()) throw new Error(notRegular);
  // Not before, since a file that was not there can be told by its path alone, which has many spellings.
  const others = await Promise.all(protectedFiles.map(identified));
  const other = others.find(({ identity }) => identity === identityOf(opened));
  if (other !== undefined) {
    if (found === null) await rm(await realpath(path));
    throw new Error(`it is ${other.what}: use another path`);
  }
  await file.truncate();
  await writeFile(file, text);
}

const notRegular = 'it is not a regular file: use another path';

/** Neither empties what is there, nor waits for somebody to read it. */
async function openFor(path: string, creation: number): Promise<FileHandle> {
  const flags = constants.O_WRONLY | constants.O_NONBLOCK | creation;
  return open(path, flags).catch((thrown: unknown) => {
    const isNoFile = ['ENXIO', 'EISDIR'].includes(Object(thrown).code);
    throw isNoFile ? new Error(notRegular) : thrown;
  });
}

function nullWhereMissing(thrown: unknown): null {
  if (Object(thrown).code === 'ENOENT') return null;
  throw thrown;
}

/** A file that is not there is none that could be written over. */
async function identified({ path, what }: ProtectedFile) {
  const found = await stat(path, { bigint: true }).catch(() => null);
  return { what, identity: found === null ? null : identityOf(found) };
}

function identityOf({ dev, ino }: BigIntStats): string {
  return `${dev}:${ino}`;
}

/** The text of this very program. */
export function programText(): string {
  return readFileSync(process.argv[1] ?? '', 'utf8');
}
