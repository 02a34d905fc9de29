import { expect, test } from 'vitest';
import { actionsRunner } from '../../../src/ports/runner.ts';
import { publish } from '../../../src/report/publish.ts';
import { quota, read, sanitize } from '../../support/builders/quotas.ts';
import { judged } from '../../support/builders/results.ts';

const ignore = () => {};

test('a report whose writing failed half-way does not stay a pass', async () => {
  const written: string[] = [];
  const runner = {
    ...actionsRunner,
    ...{ log: ignore, debug: ignore, group: ignore, annotate: ignore, setOutput: ignore },
    appendSummary: async () => {},
    writeReport: async (_: string, text: string) => {
      written.push(JSON.parse(text).verdict);
      if (written.length === 1) throw Object.assign(new Error('i/o error'), { code: 'EIO' });
    },
  };
  const never = new AbortController().signal;
  const clock = { now: () => 0, expiry: () => never, sleep: async () => {} };
  const delivery = { summaryMode: 'always', troubleshooting: null, protectedFiles: [] } as const;
  const ports = { ...delivery, runner, clock, sanitize, reportPath: 'report.json' };

  expect(await publish(judged([read(quota({}))]), ports, never)).toMatchObject({
    kind: 'undelivered',
  });
  expect(written).toEqual(['pass', 'error']);
});
