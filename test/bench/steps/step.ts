import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { readOutputs } from '../../support/runner/output-file.ts';
import type { Environment } from '../../support/runner/step-environment.ts';
import {
  createStepFolders,
  removeStepFolders,
  type StepFolders,
} from '../../support/runner/step-folders.ts';

/** A program that a runner starts as a step. */
export type Step = {
  readonly command: string;
  readonly parameters: readonly string[];
  readonly environment: (folders: StepFolders) => Environment;
  /** Looks at what is left of a step that ended well, and gives the figure to note. */
  readonly figure: (run: StepRun) => number | Promise<number>;
};

export type StepRun = StepFolders & { readonly milliseconds: number };

/** Runs a step in folders of its own, alone: this process only waits for it. */
export async function measureStep(step: Step): Promise<number> {
  const folders = await createStepFolders();
  try {
    const options = {
      cwd: folders.workspace,
      env: step.environment(folders),
      encoding: 'utf8',
      timeout: 60_000,
    } as const;
    const started = performance.now();
    const { status, stdout, stderr, error } = spawnSync(step.command, step.parameters, options);
    const milliseconds = performance.now() - started;
    if (status !== 0) {
      throw new Error(`A step ended with ${status}:\n${stdout}\n${stderr}`, { cause: error });
    }
    return await step.figure({ ...folders, milliseconds });
  } finally {
    await removeStepFolders(folders);
  }
}

/** Throws unless a step has said "pass" and shown why. */
export async function requirePass({ outputFile, summaryFile }: StepRun): Promise<void> {
  const { verdict } = readOutputs(await readFile(outputFile, 'utf8'));
  const summary = await readFile(summaryFile, 'utf8');
  if (verdict !== 'pass' || !summary.includes('roma.api')) {
    throw new Error(`A step passed without its work: verdict ${verdict}, summary:\n${summary}`);
  }
}
