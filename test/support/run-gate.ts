import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { declaredInputs } from './action-metadata.ts';
import type { Inputs } from './gate-inputs.ts';
import { type Outputs, readOutputs } from './output-file.ts';
import { type Interrupt, runScript, type ScriptRun } from './run-script.ts';
import { type Environment, stepEnvironment } from './step-environment.ts';
import { createWorkplace, removeWorkplace, type Workplace } from './workplace.ts';

export const bundle = new URL('../../dist/index.js', import.meta.url);

export type GateOptions = {
  /** Other inputs take the default that action.yml declares. */
  readonly inputs: Inputs;
  /** Written into the workspace before, by path. */
  readonly files?: Readonly<Record<string, string | Uint8Array>> | undefined;
  /** Added to what a runner sets, and stronger. */
  readonly environment?: Environment;
  /** PEM that the gate trusts beside the authorities Node knows. */
  readonly trustedCertificate?: string | undefined;
  /** Runs this copy of the bundle instead. */
  readonly script?: URL;
  readonly interrupt?: Interrupt;
  readonly limitSeconds?: number;
};

/** A step as its runner sees it when it has ended; its files stay until it is disposed. */
export type GateRun = ScriptRun &
  Workplace &
  AsyncDisposable & {
    readonly outputs: Outputs;
    readonly summary: string;
  };

/** Runs the shipped bundle as a step of a workflow. */
export async function runGate(options: GateOptions): Promise<GateRun> {
  const workplace = await createWorkplace();
  try {
    return await runIn(workplace, options);
  } catch (cause) {
    await removeWorkplace(workplace);
    throw cause;
  }
}

async function runIn(workplace: Workplace, options: GateOptions): Promise<GateRun> {
  for (const [path, text] of Object.entries(options.files ?? {})) {
    await writeFile(join(workplace.workspace, path), text);
  }
  const run = await runScript({
    script: options.script ?? bundle,
    environment: {
      ...stepEnvironment(workplace, await declaredInputs(), options.inputs),
      ...(await trust(workplace, options.trustedCertificate)),
      ...options.environment,
    },
    folder: workplace.workspace,
    interrupt: options.interrupt,
    limitSeconds: options.limitSeconds,
  });
  return {
    ...run,
    ...workplace,
    outputs: readOutputs(await readFile(workplace.outputFile, 'utf8')),
    summary: await readFile(workplace.summaryFile, 'utf8'),
    [Symbol.asyncDispose]: () => removeWorkplace(workplace),
  };
}

async function trust({ root }: Workplace, certificate: string | undefined): Promise<Environment> {
  if (certificate === undefined) {
    return {};
  }
  // Node takes extra authorities from a file only.
  const file = join(root, 'trusted.pem');
  await writeFile(file, certificate);
  return { NODE_EXTRA_CA_CERTS: file };
}
