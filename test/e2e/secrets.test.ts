import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { errorAnswer } from '../cloud/answer.ts';
import { fixed } from '../cloud/behaviour.ts';
import { type Cloud, startCloud } from '../cloud/server.ts';
import { defaultInstanceId } from '../cloud/state.ts';
import { hidden } from '../support/echoes.ts';
import { gateInputs } from '../support/gate-inputs.ts';
import { type GateRun, runGate } from '../support/run-gate.ts';

const token = 'MIIFakeToken+with/signs==and"quotes\\';

/** Everything a run leaves behind, but for the command that registers the mask. */
async function tracesOf(run: GateRun): Promise<string> {
  const log = run.log.split('\n').filter((line) => !line.startsWith('::add-mask::'));
  const report = await readFile(join(run.workspace, 'report.json'), 'utf8');
  const outputs = await readFile(run.outputFile, 'utf8');
  return [...log, run.summary, outputs, report].join('\n');
}

async function runAgainst(cloud: Cloud, inputs: Readonly<Record<string, string>> = {}) {
  return runGate({ inputs: gateInputs(cloud, { token, 'report-path': 'report.json', ...inputs }) });
}

test.each([
  ['as it is', token, 'no token *** here'],
  ['in base64', Buffer.from(token).toString('base64'), hidden],
  ['in base64 for addresses', Buffer.from(token).toString('base64url'), hidden],
  ['encoded for an address', encodeURIComponent(token), hidden],
  ['escaped as in JSON', JSON.stringify(token).slice(1, -1), hidden],
])('a token that the server sends back %s appears nowhere', async (_, echoed, shown) => {
  await using cloud = await startCloud();
  cloud.replace('roma', fixed(errorAnswer(401, `code-${echoed}`, `no token ${echoed} here`)));
  cloud.set({ token, gesResources: [{ type: `${echoed}`, available: 1 }] });
  await using run = await runAgainst(cloud);

  expect(run.exitCode).toBe(1);
  const traces = await tracesOf(run);
  expect(traces).toContain(`: ${shown})`);
  expect(traces).not.toContain(echoed);
  expect(traces).not.toContain(token);
  expect(traces).not.toContain('MIIFakeToken');
});

test('the token is masked before anything else is printed', async () => {
  await using cloud = await startCloud();
  await using run = await runAgainst(cloud);

  expect(run.log.split('\n')[0]).toBe(`::add-mask::${token}`);
});

test('a refused token is not shown either', async () => {
  await using cloud = await startCloud();
  await using run = await runAgainst(cloud, { token: 'MIIFakeToken with a space' });

  expect(run.exitCode).toBe(1);
  expect(await tracesOf(run)).not.toContain('MIIFakeToken');
});

test('neither ids nor endpoints appear in summary, outputs or report', async () => {
  await using cloud = await startCloud();
  const { projectId } = cloud.state();
  const { host } = new URL(cloud.url);
  const echo = errorAnswer(404, 'APIG.3030', `${defaultInstanceId} of ${projectId} at ${host}`);
  cloud.replace('roma', fixed(echo));
  cloud.set({ token });
  await using run = await runAgainst(cloud);

  const shown = `${run.summary}${await readFile(run.outputFile, 'utf8')}`;
  expect(run.outputs['report']).toContain('[instance-id] of [project-id] at [roma host]');
  for (const secret of [defaultInstanceId, projectId, host]) expect(shown).not.toContain(secret);
});
