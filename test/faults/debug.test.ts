import { expect, test } from 'vitest';
import { byHand } from '../cloud/behaviour.ts';
import { startCloud } from '../cloud/server.ts';
import { documentedRomaQuota } from '../cloud/state.ts';
import { visibleOutput } from '../support/assertions/gate-report.ts';
import { firstDeadlineThrows } from '../support/child-process/preload.ts';
import { gateInputs } from '../support/runner/gate-inputs.ts';
import { runGate } from '../support/runner/run-gate.ts';

const debugging = { RUNNER_DEBUG: '1', ACTIONS_STEP_DEBUG: 'true', ACTIONS_RUNNER_DEBUG: 'true' };

/** Words that only headers or bodies hold. */
const foreign = /BodyMark|HeaderMark|x-auth-token|content-type|user-agent|api_used/i;

test.each([200, 404])(
  '60 with debugging on, an answer of %i leaves no headers, token or body',
  async (status) => {
    await using cloud = await startCloud();
    const body = JSON.stringify({ ...documentedRomaQuota, note: 'BodyMark' });
    cloud.replace(
      'roma',
      byHand((_, response) => {
        response.writeHead(status, { 'X-Note': 'HeaderMark', 'Content-Type': 'application/json' });
        response.end(body);
      }),
    );
    await using run = await runGate({ inputs: gateInputs(cloud), environment: debugging });

    expect(run.exitCode).toBe(status === 200 ? 0 : 1);
    expect(run.outputs['verdict']).toBe(status === 200 ? 'pass' : 'error');
    const traces = await visibleOutput(run);
    expect(traces).not.toMatch(foreign);
    expect(traces).not.toContain(cloud.state().token);
  },
);

test('60 with debugging on, the trace of a bug is on debug lines alone, and without the token', async () => {
  await using cloud = await startCloud();
  const environment = {
    ...debugging,
    ...firstDeadlineThrows('new Error(process.env.INPUT_TOKEN)'),
  };
  await using run = await runGate({ inputs: gateInputs(cloud), environment });

  expect(run.exitCode).toBe(1);
  const [debug, shown] = [true, false].map((wanted) =>
    run.log.split('\n').filter((line) => line.startsWith('::debug::') === wanted),
  );
  expect(debug?.join('\n')).toMatch(/Error: \*\*\*.* at /);
  expect(shown?.join('\n')).not.toMatch(/ at .*index\.js/);
  expect(await visibleOutput(run)).not.toContain(cloud.state().token);
});
