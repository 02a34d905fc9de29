import { defaultOf, type InputName, inputOrDefault, parseInput, type RawInputs } from './inputs.ts';
import { type Problem, uselessWithout } from './validation.ts';

/** How long a run may take, and whether it can fail the step. */
export type RunOptions = {
  readonly warnOnly: boolean;
  /** Time for all requests of one fetch of all quotas. */
  readonly timeoutSeconds: number;
  /** How long to fetch again while quotas are short; 0 for not at all. */
  readonly waitTimeoutSeconds: number;
  /** Pause before each of these fetches. */
  readonly waitIntervalSeconds: number;
};

/** Parses these options, each from its own input. */
export function parseRunOptions(inputs: RawInputs) {
  return {
    warnOnly: parseInput('warn-only', inputs),
    timeoutSeconds: parseInput('timeout-seconds', inputs),
    waitTimeoutSeconds: parseInput('wait-timeout-seconds', inputs),
    waitIntervalSeconds: parseInput('wait-interval-seconds', inputs),
  };
}

/** A wait interval without a wait timeout. A value equal to the default counts as not set. */
export function waitProblems(inputs: RawInputs): readonly Problem[] {
  const isSet = (name: InputName) => inputOrDefault(inputs, name) !== defaultOf(name);
  return isSet('wait-interval-seconds') && !isSet('wait-timeout-seconds')
    ? [uselessWithout('wait-timeout-seconds', 'wait-interval-seconds')]
    : [];
}
