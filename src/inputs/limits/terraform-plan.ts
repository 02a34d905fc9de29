import type { PlannedUsage } from '../../quota/demand.ts';
import { type ServiceKey, services } from '../../services/registry.ts';
import { readPlan } from '../../terraform/plan.ts';
import { type RuleTable, ruleTable } from '../../terraform/resource-rule.ts';
import type { Sanitize } from '../../text/sanitize.ts';
import type { RawInputs } from '../inputs.ts';
import { duplicates, excerpt } from '../syntax/lists.ts';
import { parsePaths } from '../syntax/paths.ts';
import { combine, invalid, type Parsed, type Problem, problemsOf, valid } from '../validation.ts';
import { type Files, textOfFile } from './files.ts';

const input = 'terraform-plan';

/** Reads the plans that are named, one a line, together; null where none is. */
export function parseTerraformPlans(
  inputs: RawInputs,
  selected: readonly ServiceKey[],
  files: Files,
  sanitize: Sanitize,
): Parsed<readonly PlannedUsage[] | null> {
  const edgeUnit = edgeUnitOf(inputs, sanitize);
  const edgesPerUnit = edgeUnit.kind === 'valid' ? edgeUnit.value : null;
  const table = ruleTable(services.flatMap(({ resources }) => resources({ edgesPerUnit })));
  const paths = inputs[input] === '' ? valid([]) : pathsIn(inputs[input], sanitize);
  const read = paths.kind === 'valid' ? paths.value : [];
  const plans = combine(
    [...new Set(read)].map((path) => planIn(path, table, files, sanitize)),
    () => duplicates(input, 'a file', read, sanitize),
  );
  const problems = [edgeUnit, paths, plans].flatMap(problemsOf);
  const unread = read.length > 0 && !selected.includes('ges') ? [withoutGes] : [];
  if (plans.kind === 'invalid' || problems.length + unread.length > 0) {
    return invalid(...problems, ...unread);
  }
  return valid(read.length === 0 ? null : plans.value.flat());
}

const withoutGes: Problem = {
  input,
  complaint: 'needs GES, which is not read',
  read: null,
  remedy: 'add ges to services, or remove it',
};

/** Lines, unless somebody gives the plan itself: nothing of it may be shown as a path. */
function pathsIn(text: string, sanitize: Sanitize): Parsed<readonly string[]> {
  return /^(?:[{"]|\[\s*[{"\]])/.test(text) ? invalid(pasted) : parsePaths(input, text, sanitize);
}

const pasted: Problem = {
  input,
  complaint: 'contains JSON instead of a path',
  read: null,
  remedy: 'write the plan to a file, and use the path of that file',
};

function planIn(
  path: string,
  table: RuleTable,
  files: Files,
  sanitize: Sanitize,
): Parsed<readonly PlannedUsage[]> {
  const text = textOfFile(input, path, files, sanitize);
  if (text.kind === 'invalid') return text;
  const plan = readPlan(text.value, table, sanitize);
  if (plan.kind === 'decoded') return valid(plan.found);
  return invalid({
    input,
    complaint: `cannot be used: ${plan.problem}`,
    read: excerpt(path, sanitize),
    remedy: plan.remedy,
  });
}

/** Reads `ges-edge-unit`: edges that one unit of `ges.edge_volume` stands for, from 1 to 2^53 − 1. */
function edgeUnitOf(inputs: RawInputs, sanitize: Sanitize): Parsed<number | null> {
  const text = inputs['ges-edge-unit'];
  if (text === '') return valid(null);
  const unit = /^[1-9]\d*$/.test(text) ? Number(text) : 0;
  if (unit === 0 || !Number.isSafeInteger(unit)) {
    return invalid({
      input: 'ges-edge-unit',
      complaint: 'is not valid',
      read: excerpt(text, sanitize),
      remedy: 'use a whole number from 1, such as 10000',
    });
  }
  return inputs[input] === '' ? invalid(withoutPlan) : valid(unit);
}

const withoutPlan: Problem = {
  input: 'ges-edge-unit',
  complaint: 'has no effect without terraform-plan',
  read: null,
  remedy: 'set terraform-plan, or remove it',
};
