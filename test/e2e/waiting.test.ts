import { expect, test } from 'vitest';
import { jsonAnswer } from '../cloud/answer.ts';
import { type Behaviour, fixed } from '../cloud/behaviour.ts';
import { startCloud } from '../cloud/server.ts';
import { documentedGesResources } from '../cloud/state.ts';
import { reportIn } from '../support/assertions/gate-report.ts';
import { gateInputs } from '../support/runner/gate-inputs.ts';
import { runGate } from '../support/runner/run-gate.ts';
import { withPassword } from '../support/sign-in/sign-in-methods.ts';

const others = documentedGesResources.filter(({ type }) => type !== 'graph');
const graphs = (available: number): Behaviour =>
  fixed(
    jsonAnswer(200, {
      quotas: { resources: [{ type: 'graph', available, edge_volume: 9 }, ...others] },
    }),
  );
const waiting = { services: 'ges', 'wait-timeout-seconds': '20', 'wait-interval-seconds': '1' };

test('a shortage that passes ends green, signed in once, and each reading left a line', async () => {
  await using cloud = await startCloud();
  const signInMethod = withPassword(cloud);
  cloud.replaceInOrder('ges', [graphs(0), graphs(0)]);
  await using run = await runGate({
    inputs: gateInputs(cloud, { ...signInMethod.inputs, ...waiting }),
  });

  expect(run.exitCode).toBe(0);
  expect(cloud.requests.map(({ method }) => method)).toEqual(['POST', 'GET', 'GET', 'GET']);
  expect(run.log.match(/^Not enough quota yet: .*$/gm)).toEqual([
    'Not enough quota yet: ges.graph (1 missing). Reading again in 1 s.',
    'Not enough quota yet: ges.graph (1 missing). Reading again in 1 s.',
  ]);
  expect(run.summary).toMatch(/^Waited \d+ s for quota and read it 3 times\.$/m);
  expect(reportIn(run)).toMatchObject({ verdict: 'pass', reads: 3 });
});

test('a shortage that stays is red when the time is up, after a last reading', async () => {
  await using cloud = await startCloud();
  cloud.replace('ges', graphs(0));
  const inputs = gateInputs(cloud, {
    ...waiting,
    'wait-timeout-seconds': '1',
    'wait-interval-seconds': '60',
  });
  await using run = await runGate({ inputs });

  expect(run.exitCode).toBe(1);
  expect(reportIn(run)).toMatchObject({ verdict: 'fail', reads: 2 });
});

test('what cannot be read is not waited for', async () => {
  await using cloud = await startCloud();
  cloud.replaceInOrder('ges', [graphs(0), fixed(jsonAnswer(403, { error_code: 'GES.0011' }))]);
  await using run = await runGate({ inputs: gateInputs(cloud, waiting) });

  expect(run.exitCode).toBe(1);
  expect(run.outputs).toMatchObject({ verdict: 'fail', 'failed-quotas': '["ges.graph"]' });
  expect(run.outputs['reason']).toContain(
    'ges.graph: as of the last reading that worked, none is left, the threshold is 1. 1 is missing. GES denied access (403, GES.0011).',
  );
  expect(run.summary).toMatch(
    /^Waited \d+ s for quota and tried to read it 2 times: 1 of them failed\.$/m,
  );
  expect(run.log).toMatch(/^short +ges\.graph: 0 left, .+, as of the last reading that worked$/m);
  expect(cloud.requests).toHaveLength(2);
});

test.each([
  ['a tab and its spelling', 'vertex\t', 'vertex\\t'],
  ['two spaces', 'ver tex', 'ver\u00a0tex'],
  ['beginnings of over 300 characters', `${'v'.repeat(300)}a`, `${'v'.repeat(300)}b`],
])('types that look alike do not settle each other: %s', async (_, short, other) => {
  await using cloud = await startCloud();
  const types = (left: number | null): Behaviour =>
    fixed(
      jsonAnswer(200, {
        quotas: {
          resources: [
            ...documentedGesResources,
            { type: short, available: left },
            { type: other, available: 9 },
          ],
        },
      }),
    );
  cloud.replaceInOrder('ges', [types(0), types(null), types(null), types(null)]);
  const inputs = gateInputs(cloud, {
    ...waiting,
    'wait-timeout-seconds': '1',
    'on-unknown': 'ignore',
  });
  await using run = await runGate({ inputs });

  expect(run.exitCode).toBe(1);
  expect(reportIn(run)).toMatchObject({ verdict: 'fail', reads: 2 });
});

test('a refused credential is never sent again, though another service is short', async () => {
  await using cloud = await startCloud();
  cloud.replace('ges', graphs(0));
  cloud.replace('roma', fixed(jsonAnswer(401, { error_code: 'APIGW.0301' })));
  const inputs = gateInputs(cloud, { ...waiting, services: '', 'on-error': 'warn' });
  await using run = await runGate({ inputs });

  expect(run.outputs['verdict']).toBe('fail');
  expect(cloud.requests).toHaveLength(2);
});

test.skipIf(process.platform === 'win32')(
  'SIGTERM during a wait ends at once, and red (not on Windows)',
  async () => {
    await using cloud = await startCloud();
    cloud.replace('ges', graphs(0));
    const inputs = gateInputs(cloud, {
      ...waiting,
      'wait-timeout-seconds': '600',
      'wait-interval-seconds': '600',
    });
    const when = cloud.arrived(1).then(() => new Promise((resolve) => setTimeout(resolve, 300)));
    await using run = await runGate({ inputs, interrupt: { when, signal: 'SIGTERM' } });

    expect(run.exitCode).toBe(1);
    expect(run.outputs['reason']).toContain('SIGTERM ended the run');
  },
);
