import { defaultOf, type InputName, type RawInputs, withDefault } from '../inputs.ts';
import type { Problem } from '../validation.ts';

/** What is wrong with an input that only says how to read a plan, where there is none. */
export function withoutPlan(input: InputName): Problem {
  return without('terraform-plan', input);
}

/** A pause that nothing follows: somebody meant to wait. The default counts as left out. */
export function pauseProblems(inputs: RawInputs): readonly Problem[] {
  const isMeant = isOther(inputs, 'wait-interval-seconds');
  const waits = isOther(inputs, 'wait-timeout-seconds');
  return isMeant && !waits ? [without('wait-timeout-seconds', 'wait-interval-seconds')] : [];
}

function isOther(inputs: RawInputs, name: InputName): boolean {
  return withDefault(inputs, name) !== defaultOf(name);
}

function without(needed: InputName, input: InputName): Problem {
  return {
    input,
    complaint: `has no effect without ${needed}`,
    read: null,
    remedy: `set ${needed}, or remove it`,
  };
}
