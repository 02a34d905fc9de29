import { open, stat } from 'node:fs/promises';
import type { FileContent } from './settings/files.ts';

/** Reads a file of no more than so many bytes, as UTF-8 text. Never rejects. */
export async function contentOf(path: string, mostBytes: number): Promise<FileContent> {
  try {
    // Looked at before it is opened: a pipe without a writer would not let go of who opens it.
    if (!(await stat(path)).isFile()) return { kind: 'not-a-file' };
    await using file = await open(path);
    const { size } = await file.stat();
    if (size > mostBytes) return { kind: 'too-large' };
    return textIn(await file.readFile());
  } catch (thrown: unknown) {
    const code = codeOf(thrown);
    return code === 'ENOENT' ? { kind: 'missing' } : { kind: 'unreadable', code };
  }
}

function textIn(bytes: Uint8Array): FileContent {
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { kind: 'not-text' };
  }
}

function codeOf(thrown: unknown): string {
  const { code } = Object(thrown);
  return typeof code === 'string' ? code : 'no code';
}
