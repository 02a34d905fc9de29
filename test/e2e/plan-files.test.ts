import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startCloud } from '../cloud/server.ts';
import { gateInputs } from '../support/gate-inputs.ts';
import { annotationsIn, quotaIn } from '../support/gate-report.ts';
import { planNamed } from '../support/plans.ts';
import { runGate } from '../support/run-gate.ts';

const onWindows = process.platform === 'win32';

async function holes(path: string, bytes: number): Promise<void> {
  await using file = await open(path, 'w');
  await file.truncate(bytes);
}

const files: readonly [string, (path: string) => unknown, string][] = [
  ['a folder', (path) => mkdir(path), 'that is not a file'],
  ['over 64 MiB', (path) => holes(path, 64 * 1024 * 1024 + 1), 'names a file of more than 64 MiB'],
  ['not text', (path) => writeFile(path, Buffer.from([0xff, 0xfe, 0x7b])), 'is not UTF-8 text'],
  [
    'the saved plan itself',
    (path) => writeFile(path, 'PK\u0003\u0004'),
    'cannot be used: it is not JSON',
  ],
  [
    'cut off',
    async (path) => writeFile(path, (await planNamed('create')).slice(0, -9)),
    'is not JSON',
  ],
  ['a state', async (path) => writeFile(path, await planNamed('state')), 'not like a plan'],
  ...(onWindows
    ? []
    : [
        [
          'a pipe that nobody writes',
          (path: string) => execFileSync('mkfifo', [path]),
          'not a file',
        ] as [string, (path: string) => unknown, string],
      ]),
];

test.each(files)('%s is a wrong input, and nothing is sent', async (_, make, complaint) => {
  await using cloud = await startCloud();
  const folder = await mkdtemp(join(tmpdir(), 'quota-gate-plan-'));
  try {
    const path = join(folder, 'plan.json');
    await make(path);
    await using run = await runGate({ inputs: gateInputs(cloud, { 'terraform-plan': path }) });

    expect(run.exitCode).toBe(1);
    expect(annotationsIn(run)).toEqual([expect.stringContaining(complaint)]);
    expect(cloud.requests).toHaveLength(0);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test.each(['plan#2.json', 'plan #2.json'])('a # belongs to a path: %s', async (path) => {
  await using cloud = await startCloud();
  const inputs = gateInputs(cloud, { services: 'ges', 'terraform-plan': `# one\n${path}` });
  const files = { plan: await planNamed('state'), [path]: await planNamed('create') };
  await using run = await runGate({ inputs, files });

  expect(run.exitCode).toBe(0);
  expect(quotaIn(run, 'ges.graph')).toMatchObject({ planned: 1 });
});

test('a comment behind a path is no comment, and is told so', async () => {
  await using cloud = await startCloud();
  const inputs = gateInputs(cloud, { 'terraform-plan': 'plan.json # the plan' });
  const files = { 'plan.json': await planNamed('create') };
  await using run = await runGate({ inputs, files });

  expect(run.exitCode).toBe(1);
  expect(annotationsIn(run)).toEqual([
    'error Wrong input: terraform-plan names a file that does not exist ("plan.json # …"): write the comment in a line of its own: a path takes none behind it.',
  ]);
});
