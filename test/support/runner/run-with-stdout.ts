import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Cloud } from '../../cloud/server.ts';
import { gateInputs } from './gate-inputs.ts';
import { bundle } from './run-gate.ts';
import { gateNode } from './run-script.ts';
import { declaredInputs, stepEnvironment } from './step-environment.ts';
import { createStepFolders, removeStepFolders } from './step-folders.ts';

/** Where a child writes: a pipe that nobody reads, or the descriptor of a file. */
export type Stdout = { readonly kind: 'closed' } | { readonly kind: 'file'; readonly fd: number };

/** Runs the shipped bundle with a log that takes nothing; gives its exit code, null where it did not end by itself. */
export async function runWithStdout(stdout: Stdout, cloud: Cloud): Promise<number | null> {
  const folders = await createStepFolders();
  try {
    const environment = stepEnvironment(folders, await declaredInputs(), gateInputs(cloud));
    const child = spawn(gateNode, [fileURLToPath(bundle)], {
      cwd: folders.workspace,
      env: environment,
      stdio: ['ignore', stdout.kind === 'file' ? stdout.fd : 'pipe', 'ignore'],
    });
    child.stdout?.destroy();
    const limit = setTimeout(() => child.kill('SIGKILL'), 20_000);
    await once(child, 'exit').finally(() => clearTimeout(limit));
    return child.exitCode;
  } finally {
    await removeStepFolders(folders);
  }
}
