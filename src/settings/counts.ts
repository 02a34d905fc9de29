import type { Count } from '../quota/demand.ts';
import type { Clean } from '../text/clean.ts';
import { linesOf } from './lines.ts';
import { minimumOf } from './minimum.ts';
import { type Parsed, type Problem, valid } from './parsed.ts';
import { type Reach, shownScope } from './scopes.ts';

/** Reads `demand`, lines `name: count`: what the deployment will take. */
export function demandOf(text: string, reach: Reach, clean: Clean): Parsed<readonly Count[]> {
  return countsOf('demand', text, reach, clean, () => []);
}

/** Reads `used`, lines `name: count`: what is in use of a quota whose use the API does not report. */
export function usedOf(text: string, reach: Reach, clean: Clean): Parsed<readonly Count[]> {
  return countsOf('used', text, reach, clean, (line) => {
    if (line.pattern === 'roma.scripts') return [];
    const complaint = 'can be given for roma.scripts only';
    const remedy = 'drop the line: the API reports what is in use of other quotas';
    return [{ input: 'used', complaint, read: shownScope(line, clean), remedy }];
  });
}

function countsOf(
  input: string,
  text: string,
  reach: Reach,
  clean: Clean,
  unfit: (line: Count) => readonly Problem[],
): Parsed<readonly Count[]> {
  if (text === '') return valid([]);
  return linesOf<Count>(
    {
      input,
      what: 'count',
      make: (scope, written) => {
        const minimum = minimumOf(written);
        return minimum?.kind === 'count' ? { ...scope, count: minimum.count } : null;
      },
      remedy: (name) => `a whole number, such as ${name}: 5`,
      unfit,
    },
    text,
    reach,
    clean,
  );
}
