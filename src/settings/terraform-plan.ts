import { planOf } from '../plan/plan.ts';
import type { Taking } from '../quota/demand.ts';
import type { Service } from '../quota/names.ts';
import type { Clean } from '../text/clean.ts';
import { type Files, textOfFile } from './files.ts';
import type { RawInputs } from './inputs.ts';
import { duplicates, excerpt } from './lists.ts';
import { allOf, type Parsed, type Problem, problemsOf, valid, wrong } from './parsed.ts';
import { pathsOf } from './paths.ts';

const input = 'terraform-plan';

/** Reads the plans that are named, one a line, together; null where none is. */
export function plannedOf(
  inputs: RawInputs,
  selected: readonly Service[],
  files: Files,
  clean: Clean,
): Parsed<readonly Taking[] | null> {
  const edgeUnit = edgeUnitOf(inputs, clean);
  const unit = edgeUnit.kind === 'valid' ? edgeUnit.value : null;
  const paths = inputs[input] === '' ? valid([]) : pathsIn(inputs[input], clean);
  const read = paths.kind === 'valid' ? paths.value : [];
  const plans = allOf(
    [...new Set(read)].map((path) => planIn(path, unit, files, clean)),
    () => duplicates(input, 'a file', read, clean),
  );
  const problems = [edgeUnit, paths, plans].flatMap(problemsOf);
  const unread = read.length > 0 && !selected.includes('ges') ? [withoutGes] : [];
  if (plans.kind === 'wrong' || problems.length + unread.length > 0) {
    return wrong(...problems, ...unread);
  }
  return valid(read.length === 0 ? null : plans.value.flat());
}

const withoutGes: Problem = {
  input,
  complaint: 'tells what is taken of GES, which is not read',
  read: null,
  remedy: 'add ges to services, or leave it out',
};

/** Lines, unless somebody gives the plan itself: nothing of it may be shown as a path. */
function pathsIn(text: string, clean: Clean): Parsed<readonly string[]> {
  return /^(?:[{"]|\[\s*[{"\]])/.test(text) ? wrong(pasted) : pathsOf(input, text, clean);
}

const pasted: Problem = {
  input,
  complaint: 'holds JSON, not the path of a file',
  read: null,
  remedy: 'write the plan into a file, and name that file',
};

function planIn(
  path: string,
  edgeUnit: number | null,
  files: Files,
  clean: Clean,
): Parsed<readonly Taking[]> {
  const text = textOfFile(input, path, files, clean);
  if (text.kind === 'wrong') return text;
  const plan = planOf(text.value, edgeUnit, clean);
  if (plan.kind === 'decoded') return valid(plan.found);
  return wrong({
    input,
    complaint: `names a file that cannot be used: ${plan.problem}`,
    read: excerpt(path, clean),
    remedy: plan.remedy,
  });
}

/** Reads `ges-edge-unit`: edges that one unit of `ges.edge_volume` stands for, from 1 to 2^53 − 1. */
function edgeUnitOf(inputs: RawInputs, clean: Clean): Parsed<number | null> {
  const text = inputs['ges-edge-unit'];
  if (text === '') return valid(null);
  const unit = /^[1-9]\d*$/.test(text) ? Number(text) : 0;
  if (unit === 0 || !Number.isSafeInteger(unit)) {
    return wrong({
      input: 'ges-edge-unit',
      complaint: 'is not a number of edges',
      read: excerpt(text, clean),
      remedy: 'write a whole number from 1, such as 10000',
    });
  }
  return inputs[input] === '' ? wrong(withoutPlan) : valid(unit);
}

const withoutPlan: Problem = {
  input: 'ges-edge-unit',
  complaint: 'is for the graphs of a plan, and there is none',
  read: null,
  remedy: 'name a plan in terraform-plan, or leave it out',
};
