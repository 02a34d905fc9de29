import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The folders and files a runner makes for one step. */
export type StepFolders = {
  readonly root: string;
  readonly workspace: string;
  readonly temporary: string;
  readonly outputFile: string;
  readonly summaryFile: string;
};

/** Makes an empty set of folders under the temporary folder of this machine. */
export async function createStepFolders(): Promise<StepFolders> {
  const root = await mkdtemp(join(tmpdir(), 'quota-gate-'));
  const folders = {
    root,
    workspace: join(root, 'workspace'),
    temporary: join(root, 'temporary'),
    outputFile: join(root, 'output.txt'),
    summaryFile: join(root, 'summary.md'),
  };
  await mkdir(folders.workspace);
  await mkdir(folders.temporary);
  await writeFile(folders.outputFile, '');
  await writeFile(folders.summaryFile, '');
  return folders;
}

/** Removes them with all that is in them. */
export async function removeStepFolders({ root }: StepFolders): Promise<void> {
  await rm(root, { recursive: true, force: true });
}
