import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { readOutputs } from '../support/output-file.ts';
import type { Environment } from '../support/step-environment.ts';
import { createWorkplace, removeWorkplace, type Workplace } from '../support/workplace.ts';

/** A program that a runner starts as a step. */
export type Step = {
  readonly command: string;
  readonly parameters: readonly string[];
  readonly environment: (workplace: Workplace) => Environment;
  /** Looks at what is left of a step that ended well, and gives the figure to note. */
  readonly figure: (run: StepRun) => number | Promise<number>;
};

export type StepRun = Workplace & { readonly milliseconds: number };

/** Runs a step in a fresh workplace, alone: this process only waits for it. */
export async function measureStep(step: Step): Promise<number> {
  const workplace = await createWorkplace();
  try {
    const options = {
      cwd: workplace.workspace,
      env: step.environment(workplace),
      encoding: 'utf8',
      timeout: 60_000,
    } as const;
    const started = performance.now();
    const { status, stdout, stderr, error } = spawnSync(step.command, step.parameters, options);
    const milliseconds = performance.now() - started;
    if (status !== 0) {
      throw new Error(`A step ended with ${status}:\n${stdout}\n${stderr}`, { cause: error });
    }
    return await step.figure({ ...workplace, milliseconds });
  } finally {
    await removeWorkplace(workplace);
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
