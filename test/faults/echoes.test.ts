import { describe, expect, test } from 'vitest';
import { errorAnswer } from '../cloud/answer.ts';
import { fixedText } from '../cloud/behaviour.ts';
import { type Cloud, startCloud } from '../cloud/server.ts';
import { encodings, hidden, spellings } from '../support/assertions/encodings.ts';
import { reportIn, visibleOutput } from '../support/assertions/gate-report.ts';
import { withoutOwnTags } from '../support/assertions/summary-table.ts';
import { memoize } from '../support/memoize.ts';
import { answerPerInstance, gateInputs } from '../support/runner/gate-inputs.ts';
import { runGate } from '../support/runner/run-gate.ts';
import { withPassword } from '../support/sign-in/sign-in-methods.ts';

const token = 'MIIFake+Token/with=signs&"quotes\'<\\>%41:end';

/** Runs against a cloud whose every foreign text holds one of the echoes. */
async function runAmid(echoes: readonly string[], prepare: (cloud: Cloud) => void = () => {}) {
  await using cloud = await startCloud();
  cloud.set({ token });
  prepare(cloud);
  const messages = echoes.map((echo) => `before ${echo} after`);
  const answers = messages.map((message, index) => {
    // A service may repeat anything in its headers too, but on one line and in Latin-1.
    const header = Buffer.from(message.replace(/\s+/g, ' ')).toString('latin1');
    return {
      ...errorAnswer(404, `code-${echoes[index]}`, message),
      headers: { 'X-Request-Id': header, Server: header },
    };
  });
  const inputs = { ...answerPerInstance(cloud, answers), token, 'on-unknown': 'ignore' };
  cloud.set({ gesResources: messages.map((type) => ({ type, available: 5 })) });
  await using run = await runGate({ inputs: gateInputs(cloud, inputs) });
  return { run, report: reportIn(run), traces: await visibleOutput(run) };
}

/** Whether an echo is the value itself, in some case: that is cut out, and what stands around it shown. */
function isItself(echo: string | undefined, value: string): boolean {
  return echo?.toLowerCase() === value.toLowerCase();
}

describe('44 a token sent back', () => {
  const echoes = spellings(token);
  const whole = memoize(() => runAmid([...echoes.values()]));

  test.each([...echoes])('44 a token sent back %s is redacted everywhere', async (_, echo) => {
    const { run, report, traces } = await whole();
    const failure = report.failures[[...echoes.values()].indexOf(echo)];
    const shown = isItself(echo, token) ? 'before *** after' : hidden;

    expect(run.exitCode).toBe(1);
    expect(run.outputs['verdict']).toBe('error');
    expect(failure?.code).toBe(isItself(echo, token) ? 'code-***' : hidden);
    expect(failure?.message).toContain(shown);
    expect(failure?.requestId).toBe(shown);
    expect(report.quotas.map(({ name }) => name)).toContain(`ges.${shown}`);
    expect(traces).not.toContain(echo);
    expect(traces).not.toContain('MIIFake');
    expect(withoutOwnTags(run.summary)).not.toMatch(/mii-?fake/i);
  });
});

describe('44 an id sent back', () => {
  const projectId = 'a1b2c3d4e5f60718293a4b5c6d7e8f90';
  const whole = memoize(() => {
    const forms = [...spellings(projectId).values(), ...spellings('number-0').values()];
    return runAmid(forms, (cloud) => cloud.set({ projectId }));
  });

  test.each([
    ['project', '[project-id]', projectId],
    ['instance', '[instance-id]', 'number-0'],
  ])('44 the id of the %s appears as %s, also in capitals and encoded', async (_, shown, id) => {
    const { run, report, traces } = await whole();

    expect(run.exitCode).toBe(1);
    expect(report.failures.map(({ message }) => message).join()).toContain(`before ${shown} after`);
    for (const form of spellings(id).values()) expect(traces).not.toContain(form);
  });
});

describe('44 a password of signs, encoded and cut off anywhere, is shown by nobody', () => {
  const password = '%\\"&<>+/='.repeat(4).slice(0, 30);

  test.each([...encodings].filter(([name]) => /address|JSON|HTML|base64$/.test(name)))(
    '44 %s: the step ends red, in time',
    async (_, encode) => {
      await using cloud = await startCloud();
      const signInInputs = withPassword(cloud).inputs;
      cloud.set({ user: { ...cloud.state().user, password } });
      const echo = encode(password);
      const messages = Array.from(
        { length: 12 },
        (_, cut) => `no ${echo.slice(0, echo.length - cut)}`,
      );
      const inputs = {
        ...signInInputs,
        ...answerPerInstance(
          cloud,
          messages.map((message) => errorAnswer(404, 'APIG.3030', message)),
        ),
        password,
        'timeout-seconds': '10',
      };
      await using run = await runGate({ inputs: gateInputs(cloud, inputs), limitSeconds: 12 });

      expect(run).toMatchObject({ exitCode: 1, signal: null });
      expect(run.outputs).toMatchObject({ verdict: 'error', passed: 'false' });
      for (const { message } of reportIn(run).failures) expect(message).toContain(`: ${hidden})`);
      expect(await visibleOutput(run)).not.toContain(echo.slice(0, 20));
    },
  );
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
  expect(await visibleOutput(run)).not.toMatch(/MIIFa|Token/);
  expect(reportIn(run).failures[0]?.message).toContain('begins with "<p>***</p>"');
});
