import { expect, test } from 'vitest';
import {
  type ReadPorts,
  readFiles,
  readLargeSettings,
  readSettings,
} from '../../../src/inputs/read-settings.ts';
import type { FileContent } from '../../../src/ports/ports.ts';
import { actionsRunner } from '../../../src/ports/runner.ts';
import { sanitize } from '../../support/builders/quotas.ts';
import { parsingContext, rawInputs } from '../../support/builders/settings.ts';

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

const plan =
  '{"format_version":"1.2","planned_values":{"root_module":{}},"terraform_version":"1.5.7"}';

/** The ports of a machine whose file `plan.json` is this. */
function portsWith(content: FileContent, limits: number[] = []): ReadPorts {
  const readFile = async (_: string, maxBytes: number) => {
    limits.push(maxBytes);
    return content;
  };
  const clock = { now: () => 0, expiry: () => new AbortController().signal, sleep: async () => {} };
  return { ...parsingContext(), runner: { ...actionsRunner, readFile }, clock, sanitize };
}

const inputs = rawInputs({ 'terraform-plan': 'plan.json' });
const limit = 16 * 1024 * 1024;

test.each<[string, boolean, FileContent]>([
  ['a file of 16 MiB', false, { kind: 'text', text: plan.padEnd(limit), identity: '1' }],
  ['a larger one', true, { kind: 'text', text: plan.padEnd(limit + 1), identity: '1' }],
  ['one that is too large to be read here', true, { kind: 'too-large' }],
  ['one that is missing', false, { kind: 'missing' }],
])('%s: is it read in a worker? %s', async (_, inWorker, content) => {
  const elsewhere = { kind: 'invalid', problems: [] } as const;
  const limits: number[] = [];
  const ports = { ...portsWith(content, limits), readInWorker: async () => elsewhere };
  expect((await readSettings(inputs, ports)) === elsewhere).toBe(inWorker);
  expect(limits).toEqual([limit]);
});

test('settings are read, or all problems with them are shown', async () => {
  const found = portsWith({ kind: 'text', text: plan, identity: '1' });
  expect(await readLargeSettings(inputs, found)).toMatchObject({
    kind: 'valid',
    value: { policy: { planned: [] } },
  });
  expect(await readLargeSettings(inputs, portsWith({ kind: 'missing' }))).toMatchObject({
    kind: 'invalid',
    problems: [{ input: 'terraform-plan', quoted: 'plan.json' }],
  });
});
