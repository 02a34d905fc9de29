import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { runScript } from '../support/runner/run-script.ts';
import { systemEnvironment } from '../support/runner/step-environment.ts';

test('the shipped bundle is run on the Node 24 of the lock file, as action.yml asks', async () => {
  const lock = JSON.parse(await readFile('package-lock.json', 'utf8'));
  const locked = Object.entries<{ readonly version: string }>(lock.packages)
    .filter(([path]) => /^node_modules\/node-(?:bin-)?(?:linux|darwin|win)-/.test(path))
    .map(([, { version }]) => version);
  const script = new URL('../support/child-process/print-node-version.ts', import.meta.url);
  const { log } = await runScript({ script, environment: systemEnvironment(), folder: '.' });

  expect(await readFile('action.yml', 'utf8')).toContain('using: node24');
  expect(log).toMatch(/^24\./);
  expect(locked).toContain(log);
});
