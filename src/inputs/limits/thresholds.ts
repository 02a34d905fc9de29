import type { Selector } from '../../quota/selector.ts';
import type { Minimum, Threshold } from '../../quota/threshold.ts';
import { serviceOf } from '../../services/registry.ts';
import type { Sanitize } from '../../text/sanitize.ts';
import { type LineForm, parseLines } from '../syntax/lines.ts';
import type { Parsed, Problem } from '../validation.ts';
import { displaySelector, type SelectorContext, servicesReached } from './selectors.ts';

type Input = 'thresholds' | 'warn-thresholds';

/** Reads lines `name: minimum`. */
export function parseThresholds(
  input: Input,
  text: string,
  context: SelectorContext,
  sanitize: Sanitize,
): Parsed<readonly Threshold[]> {
  const form: LineForm<Threshold> = {
    input,
    what: 'minimum',
    make: thresholdOf,
    remedy: (name) =>
      `a whole number or a percentage up to 100, such as ${name}: 5 or roma.api: 10%`,
    unfit: (threshold) => percentageOfNothing(input, threshold, context, sanitize),
  };
  return parseLines(form, text, context, sanitize);
}

function thresholdOf(selector: Selector, written: string): Threshold | null {
  const minimum = parseMinimum(written);
  return minimum === null ? null : { ...selector, minimum };
}

function percentageOfNothing(
  input: Input,
  threshold: Threshold,
  { selected }: SelectorContext,
  sanitize: Sanitize,
): readonly Problem[] {
  if (threshold.minimum.kind === 'count') return [];
  const [limitless] = servicesReached(threshold)
    .filter((key) => selected.includes(key))
    .map(serviceOf)
    .filter(({ quotas }) => quotas.some(({ reports }) => reports === 'headroom'));
  if (limitless === undefined) return [];
  const { title } = limitless;
  const complaint = `cannot be a percentage, because ${title} reports no limit`;
  const read = displaySelector(threshold, sanitize);
  return [{ input, complaint, read, remedy: `use a whole number for ${title}` }];
}

/**
 * Reads a minimum: a whole number from 0 to 2^53 − 1, or a whole percentage from 0 % to 100 %, in
 * plain decimal digits; null for anything else, so that no `0.2`, `1e3`, `1,000` or `0x10` is ever
 * taken for some other number.
 */
export function parseMinimum(text: string): Minimum | null {
  const written = /^(0|[1-9]\d*)(%?)$/.exec(text);
  if (written === null) return null;
  const number = Number(written[1]);
  if (written[2] === '%') return number <= 100 ? { kind: 'percentage', percentage: number } : null;
  return Number.isSafeInteger(number) ? { kind: 'count', count: number } : null;
}
