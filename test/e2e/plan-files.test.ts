import { execFileSync } from 'node:child_process';
import { link, mkdir, mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { startCloud } from '../cloud/server.ts';
import { annotationsIn, quotaIn } from '../support/assertions/gate-report.ts';
import { gateInputs, type Inputs } from '../support/runner/gate-inputs.ts';
import { type GateRun, runGate } from '../support/runner/run-gate.ts';
import { notPlans } from '../support/terraform/not-plans.ts';
import { planNamed } from '../support/terraform/plan-files.ts';

const onWindows = process.platform === 'win32';
type Make = (path: string) => unknown;

async function holes(path: string, bytes: number): Promise<void> {
  await using file = await open(path, 'w');
  await file.truncate(bytes);
}

/** A run with files in a folder of its own, whose paths `inputs` are made of; nothing may be sent. */
async function refused(
  files: Readonly<Record<string, Make>>,
  inputsWith: (paths: readonly string[]) => Inputs,
  look: (run: GateRun) => unknown,
): Promise<void> {
  await using cloud = await startCloud();
  const folder = await mkdtemp(join(tmpdir(), 'quota-gate-plan-'));
  try {
    for (const [name, make] of Object.entries(files)) await make(join(folder, name));
    const inputs = inputsWith(Object.keys(files).map((name) => join(folder, name)));
    await using run = await runGate({ inputs: gateInputs(cloud, inputs) });

    expect(run.exitCode).toBe(1);
    expect(run.outputs).toMatchObject({ verdict: 'error', passed: 'false' });
    expect(cloud.requests).toHaveLength(0);
    await look(run);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const create = await planNamed('create-one');
const cases: readonly [string, Make, string][] = [
  ['a folder', (path) => mkdir(path), 'is a folder'],
  ['over 64 MiB', (path) => holes(path, 64 * 1024 * 1024 + 1), 'is larger than 64 MiB'],
  ['64 MiB of NUL', (path) => holes(path, 64 * 1024 * 1024), 'is not UTF-8 text'],
  [
    'in Latin-1',
    (path) => writeFile(path, create.replace('ges_graph.a', 'ges_graph.Größe'), 'latin1'),
    'is not UTF-8 text',
  ],
  [
    'in UTF-16 without its mark',
    (path) => writeFile(path, create, 'utf16le'),
    'is UTF-16 without a byte order mark',
  ],
  [
    'the saved plan itself',
    (path) => writeFile(path, `PK\u0003\u0004${'\0'.repeat(26)}tfplan`),
    'cannot be used: it is the saved plan itself',
  ],
  ['in gzip', (path) => writeFile(path, gzipSync(create)), 'is compressed'],
  [
    'in UTF-16, and cut off',
    (path) =>
      writeFile(path, Buffer.from(`\ufeff${create.slice(0, 500)}`, 'utf16le').subarray(0, 901)),
    'cannot be used: its JSON is cut off',
  ],
  ['missing', () => undefined, 'does not exist'],
];
const pipes: typeof cases = [
  ['a pipe that nobody writes', (path) => execFileSync('mkfifo', [path]), '" is not a file. '],
];

test.each([...cases, ...(onWindows ? [] : pipes)])(
  'a plan that is %s is a wrong input, and nothing is sent',
  async (_, make, complaint) => {
    await refused(
      { 'plan.json': make },
      ([path = '']) => ({ 'terraform-plan': path }),
      (run) => expect(annotationsIn(run)).toEqual([expect.stringContaining(complaint)]),
    );
  },
);

test.each([
  ['through a file', 'plan.json/inner.json'],
  ['longer than any', `${'x'.repeat(300)}.json`],
])('a path that leads %s leads to no file', async (_, path) => {
  await refused(
    { 'plan.json': (file) => writeFile(file, create) },
    ([file = '']) => ({ 'terraform-plan': join(dirname(file), path) }),
    (run) => expect(annotationsIn(run)).toEqual([expect.stringContaining('does not exist')]),
  );
});

test('a plan that is given in place of its path is not shown', async () => {
  const secrets = await planNamed('by-hand/secrets');
  await refused(
    {},
    () => ({ 'terraform-plan': secrets }),
    async (run) => {
      const outputs = await readFile(run.outputFile, 'utf8');
      expect(annotationsIn(run)).toEqual([
        expect.stringContaining('terraform-plan contains JSON or other text instead of a path'),
      ]);
      expect(`${run.log}${run.summary}${outputs}`).not.toMatch(
        /huaweicloud_|kept-in-the-plan|format_version/,
      );
    },
  );
});

test('each kind of file that is no plan has a sentence of its own, without a word of the file', async () => {
  const texts = notPlans.flatMap(({ texts }) => Object.values(texts).slice(0, 1));
  const files = Object.fromEntries(
    texts.map((text, index) => [`plan-${index}.json`, (path: string) => writeFile(path, text)]),
  );
  await refused(
    files,
    (paths) => ({ 'terraform-plan': paths.join('\n'), 'ges-edge-unit': '10000' }),
    async (run) => {
      const outputs = await readFile(run.outputFile, 'utf8');
      const summary = run.summary.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(+code));
      for (const { problem, remedy } of notPlans) {
        expect(summary).toContain(`cannot be used: ${problem}.**<br>**What to do:** ${remedy}.`);
      }
      for (const shown of [run.log, run.summary, outputs]) {
        expect(shown).not.toMatch(/correct-horse|terraform_data|registry|lineage|run-abc/);
      }
    },
  );
});

describe('a plan is read', () => {
  test.each<[string, Uint8Array]>([
    ['in UTF-8 with a mark', Buffer.from(`\ufeff${create}`)],
    ['in UTF-16, as PowerShell writes it', Buffer.from(`\ufeff${create}`, 'utf16le')],
    ['in UTF-16 the other way round', Buffer.from(`\ufeff${create}`, 'utf16le').swap16()],
    ['with line ends of Windows', Buffer.from(create.replaceAll('\n', '\r\n'))],
  ])('%s', async (_, bytes) => {
    await using cloud = await startCloud();
    const inputs = gateInputs(cloud, { 'terraform-plan': 'plan.json' });
    await using run = await runGate({ inputs, files: { 'plan.json': bytes } });

    expect(run.exitCode).toBe(0);
    expect(quotaIn(run, 'ges.graph')).toMatchObject({ planned: 1, leftAfter: 9 });
  });
});

test.each<[string, string | Uint8Array, string]>([
  ['empty', '', '" is empty. '],
  ['cut off', '{"version":1,"quotas":[', '" is cut off. '],
  ['something else', 'passed', '" is not a report. '],
  [
    'in UTF-16 without its mark',
    Buffer.from('{"version":1}', 'utf16le'),
    '" is UTF-16 without a byte order mark. ',
  ],
])('a baseline that is %s is a wrong input, and nothing is sent', async (_, content, complaint) => {
  await refused(
    { 'before.json': (path) => writeFile(path, content) },
    ([path = '']) => ({ baseline: path }),
    (run) => expect(annotationsIn(run)).toEqual([expect.stringContaining(complaint)]),
  );
});

test.each(['plan#2.json', 'plan #2.json'])('a # belongs to a path: %s', async (path) => {
  await using cloud = await startCloud();
  const inputs = gateInputs(cloud, { services: 'ges', 'terraform-plan': `# one\n${path}` });
  const files = { plan: await planNamed('by-hand/state'), [path]: await planNamed('create-one') };
  await using run = await runGate({ inputs, files });

  expect(run.exitCode).toBe(0);
  expect(quotaIn(run, 'ges.graph')).toMatchObject({ planned: 1 });
});

test('a comment behind a path is no comment, and is told so', async () => {
  await using cloud = await startCloud();
  const inputs = gateInputs(cloud, { 'terraform-plan': 'plan.json # the plan' });
  const files = { 'plan.json': await planNamed('create-one') };
  await using run = await runGate({ inputs, files });

  expect(run.exitCode).toBe(1);
  expect(annotationsIn(run)).toEqual([
    'error Wrong input: terraform-plan: "plan.json # …" does not exist. Put the comment on its own line.',
  ]);
});

test('one plan by two paths is named twice, and not counted twice', () =>
  refused(
    {
      'plan.json': (path) => writeFile(path, create),
      'link.json': (path) => link(join(dirname(path), 'plan.json'), path),
    },
    (paths) => ({ 'terraform-plan': paths.join('\n') }),
    (run) => {
      expect(annotationsIn(run)).toEqual([
        expect.stringMatching(
          /^error Wrong input: terraform-plan: ".*" is a file listed twice\. Keep one of them\.$/,
        ),
      ]);
    },
  ));
