import type { Fingerprint } from '../quota/identity.ts';
import type { Policy } from '../quota/judge.ts';
import { services } from '../quota/names.ts';
import type { Clean } from '../text/clean.ts';
import { baselineOf } from './baseline.ts';
import { warnOnlyOf } from './choices.ts';
import { secretsIn } from './confidential.ts';
import { type Credential, urlsOf } from './credential.ts';
import { unusedProblems } from './endpoints.ts';
import { inputOrVariable } from './fallback.ts';
import type { Files } from './files.ts';
import { type Environment, orDefault, type RawInputs } from './inputs.ts';
import { labelProblems, labelsIn } from './labels.ts';
import { misspeltInputs } from './misspelt.ts';
import { noProxyNotes } from './no-proxy.ts';
import { nodeProblems } from './node-switches.ts';
import { notesOn, signInNote } from './notes.ts';
import {
  type Parsed,
  type Problem,
  problemsOf,
  recordOf,
  valid,
  valuesOf,
  wrong,
} from './parsed.ts';
import { policyOf } from './policy.ts';
import { projectIdOf } from './project-id.ts';
import { proxyProblems } from './proxies.ts';
import { credentialOf } from './read-credential.ts';
import { pauseProblems, secondsOf } from './seconds.ts';
import { selectionOf } from './selection.ts';
import { type Target, targetsOf } from './targets.ts';
import { plannedOf } from './terraform-plan.ts';

/** The inputs, understood: nothing here needs to be checked again. */
export type Settings = {
  readonly projectId: string;
  readonly targets: readonly Target[];
  readonly credential: Credential;
  readonly policy: Policy;
  readonly warnOnly: boolean;
  /** For the requests of one reading of all quotas. */
  readonly timeoutSeconds: number;
  /** How long to read again while quotas are short, 0 for not at all, and after what pause. */
  readonly waitTimeoutSeconds: number;
  readonly waitIntervalSeconds: number;
  /** What stood in for an input, for the log. */
  readonly notes: readonly string[];
};

/** What the inputs are understood in. */
export type Surroundings = {
  readonly environment: Environment;
  /** Those that the inputs name, read. */
  readonly files: Files;
  readonly fingerprint: Fingerprint;
};

/** Understands the inputs, or gives every problem there is with them, each once. */
export function settingsOf(
  inputs: RawInputs,
  { environment, files, fingerprint }: Surroundings,
  clean: Clean,
): Parsed<Settings> {
  const selection = selectionOf(orDefault(inputs, 'services'), clean);
  const selected = selection.kind === 'valid' ? selection.value : services;
  const projectId = inputOrVariable('project-id', inputs, environment);
  const region = inputOrVariable('region', inputs, environment);
  const read = selection.kind === 'valid' ? selected : [];
  const targets = targetsOf(read, inputs, region, clean);
  const credential = credentialOf(inputs, environment, region, clean);
  const project = projectIdOf(projectId, clean);
  const reach = { selected, labels: labelsIn(inputs['instance-id'], clean) };
  const documents = {
    planned: plannedOf(inputs, selected, files, clean),
    baseline: baselineOf(inputs, project, files, fingerprint, clean),
  };
  const settings = recordOf({
    projectId: project,
    targets,
    credential,
    policy: policyOf(inputs, documents, reach, clean),
    warnOnly: warnOnlyOf(inputs, clean),
    timeoutSeconds: secondsOf('timeout-seconds', inputs, clean),
    waitTimeoutSeconds: secondsOf('wait-timeout-seconds', inputs, clean),
    waitIntervalSeconds: secondsOf('wait-interval-seconds', inputs, clean),
    notes: valid([
      ...valuesOf(credential).map(({ kind }) => signInNote(kind, inputs, environment)),
      ...notesOn(inputs, { 'project-id': projectId, region }),
      ...noProxyNotes(environment, clean),
    ]),
  });
  const problems = [
    ...misspeltInputs(environment, clean),
    ...nodeProblems(environment),
    ...proxyProblems(environment, [
      ...valuesOf(targets).flatMap((all) => all.map(({ endpoint }) => endpoint)),
      ...valuesOf(credential).flatMap(urlsOf),
    ]),
    ...problemsOf(selection),
    ...problemsOf(settings),
    ...labelProblems(inputs, [projectId.text, ...secretsIn(inputs, environment)], clean),
    ...unusedProblems(selected, inputs, region, clean),
    ...pauseProblems(inputs),
  ];
  return problems.length > 0 ? wrong(...distinct(problems)) : settings;
}

/** Two services that lack the same region make one problem, not two. */
function distinct(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return [...seen.values()];
}
