import type { Policy } from '../quota/judge.ts';
import { type Service, services } from '../quota/names.ts';
import type { Clean } from '../text/clean.ts';
import { disagreements } from './agreement.ts';
import { certificateProblems } from './certificates.ts';
import { choiceOf, timeoutOf, warnOnlyOf } from './choices.ts';
import { unusedProblems } from './endpoints.ts';
import { type Found, inputOrVariable } from './fallback.ts';
import { instancesOf, projectIdOf, tellingLabels } from './identifiers.ts';
import { defaults, type Environment, orDefault, type RawInputs } from './inputs.ts';
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
  /** What stood in for an input, for the log. */
  readonly notes: readonly string[];
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
    notes: valid(notesOn(inputs, { 'project-id': projectId, region })),
  });
  const problems = [
    ...misspeltInputs(environment, clean),
    ...certificateProblems(environment),
    ...proxyProblems(environment, targets.kind === 'valid' ? targets.value : []),
    ...problemsOf(selection),
    ...problemsOf(settings),
    ...instanceProblems(inputs, projectId.text, clean),
    ...unusedProblems(selected, inputs, region, clean),
    ...reportPathProblems(inputs['report-path'], environment),
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

/** Says what came from elsewhere than the inputs: a misspelt variable would make one blank. */
function notesOn(inputs: RawInputs, found: Readonly<Record<string, Found>>): readonly string[] {
  const taken = Object.entries(found)
    .filter(([, { origin }]) => origin !== '')
    .map(([name, { origin }]) => `${name} is taken ${origin.trim()}`);
  const byDefault =
    inputs.thresholds === '' ? [`thresholds is blank: ${defaults.thresholds} holds`] : [];
  return [...taken, ...byDefault];
}

/** What is wrong with the instances, also where ROMA is not read. */
function instanceProblems(inputs: RawInputs, projectId: string, clean: Clean): readonly Problem[] {
  if (inputs['instance-id'] === '') return [];
  const instances = instancesOf(inputs['instance-id'], clean);
  if (instances.kind === 'wrong') return instances.problems;
  const ids = instances.value.map(({ id }) => id);
  return tellingLabels(instances.value, [...ids, projectId, inputs.token]);
}

/** The runner takes its own files for outputs, summary and more: a report there would spoil them. */
function reportPathProblems(path: string, environment: Environment): readonly Problem[] {
  const [variable] = Object.entries(environment)
    .filter(
      ([name, value]) =>
        /^GITHUB_(OUTPUT|STEP_SUMMARY|ENV|PATH|STATE)$/.test(name) && value === path,
    )
    .map(([name]) => name);
  if (path === '' || variable === undefined) return [];
  const complaint = `is the file of ${variable}`;
  return [{ input: 'report-path', complaint, read: null, remedy: 'write another path' }];
}

/** Two services that lack the same region make one problem, not two. */
function distinct(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return [...seen.values()];
}
