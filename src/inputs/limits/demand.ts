import type { DemandLine } from '../../quota/demand.ts';
import { quotasWithoutUse } from '../../services/registry.ts';
import { createProblem, type Parsed, valid } from '../validation.ts';
import { type LineForm, parseLines } from './lines.ts';
import { countForm, exampleName, quoteSelector, type SelectorContext } from './selectors.ts';
import { parseMinimum } from './thresholds.ts';

/** Parses `demand`, lines `name: count`: what the deployment will take. */
export function parseDemand(text: string, context: SelectorContext): Parsed<readonly DemandLine[]> {
  return parseCounts(
    { input: 'demand', example: exampleName(context), check: () => [] },
    text,
    context,
  );
}

/**
 * Parses `used`, lines `name: count`: what is in use of a quota whose use the API does not report.
 */
export function parseUsed(text: string, context: SelectorContext): Parsed<readonly DemandLine[]> {
  const check = (line: DemandLine) => {
    if (quotasWithoutUse.includes(line.pattern)) return [];
    const complaint = 'is not needed, because the API reports what is left';
    const remedy = `remove the line: only ${quotasWithoutUse.join(' and ')} needs one`;
    return [createProblem('used', complaint, remedy, quoteSelector(line))];
  };
  const [example = ''] = quotasWithoutUse;
  return parseCounts({ input: 'used', example, check }, text, context);
}

function parseCounts(
  { input, example, check }: Pick<LineForm<DemandLine>, 'input' | 'example' | 'check'>,
  text: string,
  context: SelectorContext,
): Parsed<readonly DemandLine[]> {
  if (text === '') return valid([]);
  return parseLines<DemandLine>(
    {
      input,
      valueNoun: 'count',
      example,
      makeLine: (selector, written) => {
        const minimum = parseMinimum(written);
        return minimum?.kind === 'count' ? { ...selector, count: minimum.count } : null;
      },
      remedy: (name) => {
        const { form, example: line } = countForm(name);
        return `${form}, such as ${line}`;
      },
      // Demand and use concern this plan alone.
      isForOtherPlans: false,
      check,
    },
    text,
    context,
  );
}
