import type { Cloud } from '../cloud/server.ts';
import { gateInputs, type Inputs } from './gate-inputs.ts';
import { type GateRun, runGate } from './run-gate.ts';
import type { SignInMethod } from './sign-in-methods.ts';
import type { Environment } from './step-environment.ts';

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
