import { describe, expect, test } from 'vitest';
import { errorAnswer } from '../cloud/answer.ts';
import { fixedText } from '../cloud/behaviour.ts';
import { type Cloud, startCloud } from '../cloud/server.ts';
import { spellings } from '../support/echoes.ts';
import { gateInputs } from '../support/gate-inputs.ts';
import { reportIn } from '../support/gate-report.ts';
import { answerInTurn } from '../support/instances.ts';
import { once } from '../support/once.ts';
import { runGate } from '../support/run-gate.ts';
import { withoutOwnTags } from '../support/summary-table.ts';
import { tracesOf } from '../support/traces.ts';

const token = 'MIIFake+Token/with=signs&"quotes\'<\\>%41:end';

/** Runs against a cloud whose every foreign text holds one of the echoes. */
async function runAmid(echoes: readonly string[], prepare: (cloud: Cloud) => void = () => {}) {
  await using cloud = await startCloud();
  cloud.set({ token });
  prepare(cloud);
  const messages = echoes.map((echo) => `before ${echo} after`);
  const answers = messages.map((message, index) => ({
    ...errorAnswer(404, `code-${echoes[index]}`, message),
    // A service may repeat anything in its headers too.
    headers: { 'X-Request-Id': message, Server: message },
  }));
  const inputs = { ...answerInTurn(cloud, answers), token, 'on-unknown': 'ignore' };
  cloud.set({ gesResources: messages.map((type) => ({ type, available: 5 })) });
  await using run = await runGate({ inputs: gateInputs(cloud, inputs) });
  return { run, report: reportIn(run), traces: await tracesOf(run) };
}

describe('44 a token sent back', () => {
  const echoes = spellings(token);
  const whole = once(() => runAmid([...echoes.values()]));

  test.each([...echoes])('44 a token sent back %s is redacted everywhere', async (_, echo) => {
    const { run, report, traces } = await whole();
    const index = [...echoes.values()].indexOf(echo);

    expect(run.exitCode).toBe(1);
    expect(run.outputs['verdict']).toBe('error');
    expect(report.failures[index]).toMatchObject({
      code: 'code-***',
      message: expect.stringContaining('before *** after'),
      requestId: 'before *** after',
    });
    expect(report.quotas.map(({ name }) => name)).toContain('ges.before *** after');
    expect(traces).not.toContain(echo);
    expect(traces).not.toContain('MIIFake');
    expect(withoutOwnTags(run.summary)).not.toMatch(/mii-?fake/i);
  });
});

describe('44 an id sent back', () => {
  const projectId = 'a1b2c3d4e5f60718293a4b5c6d7e8f90';
  const whole = once(() => {
    const forms = [...spellings(projectId).values(), ...spellings('number-0').values()];
    return runAmid(forms, (cloud) => cloud.set({ projectId }));
  });

  test.each([
    ['project', '[project-id]', projectId],
    ['instance', '[instance-id]', 'number-0'],
  ])('44 the id of the %s appears as %s, also in capitals and in base64', async (_, shown, id) => {
    const { run, report, traces } = await whole();

    expect(run.exitCode).toBe(1);
    expect(report.failures.map(({ message }) => message).join()).toContain(`before ${shown} after`);
    for (const form of spellings(id).values()) expect(traces).not.toContain(form);
  });
});

test('44 a token in what is no JSON is redacted, in the snippet and at its edge', async () => {
  await using cloud = await startCloud();
  cloud.set({ token });
  const pages = [`<p>${token}</p>`, `<p>${'x'.repeat(50)}${token}</p>`];
  for (const [index, service] of (['roma', 'ges'] as const).entries()) {
    cloud.replace(service, fixedText(200, 'text/html', pages[index] ?? ''));
  }
  await using run = await runGate({ inputs: gateInputs(cloud, { token }) });

  expect(run.exitCode).toBe(1);
  expect(await tracesOf(run)).not.toMatch(/MIIFa|Token/);
  expect(reportIn(run).failures[0]?.message).toContain('begins with <p>***</p>');
});
