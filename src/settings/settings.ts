import type { Policy } from '../quota/judge.ts';
import { type Service, services } from '../quota/names.ts';
import type { Clean } from '../text/clean.ts';
import { disagreements } from './agreement.ts';
import { certificateProblems } from './certificates.ts';
import { choiceOf, timeoutOf, warnOnlyOf } from './choices.ts';
import { unusedProblems } from './endpoints.ts';
import { inputOrVariable } from './fallback.ts';
import { instancesOf, projectIdOf } from './identifiers.ts';
import { type Environment, orDefault, type RawInputs } from './inputs.ts';
import { misspeltInputs } from './misspelt.ts';
import { type Parsed, type Problem, problemsOf, recordOf, valid, wrong } from './parsed.ts';
import { proxyProblems } from './proxies.ts';
import { selectionOf } from './selection.ts';
import { type Target, targetsOf } from './targets.ts';
import { thresholdsOf } from './thresholds.ts';
import { tokenOf } from './token.ts';

/** The inputs, understood: nothing here needs to be checked again. */
export type Settings = {
  readonly projectId: string;
  readonly targets: readonly Target[];
  readonly token: string;
  readonly policy: Policy;
  readonly warnOnly: boolean;
  readonly timeoutSeconds: number;
};

/** Understands the inputs, or gives every problem there is with them, each once. */
export function settingsOf(
  inputs: RawInputs,
  environment: Environment,
  clean: Clean,
): Parsed<Settings> {
  const selection = selectionOf(orDefault(inputs, 'services'), clean);
  const selected = selection.kind === 'valid' ? selection.value : services;
  const projectId = inputOrVariable('project-id', inputs, environment);
  const region = inputOrVariable('region', inputs, environment);
  const read = selection.kind === 'valid' ? selected : [];
  const targets = targetsOf(read, inputs, region, clean);
  const settings = recordOf({
    projectId: projectIdOf(projectId, clean),
    targets,
    token: tokenOf(inputs.token),
    policy: policyOf(inputs, selected, clean),
    warnOnly: warnOnlyOf(inputs, clean),
    timeoutSeconds: timeoutOf(inputs, clean),
  });
  const problems = [
    ...misspeltInputs(environment, clean),
    ...certificateProblems(environment),
    ...proxyProblems(environment, targets.kind === 'valid' ? targets.value : []),
    ...problemsOf(selection),
    ...problemsOf(settings),
    ...(inputs['instance-id'] === '' ? [] : problemsOf(instancesOf(inputs['instance-id'], clean))),
    ...unusedProblems(selected, inputs, region, clean),
  ];
  return problems.length > 0 ? wrong(...distinct(problems)) : settings;
}

const onUnknownWords = ['fail', 'warn', 'ignore'] as const;
const onErrorWords = ['fail', 'warn'] as const;

function policyOf(inputs: RawInputs, selected: readonly Service[], clean: Clean): Parsed<Policy> {
  const warnings = inputs['warn-thresholds'];
  const thresholds = thresholdsOf('thresholds', orDefault(inputs, 'thresholds'), selected, clean);
  const warnThresholds =
    warnings === '' ? valid([]) : thresholdsOf('warn-thresholds', warnings, selected, clean);
  const policy = recordOf({
    thresholds,
    warnThresholds,
    onUnknown: choiceOf('on-unknown', orDefault(inputs, 'on-unknown'), onUnknownWords, clean),
    onError: choiceOf('on-error', orDefault(inputs, 'on-error'), onErrorWords, clean),
  });
  const comparable = recordOf({ thresholds, warnThresholds });
  const problems =
    comparable.kind === 'valid' ? disagreements(comparable.value, selected, clean) : [];
  return problems.length > 0 ? wrong(...problems, ...problemsOf(policy)) : policy;
}

/** Two services that lack the same region make one problem, not two. */
function distinct(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return [...seen.values()];
}
