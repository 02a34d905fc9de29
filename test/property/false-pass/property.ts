import fc from 'fast-check';
import { mayBeGreen, partlyChecked } from './oracle.ts';
import { step } from './run.ts';
import type { FaultyCloud } from './server.ts';
import { type Situation, situation } from './situation.ts';

/** What a situation may have, and need not. */
const extras = ['signIn', 'plan', 'used', 'vpc', 'ecs'] as const;
type Extra = (typeof extras)[number];

/** How often each colour was seen, green also with each extra. */
export type Colours = { green: number; red: number; readonly greenWith: Record<Extra, number> };

/**
 * A step is green, and its outputs say so, only where the rules worked out anew say so too, and calls
 * no quota ok that was checked in part; rejects with the smallest situation in which that does not hold.
 */
export async function neverPassesFalsely(cloud: FaultyCloud, runs: number): Promise<Colours> {
  const seen: Colours = {
    green: 0,
    red: 0,
    greenWith: { signIn: 0, plan: 0, used: 0, vpc: 0, ecs: 0 },
  };
  const property = fc.asyncProperty(situation, async (one) => {
    cloud.become(one);
    const { green, passed, late, ok } = await step(one, cloud.url);
    count(one, green, seen);
    const saysTooMuch = partlyChecked(one).some((quota) => ok.has(quota));
    return passed === green && (!green || mayBeGreen(one, late)) && !saysTooMuch;
  });
  await fc.assert(property, { numRuns: runs });
  return seen;
}

/** How often the rarest of them was seen: a property that only ever sees red proves nothing. */
export function rarest({ green, red, greenWith }: Colours): number {
  return Math.min(green, red, ...Object.values(greenWith));
}

function count(one: Situation, green: boolean, seen: Colours): void {
  seen[green ? 'green' : 'red'] += 1;
  if (!green) return;
  for (const extra of extras) if (one[extra] !== null) seen.greenWith[extra] += 1;
}
