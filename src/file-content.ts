import { open, stat } from 'node:fs/promises';
import type { FileContent } from './settings/files.ts';
import { decode } from './text/decode.ts';

/** Reads the text of a file of no more than so many bytes. Never rejects. */
export async function contentOf(path: string, mostBytes: number): Promise<FileContent> {
  try {
    // Looked at before it is opened: a pipe without a writer would not let go of who opens it.
    if (!(await stat(path)).isFile()) return { kind: 'not-a-file' };
    await using file = await open(path);
    const { size } = await file.stat();
    if (size > mostBytes) return { kind: 'too-large' };
    return decode(await file.readFile());
  } catch (thrown: unknown) {
    const code = codeOf(thrown);
    return nothingThere.includes(code) ? { kind: 'missing' } : { kind: 'unreadable', code };
  }
}

/** No such file, a part of the path that is no folder, and a name that no file can have. */
const nothingThere = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'];

function codeOf(thrown: unknown): string {
  const { code } = Object(thrown);
  return typeof code === 'string' ? code : 'no code';
}
