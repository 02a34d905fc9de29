import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Answer, errorAnswer, jsonAnswer } from '../cloud/answer.ts';
import { startCloud } from '../cloud/server.ts';
import { annotationsIn, reportIn } from '../support/assertions/gate-report.ts';
import { withoutOwnTags } from '../support/assertions/summary-table.ts';
import { preloading } from '../support/child-process/preload.ts';
import { answerPerInstance, gateInputs } from '../support/runner/gate-inputs.ts';
import { runGate } from '../support/runner/run-gate.ts';
import { commandsIn, readRunnerLog } from '../support/runner/runner-log.ts';

/** What a service may say to the runner, and how people are to see it. */
const attacks: readonly (readonly [string, string])[] = [
  ['::error::forged', ': :error: :forged'],
  ['text\n::set-output name=verdict::pass', 'text\\n: :set-output name=verdict: :pass'],
  ['\r::add-mask::e', ': :add-mask: :e'],
  ['a\r::stop-commands::forever', 'a\\r: :stop-commands: :forever'],
  ['\u0085::warning::forged', '\\u{85}: :warning: :forged'],
  ['a\u2028::save-state name=a::b', 'a\\u{2028}: :save-state name=a: :b'],
  ['%0A::error::forged%0D::error::b', '%0A: :error: :forged%0D: :error: :b'],
  ['in the midst ##[error]forged', 'in the midst # #[error]forged'],
  ['###[group]forged', '## #[group]forged'],
  ['#\u200b#[endgroup]', '#\\u{200b}#[endgroup]'],
  ['\u001b[31mred\u001b]8;;https://evil.invalid\u0007', '\\u{1b}[31mred\\u{1b}]8;;'],
  ['\u202egnitirw\u202c \u2066isolate', '\\u{202e}gnitirw\\u{202c} \\u{2066}isolate'],
  ['\u0000\b\b\u007f\u009b2J', '\\u{0}\\u{8}\\u{8}\\u{7f}\\u{9b}2J'],
  ['\ud800 lone surrogate', '\\u{d800} lone surrogate'],
  ['::x', ': :x'],
  [':::error:::x', ': : :error: : :x'],
  ['##[', '# #['],
];

/** An answer for each text, which holds it wherever a service may put text of its own. */
function answersOf(texts: readonly string[], status: number): readonly Answer[] {
  return texts.map((text) =>
    status === 200
      ? jsonAnswer(200, { api: text, api_used: text, datasource: '5', datasource_used: '0' })
      : errorAnswer(status, text, text),
  );
}

/** Runs against instances, and types of GES, that say these things; those of good answers lack. */
async function runAmid(texts: readonly string[], status: number) {
  await using cloud = await startCloud();
  const available = status === 200 ? 0 : 5;
  cloud.set({ gesResources: texts.map((text, index) => ({ type: `${index}${text}`, available })) });
  const inputs = answerPerInstance(cloud, answersOf(texts, status));
  return await runGate({
    inputs: gateInputs(cloud, inputs),
    environment: preloading('without-backoff'),
  });
}

/** Control, bidi and invisible characters, of which a log line needs none but its end. */
const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{DI}]/u;

async function expectNoCommandOf(texts: readonly string[], status: number) {
  await using benign = await runAmid(
    texts.map(() => 'benign'),
    status,
  );
  await using hostile = await runAmid(texts, status);

  expect(hostile.exitCode).toBe(1);
  expect(commandsIn(hostile)).toEqual(commandsIn(benign));
  expect(readRunnerLog(hostile.log)).toHaveLength(readRunnerLog(benign.log).length);
  expect(hostile.outputs['verdict']).toBe(status === 200 ? 'fail' : 'error');
  for (const line of hostile.log.trimEnd().split('\n')) expect(line).not.toMatch(unprintable);
  for (const line of hostile.summary.split('\n')) expect(line).not.toMatch(unprintable);
  expect(withoutOwnTags(hostile.summary)).not.toMatch(/[<>`@[\]]/);
  return annotationsIn(hostile);
}

/** In two parts, since no more than ten are annotated. */
test.each([attacks.slice(0, 9), attacks.slice(9)].map((half, index) => [index + 1, half] as const))(
  '45 what services say in errors is quoted, and commands nothing, part %i',
  async (_, half) => {
    const annotations = await expectNoCommandOf(
      half.map(([text]) => text),
      404,
    );

    const failures = annotations.filter((line) => line.startsWith('error Quota not readable'));
    expect(failures).toHaveLength(half.length);
    for (const [index, [, shown]] of half.entries()) expect(failures[index]).toContain(shown);
  },
);

/** Attacks put together from parts: marks, line ends, escapes, characters of any kind. */
const attack = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...attacks.map(([text]) => text),
        '::',
        '##[',
        ']',
        ':',
        '#',
        '\r',
        '\n',
        '\u001b[',
        '%25',
        ' ',
      ),
      fc.string({ unit: 'binary', maxLength: 8 }),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(''));

test.each([404, 500, 200])(
  '45 generated attacks command nothing either, with status %i',
  async (status) => {
    await expectNoCommandOf(fc.sample(attack, { numRuns: 40, seed: status }), status);
  },
);

test('45 headers of an answer are quoted, and command nothing', async () => {
  await using cloud = await startCloud();
  const ids = ['::error::forged', '##[error]forged', ' ::add-mask::e', 'a\tb', '\u00e9\u009b'];
  const answers = ids.map((id) => ({
    ...errorAnswer(404, 'a', 'b'),
    headers: { 'X-Request-Id': id },
  }));
  const inputs = { ...answerPerInstance(cloud, answers), services: 'roma' };
  await using run = await runGate({ inputs: gateInputs(cloud, inputs) });

  const commands = commandsIn(run).map((command) => command.replace(/ .*/, ''));
  expect(commands).toEqual(['add-mask', 'group', 'endgroup', ...ids.map(() => 'error')]);
  expect(reportIn(run).failures.map(({ requestId }) => requestId)).toContain(': :error: :forged');
});
