import { expect } from 'vitest';
import { type Cloud, startCloud } from '../cloud/server.ts';
import { gateInputs, type Inputs } from './gate-inputs.ts';
import { annotationsIn } from './gate-report.ts';
import { runGate } from './run-gate.ts';
import { tracesOf } from './traces.ts';

/**
 * Runs the gate with wrong inputs, sees that it refused them as every wrong input must be (red,
 * `error`, no request, no line of the token shown), and gives its annotations.
 */
export async function refusalOf(change: (cloud: Cloud) => Inputs): Promise<readonly string[]> {
  await using cloud = await startCloud();
  const inputs = gateInputs(cloud, change(cloud));
  await using run = await runGate({ inputs });

  expect(run.exitCode).toBe(1);
  expect(cloud.requests).toEqual([]);
  expect(run.outputs).toMatchObject({ verdict: 'error', passed: 'false' });
  expect(run.outputs['reason']).toMatch(/^.+\. .+\. No request was sent\.$/);
  const traces = await tracesOf(run);
  for (const line of tellingLines(inputs['token'] ?? '')) expect(traces).not.toContain(line);
  return annotationsIn(run);
}

/** The lines long enough to be found by accident nowhere else. */
function tellingLines(token: string): readonly string[] {
  return token.split(/\s+/).filter((line) => line.length > 3);
}
