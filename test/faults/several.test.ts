import { expect, test } from 'vitest';
import { errorAnswer } from '../cloud/answer.ts';
import { fixed } from '../cloud/behaviour.ts';
import { romaAnswers } from '../cloud/quotas/roma.ts';
import { startCloud } from '../cloud/server.ts';
import {
  annotationsIn,
  quotaIn,
  reportIn,
  visibleOutput,
} from '../support/assertions/gate-report.ts';
import { tableRowsIn, withoutOwnTags } from '../support/assertions/summary-table.ts';
import { gateInputs } from '../support/runner/gate-inputs.ts';
import { runGate } from '../support/runner/run-gate.ts';

test.each([
  { broken: 'roma', title: 'ROMA Connect', read: 'ges.graph', unread: 'roma.api' },
  { broken: 'ges', title: 'GES', read: 'roma.api', unread: 'ges.graph' },
] as const)(
  '43 $broken alone fails: the step is red, and the other figures are there',
  async ({ broken, title, read, unread }) => {
    await using cloud = await startCloud();
    cloud.replace(broken, fixed(romaAnswers.noPermission));
    await using run = await runGate({ inputs: gateInputs(cloud) });

    expect(run.exitCode).toBe(1);
    expect(run.outputs).toMatchObject({ verdict: 'error', passed: 'false' });
    expect(annotationsIn(run)).toHaveLength(1);
    expect(annotationsIn(run)[0]).toMatch(`error Quota not readable: ${title} denied access`);
    expect(quotaIn(run, read)).toMatchObject({ status: 'ok' });
    expect(quotaIn(run, unread)).toMatchObject({ status: 'unknown', left: null });
    const rows = tableRowsIn(run.summary);
    expect(rows.find(([, quota]) => quota === unread)).toBeUndefined();
    expect(rows.find(([, quota]) => quota === read)?.[0]).toBe('✅');
    expect(await visibleOutput(run)).not.toContain(cloud.state().token);
  },
);

const names = [
  '<img src=x onerror=y>',
  'a | b',
  'line\nbreak\r\nand more',
  '<!-- hidden',
  '`code` and ```fence```',
  '</details></td></table>',
  '[link](https://evil.invalid)',
  '@somebody #1 www.evil.invalid',
  '&lt;b&gt; &#124;',
  '**bold** _it_ ~~no~~ \\| $x$',
];

test('46 the name of a quota stands in the summary letter for letter, in one cell', async () => {
  await using cloud = await startCloud();
  cloud.set({ gesResources: names.map((type) => ({ type, available: 1 })) });
  const inputs = { services: 'ges', 'on-unknown': 'ignore' };
  await using run = await runGate({ inputs: gateInputs(cloud, inputs) });

  const rows = tableRowsIn(run.summary);
  for (const row of rows) expect(row).toHaveLength(4);
  const shown = names.map((name) => `ges.${name.replaceAll('\n', '\\n').replaceAll('\r', '\\r')}`);
  expect(rows.map(([, quota]) => quota)).toEqual(expect.arrayContaining(shown));
  expect(reportIn(run).quotas.map(({ name }) => name)).toEqual(expect.arrayContaining(shown));
  expect(withoutOwnTags(run.summary)).not.toMatch(/[<>`@[\]]/);
});

test('46 the message of an error stands in the summary letter for letter', async () => {
  await using cloud = await startCloud();
  const message = '</details><img src=x> | `x` [l](u) <!-- @all';
  cloud.replace('ges', fixed(errorAnswer(403, 'GES.1', message)));
  await using run = await runGate({ inputs: gateInputs(cloud) });

  expect(run.exitCode).toBe(1);
  expect(withoutOwnTags(run.summary)).not.toMatch(/[<>`@[\]]/);
  expect(reportIn(run).failures[0]?.message).toContain(message);
});
