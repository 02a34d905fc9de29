import { expect, test } from 'vitest';
import { readFiles } from '../../../src/inputs/read-settings.ts';
import type { FileContent } from '../../../src/ports/ports.ts';

const text: FileContent = { kind: 'text', text: '{}', identity: '1' };

/** Reads files. The file `stuck` never ends, and its time is over at once. */
async function read(paths: readonly string[]) {
  const asked: string[] = [];
  const runner = {
    readFile: async (path: string) => {
      asked.push(path);
      return path === 'stuck' ? new Promise<FileContent>(() => {}) : text;
    },
  };
  const clock = {
    now: () => 0,
    expiry: () => (asked.at(-1) === 'stuck' ? AbortSignal.abort() : new AbortController().signal),
    sleep: async () => {},
  };
  return [...(await readFiles(paths, 1, { runner, clock }))];
}

test('files are read by their paths, and one that does not come to its end is unreadable', async () => {
  expect(await read(['a', 'stuck', 'b'])).toEqual([
    ['a', text],
    ['stuck', { kind: 'unreadable', code: 'ETIMEDOUT' }],
    ['b', text],
  ]);
  expect(await read([])).toEqual([]);
});
