import type { Memory } from './memory.ts';
import type { CloudState } from './state.ts';

/** A cloud as a request meets it. */
export type Moment = {
  readonly state: CloudState;
  readonly memory: Memory;
  /** Milliseconds since 1970, by the cloud's clock. */
  readonly now: number;
};

/** The cloud as it stands now. */
export function momentOf(state: CloudState, memory: Memory): Moment {
  return { state, memory, now: Date.now() + state.clockOffset };
}
