import type { Baseline } from '../../quota/baseline.ts';
import type { PlanDemand, Policy } from '../../quota/policy.ts';
import { serviceKeys } from '../../services/registry.ts';
import { inputOrDefault, parseInput, type RawInputs } from '../inputs.ts';
import { instanceLabels, type ListedInstance } from '../targets/instances.ts';
import { partByServices, type Selection } from '../targets/selection.ts';
import { combineFields, invalid, type Parsed, valid } from '../validation.ts';
import { parseDemand, parseUsed } from './demand.ts';
import type { SelectorContext } from './selectors.ts';
import { contradictionProblems, parseThresholds } from './thresholds.ts';

/** The parsed documents that the inputs name. */
type Documents = {
  readonly planned: Parsed<PlanDemand>;
  readonly baseline: Parsed<Baseline | null>;
};

/**
 * Parses what the quotas are compared with, and what unknown figures and failed services lead to.
 */
export function parsePolicy(
  inputs: RawInputs,
  documents: Documents,
  context: SelectorContext,
): Parsed<Policy> {
  const policy = combineFields({
    minimums: parseMinimums(inputs, context),
    demand: parseDemand(inputs.demand, context),
    used: parseUsed(inputs.used, context),
    ...documents,
    onUnknown: parseInput('on-unknown', inputs),
    onError: parseInput('on-error', inputs),
  });
  if (policy.kind === 'invalid') return policy;
  const {
    minimums,
    planned: { planned, unchecked },
    ...others
  } = policy.value;
  return valid({
    ...others,
    ...minimums,
    ...partByServices(planned, context.selected),
    unchecked,
    planNeedsNothing: context.selected.length === 0,
  });
}

/** Parses both lists of minimums, and checks them against each other if both are valid. */
function parseMinimums(
  inputs: RawInputs,
  context: SelectorContext,
): Parsed<Pick<Policy, 'thresholds' | 'warnThresholds'>> {
  const parse = (input: 'thresholds' | 'warn-thresholds') =>
    parseThresholds(input, inputOrDefault(inputs, input), context);
  const minimums = combineFields({
    thresholds: parse('thresholds'),
    warnThresholds: parse('warn-thresholds'),
  });
  if (minimums.kind === 'invalid') return minimums;
  const problems = contradictionProblems(minimums.value, context);
  return problems.length > 0 ? invalid(...problems) : minimums;
}

/** What lines may name: all services, if it is not known which ones are read. */
export function selectorContext(
  selection: Parsed<Selection>,
  instances: Parsed<readonly ListedInstance[]>,
): SelectorContext {
  const labels = instanceLabels(instances);
  if (selection.kind === 'invalid') return { selected: serviceKeys, labels, onlyInOtherPlans: [] };
  const { selected, onlyInOtherPlans } = selection.value;
  return { selected, labels, onlyInOtherPlans };
}
