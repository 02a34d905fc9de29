import { expect, test } from 'vitest';
import { startCloud } from '../cloud/server.ts';
import { gateInputs } from '../support/gate-inputs.ts';
import { runGate } from '../support/run-gate.ts';
import { withAgency } from '../support/ways.ts';

test.each(['http', 'https'] as const)(
  '%s: signing in and reading share a connection',
  async (scheme) => {
    await using cloud = await startCloud({ scheme });
    const way = withAgency(cloud);
    await using run = await runGate({
      inputs: gateInputs(cloud, { ...way.inputs, services: 'ges' }),
      environment: way.environment,
      trustedCertificate: cloud.certificate,
    });

    expect(run.exitCode).toBe(0);
    expect(cloud.requests).toHaveLength(3);
    expect(cloud.connections()).toBe(1);
  },
);

test('many instances share as many connections as there are requests at once', async () => {
  await using cloud = await startCloud({ scheme: 'https' });
  const [quota = {}] = cloud.state().romaInstances.values();
  const ids = Array.from({ length: 60 }, (_, index) => `instance-${index}`);
  cloud.set({ romaInstances: new Map(ids.map((id) => [id, quota])) });
  await using run = await runGate({
    inputs: gateInputs(cloud, { 'instance-id': ids.join('\n') }),
    trustedCertificate: cloud.certificate,
  });

  expect(run.exitCode).toBe(0);
  expect(cloud.requests).toHaveLength(61);
  expect(cloud.connections()).toBeLessThanOrEqual(8);
});
