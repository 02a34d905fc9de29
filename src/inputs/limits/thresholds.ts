import { type Minimum, type Policy, type Threshold, thresholdText } from '../../quota/policy.ts';
import { mostSpecific, type Selector, specificity } from '../../quota/selector.ts';
import { quotaNamesOf, serviceOf } from '../../services/registry.ts';
import type { Service } from '../../services/service.ts';
import { quoteKnown } from '../syntax/quote.ts';
import { createProblem, type Parsed, type Problem, valid } from '../validation.ts';
import { type LineForm, parseLines } from './lines.ts';
import {
  countForm,
  exampleName,
  quoteSelector,
  type SelectorContext,
  servicesReached,
} from './selectors.ts';

type Input = 'thresholds' | 'warn-thresholds';

/** Parses lines `name: minimum`. An empty text has none. */
export function parseThresholds(
  input: Input,
  text: string,
  context: SelectorContext,
): Parsed<readonly Threshold[]> {
  if (text === '') return valid([]);
  const form: LineForm<Threshold> = {
    input,
    valueNoun: 'minimum',
    example: exampleName(context),
    makeLine: makeThreshold,
    remedy: (name) => minimumRemedy(name, context),
    isForOtherPlans: true,
    check: (threshold) => percentageProblems(input, threshold, context),
  };
  return parseLines(form, text, context);
}

function makeThreshold(selector: Selector, written: string): Threshold | null {
  const minimum = parseMinimum(written);
  return minimum === null ? null : { ...selector, minimum };
}

/** What to write as the minimum of a name or wildcard. */
function minimumRemedy(name: string, context: SelectorContext): string {
  const { form, example } = countForm(name);
  return serviceWithoutLimit({ pattern: name, instance: null }, context) === null
    ? `${form} or a percentage up to 100, such as ${example} or ${name}: 10%`
    : `${form}, such as ${example}`;
}

function percentageProblems(
  input: Input,
  threshold: Threshold,
  context: SelectorContext,
): readonly Problem[] {
  if (threshold.minimum.kind === 'count') return [];
  const title = serviceWithoutLimit(threshold, context);
  if (title === null) return [];
  const complaint = `cannot be a percentage, because ${title} reports no limit`;
  const remedy = `use a whole number for ${title}${elsewhere(input, threshold, context)}`;
  return [createProblem(input, complaint, remedy, quoteSelector(threshold))];
}

/** Where the percentage of a star can go. Without any star, the other quotas would not be checked. */
function elsewhere(input: Input, { pattern }: Selector, { selected }: SelectorContext): string {
  const other = selected.map(serviceOf).find((service) => !lacksLimits(service));
  if (pattern !== '*' || other === undefined) return '';
  // By default 1 must be left, so that a warning below 1 would never come.
  const least = input === 'warn-thresholds' ? 2 : 1;
  return `, as in *: ${least}, and add a line for each other service, such as ${other.key}.*: 10%`;
}

/** The title of a service that is read, has such a quota and reports no limit; null if there is none. */
function serviceWithoutLimit(selector: Selector, { selected }: SelectorContext): string | null {
  const reached = servicesReached(selector).filter((key) => selected.includes(key));
  return reached.map(serviceOf).find(lacksLimits)?.title ?? null;
}

function lacksLimits({ quotas }: Service): boolean {
  return quotas.some(({ reports }) => reports === 'headroom');
}

/**
 * Parses a minimum: a whole number from 0 to 2^53 − 1, or a whole percentage from 0 % to 100 %, in
 * plain decimal digits. Null for anything else, so that `0.2`, `1e3`, `1,000` or `0x10` is never
 * read as another number.
 */
export function parseMinimum(text: string): Minimum | null {
  const written = /^(0|[1-9]\d*)(%?)$/.exec(text);
  if (written === null) return null;
  const number = Number(written[1]);
  if (written[2] === '%') return number <= 100 ? { kind: 'percentage', percentage: number } : null;
  return Number.isSafeInteger(number) ? { kind: 'count', count: number } : null;
}

/**
 * Problems with quotas that never warn because the step fails first: the warn minimum is below the
 * fail minimum. A number and a percentage are not compared, because the limit is not known. Nor is
 * a wildcard's warn minimum compared with the minimum of a single name, which is an exception to
 * it.
 */
export function contradictionProblems(
  { thresholds, warnThresholds }: Pick<Policy, 'thresholds' | 'warnThresholds'>,
  { selected }: SelectorContext,
): readonly Problem[] {
  // An instance without a line of its own has the minimums for all instances.
  const instances = new Set([
    null,
    ...[...thresholds, ...warnThresholds].map((one) => one.instance),
  ]);
  const pairs = quotaNamesOf(selected)
    .flatMap((name) => [...instances].map((instance) => ({ name, instance })))
    .flatMap((quota) => {
      const fail = mostSpecific(thresholds, quota);
      const warn = mostSpecific(warnThresholds, quota);
      if (fail === null || warn === null || specificity(warn) < specificity(fail)) return [];
      return isUnder(warn.minimum, fail.minimum)
        ? [`${thresholdText(warn)} under ${thresholdText(fail)}`]
        : [];
    });
  const complaint = 'never warns, because the step fails first';
  const remedy = 'use a higher number here, or a lower one in thresholds';
  return [...new Set(pairs)].map((pair) =>
    createProblem('warn-thresholds', complaint, remedy, quoteKnown(pair)),
  );
}

function isUnder(warn: Minimum, fail: Minimum): boolean {
  if (warn.kind === 'count') return fail.kind === 'count' && warn.count < fail.count;
  return fail.kind === 'percentage' && warn.percentage < fail.percentage;
}
