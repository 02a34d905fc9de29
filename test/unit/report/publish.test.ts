import { expect, test } from 'vitest';
import type { Runner } from '../../../src/ports/ports.ts';
import { actionsRunner } from '../../../src/ports/runner.ts';
import { publish } from '../../../src/report/publish.ts';
import { quota, read, sanitize } from '../../support/builders/quotas.ts';
import { judged } from '../../support/builders/results.ts';

const ignore = () => {};
const never = new AbortController().signal;
const found = judged([read(quota({}))]);

/** What publishing needs, with this way of writing a report and this much time for it. */
function portsWith(writeReport: Runner['writeReport'], timeUp = never) {
  const runner = {
    ...actionsRunner,
    ...{ log: ignore, debug: ignore, group: ignore, annotate: ignore, setOutput: ignore },
    writeSummary: async () => {},
    writeReport,
  };
  const clock = { now: () => 0, expiry: () => timeUp, sleep: async () => {} };
  const delivery = { summaryMode: 'always', troubleshooting: null, protectedFiles: [] } as const;
  return { ...delivery, runner, clock, sanitize, reportPath: 'report.json' };
}

test('a report whose writing failed half-way does not stay a pass', async () => {
  const written: string[] = [];
  const ports = portsWith(async (_, text) => {
    written.push(JSON.parse(text).verdict);
    if (written.length === 1) throw Object.assign(new Error('i/o error'), { code: 'EIO' });
  });

  expect(await publish(found, ports, never)).toMatchObject({ kind: 'undelivered' });
  expect(written).toEqual(['pass', 'error']);
});

test('a report that is not written in time is not written later', async () => {
  const time = new AbortController();
  const signals: AbortSignal[] = [];
  const ports = portsWith((_path, _text, _files, signal) => {
    signals.push(signal);
    queueMicrotask(() => time.abort(new Error('the time is up')));
    return new Promise(ignore);
  }, time.signal);

  expect(await publish(found, ports, never)).toMatchObject({ kind: 'undelivered' });
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, true]);
});

test('a report that is being written when the step is cancelled is not written later', async () => {
  const interruption = new AbortController();
  const signals: AbortSignal[] = [];
  const ports = portsWith((_path, _text, _files, signal) => {
    signals.push(signal);
    queueMicrotask(() => interruption.abort(new Error('cancelled')));
    return new Promise(ignore);
  });

  await expect(publish(found, ports, interruption.signal)).rejects.toThrow('cancelled');
  expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
});

test('outputs that end half-way tell no verdict', async () => {
  const written: string[] = [];
  const { runner, ...ports } = portsWith(async () => {});
  const setOutput = (name: string) => {
    if (written.length === 3) throw new Error('no space is left');
    written.push(name);
  };

  await expect(
    publish(found, { ...ports, runner: { ...runner, setOutput } }, never),
  ).rejects.toThrow('the outputs could not be written: no space is left');
  expect(written).not.toContain('verdict');
  expect(written).not.toContain('passed');
});
