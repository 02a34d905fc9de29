import { expect, test } from 'vitest';
import type { Policy } from '../../../../src/quota/assessment.ts';
import { summaryOf } from '../../../../src/report/summary/summary.ts';
import { blankInputs } from '../../../../src/report/wording/blank-inputs.ts';
import { count, policy, quota, read, baseline as seenBefore } from '../../../support/quotas.ts';
import { context, judged } from '../../../support/results.ts';

const demand = [count('ges.graph: 1')];
const baseline = seenBefore();
const planless = 'terraform-plan is not set: no plan is counted';
const nothingPlanned = 'terraform-plan and demand are not set: no demand is counted';
const nothingCompared = 'baseline is not set: nothing is compared';

test.each<[string, Partial<Policy>, readonly string[]]>([
  ['all three', {}, [`${nothingPlanned}; ${nothingCompared}`]],
  ['the plan and demand', { baseline }, [nothingPlanned]],
  ['the plan', { demand, baseline }, [planless]],
  ['the plan and the baseline', { demand }, [`${planless}; ${nothingCompared}`]],
  ['demand', { planned: [], baseline }, ['demand is not set: nothing is added to the plan']],
  ['the baseline', { planned: [], demand }, [nothingCompared]],
  ['none', { planned: [], demand, baseline }, []],
])('what is not set is told in one line: %s', (_, overrides, lines) => {
  expect(blankInputs(policy(overrides))).toEqual(lines);

  const summary = summaryOf(judged([read(quota())], overrides), context);
  const folded = summary.slice(summary.indexOf('<details>')).split('\n');
  expect(folded.filter((line) => / not set: /.test(line))).toEqual(
    lines.map((line) => `- ${line}`),
  );
});
