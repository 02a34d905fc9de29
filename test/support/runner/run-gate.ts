import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Cloud } from '../../cloud/server.ts';
import type { SignInMethod } from '../sign-in/sign-in-methods.ts';
import { gateInputs, type Inputs } from './gate-inputs.ts';
import { type Outputs, readOutputs } from './output-file.ts';
import { gateNode, type Interrupt, runScript, type ScriptRun } from './run-script.ts';
import { declaredInputs, type Environment, stepEnvironment } from './step-environment.ts';
import { createStepFolders, removeStepFolders, type StepFolders } from './step-folders.ts';

/** The shipped bundle. */
export const bundle = new URL('../../../dist/index.js', import.meta.url);

/** Of brief runs, unless an input says otherwise. */
const deadlineSeconds = 2;

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
  StepFolders &
  AsyncDisposable & {
    readonly outputs: Outputs;
    readonly summary: string;
  };

/** Runs the shipped bundle as a step of a workflow. */
export async function runGate(options: GateOptions): Promise<GateRun> {
  const folders = await createStepFolders();
  try {
    return await runIn(folders, options);
  } catch (cause) {
    await removeStepFolders(folders);
    throw cause;
  }
}

async function runIn(folders: StepFolders, options: GateOptions): Promise<GateRun> {
  for (const [path, text] of Object.entries(options.files ?? {})) {
    await writeFile(join(folders.workspace, path), text);
  }
  const run = await runScript({
    node: gateNode,
    script: options.script ?? bundle,
    environment: {
      ...stepEnvironment(folders, await declaredInputs(), options.inputs),
      ...(await trust(folders, options.trustedCertificate)),
      ...options.environment,
    },
    folder: folders.workspace,
    interrupt: options.interrupt,
    limitSeconds: options.limitSeconds,
  });
  return {
    ...run,
    ...folders,
    outputs: readOutputs(await readFile(folders.outputFile, 'utf8')),
    summary: await readFile(folders.summaryFile, 'utf8'),
    [Symbol.asyncDispose]: () => removeStepFolders(folders),
  };
}

async function trust({ root }: StepFolders, certificate: string | undefined): Promise<Environment> {
  if (certificate === undefined) {
    return {};
  }
  // Node takes extra authorities from a file only.
  const file = join(root, 'trusted.pem');
  await writeFile(file, certificate);
  return { NODE_EXTRA_CA_CERTS: file };
}

/**
 * Runs the gate with a short deadline. A process that runs two seconds longer, counted from its first
 * output, fails the test.
 */
export function runBriefly(
  cloud: Cloud,
  inputs: Inputs = {},
  options: Omit<GateOptions, 'inputs' | 'limitSeconds'> = {},
): Promise<GateRun> {
  const seconds = Number(inputs['timeout-seconds'] ?? deadlineSeconds);
  return runGate({
    ...options,
    inputs: gateInputs(cloud, { 'timeout-seconds': `${seconds}`, ...inputs }),
    limitSeconds: seconds + 2,
  });
}

/** What a test changes of a way of signing in. */
export type Changes = {
  readonly inputs?: Inputs;
  readonly environment?: Environment;
  readonly files?: Readonly<Record<string, string>>;
};

/** Runs the shipped bundle signing in one way. */
export function runSignedIn(
  cloud: Cloud,
  signInMethod: Pick<SignInMethod, 'inputs' | 'environment'>,
  { inputs = {}, environment = {}, files }: Changes = {},
): Promise<GateRun> {
  return runGate({
    inputs: gateInputs(cloud, { ...signInMethod.inputs, ...inputs }),
    environment: { ...signInMethod.environment, ...environment },
    files,
  });
}
