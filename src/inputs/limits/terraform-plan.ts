import type { PlanDemand } from '../../quota/policy.ts';
import { services } from '../../services/registry.ts';
import type { PlanOptions } from '../../services/service.ts';
import { type DecodedPlan, readPlan } from '../../terraform/plan.ts';
import type { ResourceRule } from '../../terraform/rules/resource-rule.ts';
import { createRuleTable, type RuleTable } from '../../terraform/rules/rule-table.ts';
import { mergeUncheckedTypes } from '../../terraform/unchecked-types.ts';
import type { Sanitize } from '../../text/sanitize.ts';
import type { RawInputs } from '../inputs.ts';
import { duplicateProblems } from '../syntax/lists.ts';
import { parsePaths } from '../syntax/paths.ts';
import { quote } from '../syntax/quote.ts';
import { isDefaultService } from '../targets/services.ts';
import {
  combine,
  combineFields,
  createProblem,
  invalid,
  type Parsed,
  type Problem,
  uselessWithout,
  valid,
  valueOr,
} from '../validation.ts';
import { type Files, fileText, holdsContent } from './files.ts';
import { parseFlavors } from './flavors.ts';

const input = 'terraform-plan';

/**
 * Parses the plans that are named, one per line, and combines them: by all rules of all services, or of
 * those not read by default, where `isDefault` says so, only by as many as tell which of them a plan needs.
 */
export function parseTerraformPlans(
  inputs: RawInputs,
  isDefault: boolean,
  files: Files,
  sanitize: Sanitize,
): Parsed<PlanDemand> {
  const parsedOptions = combineFields({
    edgesPerUnit: parseEdgeUnit(inputs),
    flavors: parseFlavors(inputs),
  });
  const paths = inputs[input] === '' ? valid([]) : parsePlanPaths(inputs[input], files);
  const read = valueOr(paths, []);
  const options = valueOr(parsedOptions, noOptions);
  const rules = read.length === 0 ? [] : rulesOf(options, isDefault);
  const table = createRuleTable(rules);
  const decoded = combine(
    [...new Set(read)].map((path) => parsePlan(path, table, files, sanitize)),
    () => repeatedFiles(read, files),
  );
  const all = combineFields({ parsedOptions, paths, decoded });
  if (all.kind === 'invalid') return all;
  const plans = all.value.decoded;
  return valid({
    planned: read.length === 0 ? null : plans.flatMap(({ found }) => found),
    unchecked: mergeUncheckedTypes(plans.map(({ unchecked }) => unchecked)),
  });
}

function rulesOf(options: PlanOptions, isDefault: boolean): readonly ResourceRule[] {
  return services.flatMap(({ key, resources }) =>
    isDefault && !isDefaultService(key) ? firstOfEachType(resources(options)) : resources(options),
  );
}

/** A plan that creates a resource needs quotas of its service by the first rule for its type. */
function firstOfEachType(rules: readonly ResourceRule[]): readonly ResourceRule[] {
  const seen = new Set<string>();
  return rules.filter(({ types }) => {
    const isFirst = types.some((type) => !seen.has(type));
    for (const type of types) seen.add(type);
    return isFirst;
  });
}

/** Used if an option is invalid: then the plans are read only for their problems. */
const noOptions: PlanOptions = { edgesPerUnit: null, flavors: new Map() };

/** Problems with files that are named twice, even by different paths. */
function repeatedFiles(paths: readonly string[], files: Files): readonly Problem[] {
  const named = paths.map((path) => {
    const content = files.get(path);
    return { path, identity: content?.kind === 'text' ? content.identity : path };
  });
  const lastPath = new Map(named.map(({ identity, path }) => [identity, path]));
  const identities = named.map(({ identity }) => identity);
  return duplicateProblems(input, 'a file', identities, (identity) =>
    quote(lastPath.get(identity) ?? identity),
  );
}

/**
 * Parses the paths, unless the input is the plan itself: no part of a plan may be shown as a path.
 */
function parsePlanPaths(text: string, files: Files): Parsed<readonly string[]> {
  return holdsContent(text, files) ? invalid(pasted) : parsePaths(input, text);
}

const pasted = createProblem(
  input,
  'contains JSON or other text instead of a path',
  'write the plan to a file with show -json, and use its path',
);

function parsePlan(
  path: string,
  table: RuleTable,
  files: Files,
  sanitize: Sanitize,
): Parsed<DecodedPlan> {
  const text = fileText(input, path, files);
  if (text.kind === 'invalid') return text;
  const plan = readPlan(text.value, table, sanitize);
  if (plan.kind === 'decoded') return valid(plan);
  const complaint = `cannot be used: ${plan.problem}`;
  return invalid(createProblem(input, complaint, plan.remedy, quote(path)));
}

/**
 * Parses `ges-edge-unit`: the number of edges in one unit of `ges.edge_volume`, from 1 to 2^53 − 1.
 */
function parseEdgeUnit(inputs: RawInputs): Parsed<number | null> {
  const text = inputs['ges-edge-unit'];
  if (text === '') return valid(null);
  const unit = /^[1-9]\d*$/.test(text) ? Number(text) : 0;
  if (unit === 0 || !Number.isSafeInteger(unit)) {
    const remedy = 'use a whole number from 1, such as 10000';
    return invalid(createProblem('ges-edge-unit', 'is not valid', remedy, quote(text)));
  }
  return inputs[input] === '' ? invalid(uselessWithout(input, 'ges-edge-unit')) : valid(unit);
}
