import { expect, test } from 'vitest';
import { startCloud } from '../cloud/server.ts';
import { annotationsIn, reportIn } from '../support/assertions/gate-report.ts';
import { gateInputs } from '../support/runner/gate-inputs.ts';
import { runGate } from '../support/runner/run-gate.ts';

const short = { services: 'ges', thresholds: 'ges.graph: 11' };
const low = { services: 'ges', 'warn-thresholds': 'ges.graph: 11' };

test.each([
  ['always', {}, true],
  ['always', short, true],
  ['on-problem', {}, false],
  ['on-problem', low, true],
  ['on-problem', short, true],
  ['on-problem', { 'on-error': 'explode' }, true],
  ['never', short, false],
  ['never', { 'on-error': 'explode' }, false],
])('summary: %s, with %o', async (summary, inputs, isWritten) => {
  await using cloud = await startCloud();
  await using run = await runGate({ inputs: gateInputs(cloud, { ...inputs, summary }) });

  expect(run.summary).toBe(isWritten ? run.outputs['summary'] : '');
  expect(run.outputs['summary']).toMatch(/^## /);
});

test('another word is a wrong input, and a summary says so', async () => {
  await using cloud = await startCloud();
  await using run = await runGate({ inputs: gateInputs(cloud, { summary: 'nevr' }) });

  expect(run.exitCode).toBe(1);
  expect(annotationsIn(run)).toEqual([
    'error Wrong input: summary: "nevr" is not valid. Use never, always or on-problem.',
  ]);
  expect(run.summary).toMatch(/^## ❌ Wrong input\n/);
  expect(cloud.requests).toEqual([]);
});

test('a red summary links to the troubleshooting of the action itself, a green one does not', async () => {
  await using cloud = await startCloud();
  const environment = { GITHUB_ACTION_REPOSITORY: 'owner/gate', GITHUB_ACTION_REF: 'v1' };
  await using red = await runGate({ inputs: gateInputs(cloud, short), environment });
  await using refused = await runGate({ inputs: { 'project-id': 'x y' }, environment });
  await using green = await runGate({ inputs: gateInputs(cloud), environment });
  const link = '[Troubleshooting](https://github.com/owner/gate/blob/v1/docs/troubleshooting.md)';

  expect([red, refused, green].map(({ summary }) => summary.includes(link))).toEqual([
    true,
    true,
    false,
  ]);
});

test('the region is told everywhere, and one of another form nowhere', async () => {
  await using cloud = await startCloud();
  await using run = await runGate({
    inputs: gateInputs(cloud, { ...short, region: 'ap-southeast-1' }),
  });
  await using other = await runGate({ inputs: gateInputs(cloud, { ...short, region: 'kept7' }) });

  expect(reportIn(run).region).toBe('ap-southeast-1');
  expect(run.summary).toMatch(/^## ❌ Not enough quota to deploy · ap-southeast-1\n/);
  expect(run.outputs['reason']).toMatch(/ Region: ap-southeast-1\.$/);
  expect(annotationsIn(run)[0]).toMatch(/ Region: ap-southeast-1\.$/);
  expect(reportIn(other).region).toBeNull();
  expect(`${other.summary}${JSON.stringify(other.outputs)}`).not.toContain('kept7');
});
