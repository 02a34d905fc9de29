import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { errorAnswer } from '../cloud/answer.ts';
import { fixed } from '../cloud/behaviour.ts';
import { startCloud } from '../cloud/server.ts';
import { defaultInstanceId } from '../cloud/state.ts';
import { gateInputs } from '../support/runner/gate-inputs.ts';
import { runGate } from '../support/runner/run-gate.ts';

test('neither ids nor endpoints appear in summary, outputs or report', async () => {
  await using cloud = await startCloud();
  const { projectId } = cloud.state();
  const { host } = new URL(cloud.url);
  const echo = errorAnswer(404, 'APIG.3030', `${defaultInstanceId} of ${projectId} at ${host}`);
  cloud.replace('roma', fixed(echo));
  await using run = await runGate({ inputs: gateInputs(cloud) });

  const shown = `${run.summary}${await readFile(run.outputFile, 'utf8')}`;
  expect(run.outputs['report']).toContain('[instance-id] of [project-id] at [roma host]');
  for (const secret of [defaultInstanceId, projectId, host]) expect(shown).not.toContain(secret);
});
