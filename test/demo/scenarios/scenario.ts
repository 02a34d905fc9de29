import type { ServiceKey } from '../../../src/services/registry.ts';
import type { Cloud } from '../../cloud/server.ts';
import type { Inputs } from '../../support/runner/gate-inputs.ts';
import type { SignInMethod } from '../../support/sign-in/sign-in-methods.ts';

/** One play of the gate: what the cloud does, what the workflow asks, how it must end. */
export type Scenario = {
  readonly name: string;
  /** Says in a line what there is to see. */
  readonly title: string;
  /** Tells what happens and why it matters. */
  readonly story: string;
  /** Beside the ids, the endpoints and what it signs in with. */
  readonly inputs: Inputs;
  /** What it reads, where that is not what the input `services` lists, or the default. */
  readonly services?: readonly ServiceKey[];
  /** Without it, the gate signs in with a token. */
  readonly signInMethod?: (cloud: Cloud) => SignInMethod;
  /** What earlier steps left in the workspace, by path. */
  readonly files?: Readonly<Record<string, string>>;
  /** Without it, the cloud holds the documented example quotas. */
  readonly prepare?: (cloud: Cloud) => void;
  readonly expected: Ending;
};

/** How a step ends. */
export type Ending = {
  readonly verdict: 'pass' | 'warn' | 'fail' | 'error';
  readonly exitCode: number;
};

export const passes: Ending = { verdict: 'pass', exitCode: 0 };
export const warns: Ending = { verdict: 'warn', exitCode: 0 };
export const fails: Ending = { verdict: 'fail', exitCode: 1 };
export const errs: Ending = { verdict: 'error', exitCode: 1 };
