import fc from 'fast-check';
import { mayBeGreen } from './oracle.ts';
import { step } from './run.ts';
import type { FaultyCloud } from './server.ts';
import { situation } from './situation.ts';

/** How often each colour was seen: a property that only ever sees red proves nothing. */
export type Colours = { green: number; red: number };

/**
 * A step is green, and its outputs say so, only where the rules worked out anew say so too; rejects
 * with the smallest situation in which they do not.
 */
export async function neverPassesFalsely(cloud: FaultyCloud, runs: number): Promise<Colours> {
  const seen: Colours = { green: 0, red: 0 };
  const property = fc.asyncProperty(situation, async (one) => {
    cloud.become(one);
    const { green, passed, late } = await step(one, cloud.url);
    seen[green ? 'green' : 'red'] += 1;
    return passed === green && (!green || mayBeGreen(one, late));
  });
  await fc.assert(property, { numRuns: runs });
  return seen;
}
