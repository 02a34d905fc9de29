import type { DemandLine } from '../../quota/demand.ts';
import { quotasWithoutUse } from '../../services/registry.ts';
import type { Sanitize } from '../../text/sanitize.ts';
import { type Parsed, type Problem, valid } from '../validation.ts';
import { parseLines } from './lines.ts';
import { displaySelector, type SelectorContext } from './selectors.ts';
import { parseMinimum } from './thresholds.ts';

/** Reads `demand`, lines `name: count`: what the deployment will take. */
export function parseDemand(
  text: string,
  context: SelectorContext,
  sanitize: Sanitize,
): Parsed<readonly DemandLine[]> {
  return countsOf('demand', text, context, sanitize, () => []);
}

/** Reads `used`, lines `name: count`: what is in use of a quota whose use the API does not report. */
export function parseUsed(
  text: string,
  context: SelectorContext,
  sanitize: Sanitize,
): Parsed<readonly DemandLine[]> {
  return countsOf('used', text, context, sanitize, (line) => {
    if (quotasWithoutUse.includes(line.pattern)) return [];
    const complaint = 'cannot be declared, because the API reports its usage';
    const remedy = `remove the line: only ${quotasWithoutUse.join(' and ')} needs one`;
    return [{ input: 'used', complaint, read: displaySelector(line, sanitize), remedy }];
  });
}

function countsOf(
  input: string,
  text: string,
  context: SelectorContext,
  sanitize: Sanitize,
  unfit: (line: DemandLine) => readonly Problem[],
): Parsed<readonly DemandLine[]> {
  if (text === '') return valid([]);
  return parseLines<DemandLine>(
    {
      input,
      what: 'count',
      make: (selector, written) => {
        const minimum = parseMinimum(written);
        return minimum?.kind === 'count' ? { ...selector, count: minimum.count } : null;
      },
      remedy: (name) => `a whole number, such as ${name}: 5`,
      unfit,
    },
    text,
    context,
    sanitize,
  );
}
