import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The folders and files a runner makes for one step. */
export type Workplace = {
  readonly root: string;
  readonly workspace: string;
  readonly temporary: string;
  readonly outputFile: string;
  readonly summaryFile: string;
};

/** Makes an empty workplace under the temporary folder of this machine. */
export async function createWorkplace(): Promise<Workplace> {
  const root = await mkdtemp(join(tmpdir(), 'quota-gate-'));
  const workplace = {
    root,
    workspace: join(root, 'workspace'),
    temporary: join(root, 'temporary'),
    outputFile: join(root, 'output.txt'),
    summaryFile: join(root, 'summary.md'),
  };
  await mkdir(workplace.workspace);
  await mkdir(workplace.temporary);
  await writeFile(workplace.outputFile, '');
  await writeFile(workplace.summaryFile, '');
  return workplace;
}

/** Removes a workplace with all that is in it. */
export async function removeWorkplace({ root }: Workplace): Promise<void> {
  await rm(root, { recursive: true, force: true });
}
