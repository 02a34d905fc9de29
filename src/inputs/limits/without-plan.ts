import type { InputName } from '../inputs.ts';
import type { Problem } from '../validation.ts';

/** What is wrong with an input that only says how to read a plan, where there is none. */
export function withoutPlan(input: InputName): Problem {
  return {
    input,
    complaint: 'has no effect without terraform-plan',
    read: null,
    remedy: 'set terraform-plan, or remove it',
  };
}
