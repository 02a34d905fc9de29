import { type Credential, urlsOf } from '../auth/credential.ts';
import type { Environment } from '../ports/ports.ts';
import type { Policy } from '../quota/assessment.ts';
import type { SaltedHash } from '../quota/quota.ts';
import type { Target } from '../services/quota-request.ts';
import { serviceKeys } from '../services/registry.ts';
import type { Sanitize } from '../text/sanitize.ts';
import { misspelledInputs } from './checks/misspelled-inputs.ts';
import { nodeOptionProblems } from './checks/node-options.ts';
import { notesFor, signInNote } from './checks/notes.ts';
import { pauseProblems } from './checks/without-effect.ts';
import { parseCredential } from './credentials/credential.ts';
import { inputOrVariable, parseFound, parseInput, type RawInputs } from './inputs.ts';
import { parseBaseline } from './limits/baseline.ts';
import type { Files } from './limits/files.ts';
import { parsePolicy } from './limits/policy.ts';
import { parseTerraformPlans } from './limits/terraform-plan.ts';
import { noProxyNotes, proxyProblems } from './proxies.ts';
import { secretValues } from './redactions.ts';
import { reportableRegion, unusedInputProblems } from './targets/endpoints.ts';
import { labelProblems, labelsIn } from './targets/instances.ts';
import { parseSelection, type Selection, withoutUnread } from './targets/selection.ts';
import { parseTargets, restrictToPlan } from './targets/targets.ts';
import {
  combineFields,
  invalid,
  type Parsed,
  type Problem,
  problemsOf,
  valid,
  valuesOf,
} from './validation.ts';

/** The inputs, understood: nothing here needs to be checked again. */
export type Settings = {
  readonly projectId: string;
  readonly targets: readonly Target[];
  readonly credential: Credential;
  readonly policy: Policy;
  readonly warnOnly: boolean;
  /** For reports; null where it was not given, or may not be shown. */
  readonly region: string | null;
  /** For the requests of one fetch of all quotas. */
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
  readonly saltedHash: SaltedHash;
};

/** Understands the inputs, or gives every problem there is with them, each once. */
export function parseSettings(
  inputs: RawInputs,
  { environment, files, saltedHash }: Surroundings,
  sanitize: Sanitize,
): Parsed<Settings> {
  const planned = parseTerraformPlans(inputs, files, sanitize);
  const selection = parseSelection(inputs, planned, sanitize);
  const selected = selection.kind === 'valid' ? selection.value.selected : serviceKeys;
  const projectId = inputOrVariable('project-id', inputs, environment);
  const region = inputOrVariable('region', inputs, environment);
  const read = selection.kind === 'valid' ? selected : [];
  const targets = parseTargets(read, inputs, region, sanitize);
  const credential = parseCredential(inputs, environment, region, sanitize);
  const project = parseFound('project-id', projectId, sanitize);
  const context = {
    selected,
    labels: labelsIn(inputs['instance-id'], sanitize),
    notChosen: valuesOf(selection).flatMap(({ notChosen }) => notChosen),
  };
  const documents = {
    planned:
      planned.kind === 'valid'
        ? valid({ ...planned.value, planned: withoutUnread(planned.value.planned, selected) })
        : planned,
    baseline: parseBaseline(inputs, project, files, saltedHash, sanitize),
  };
  const settings = combineFields({
    projectId: project,
    targets,
    credential,
    policy: parsePolicy(inputs, documents, context, sanitize),
    warnOnly: parseInput('warn-only', inputs, sanitize),
    timeoutSeconds: parseInput('timeout-seconds', inputs, sanitize),
    region: valid(reportableRegion(region.text, sanitize)),
    waitTimeoutSeconds: parseInput('wait-timeout-seconds', inputs, sanitize),
    waitIntervalSeconds: parseInput('wait-interval-seconds', inputs, sanitize),
    notes: valid([
      ...valuesOf(credential).map(({ kind }) => signInNote(kind, inputs, environment)),
      ...notesFor(inputs, { 'project-id': projectId, region }),
      ...noProxyNotes(environment, sanitize),
    ]),
  });
  const problems = [
    ...misspelledInputs(environment, sanitize),
    ...nodeOptionProblems(environment),
    ...proxyProblems(environment, [
      ...valuesOf(targets).flatMap((all) => all.map(({ endpoint }) => endpoint)),
      ...valuesOf(credential).flatMap(urlsOf),
    ]),
    ...problemsOf(selection),
    ...problemsOf(settings),
    ...problemsOf(parseInput('summary', inputs, sanitize)),
    ...labelProblems(inputs, [projectId.text, ...secretValues(inputs, environment)], sanitize),
    ...unusedInputProblems(selected, inputs, region, sanitize),
    ...pauseProblems(inputs),
  ];
  if (problems.length > 0 || settings.kind === 'invalid' || selection.kind === 'invalid') {
    return invalid(...distinct(problems));
  }
  return valid(chosenSettings(settings.value, selection.value));
}

/** Settings whose targets and policy know what a plan has chosen. */
function chosenSettings(settings: Settings, selection: Selection): Settings {
  const { targets, policy } = settings;
  return {
    ...settings,
    targets: restrictToPlan(targets, selection, policy),
    policy: selection.planNeedsNothing ? { ...policy, planNeedsNothing: true } : policy,
  };
}

/** Two services that lack the same region make one problem, not two. */
function distinct(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return [...seen.values()];
}
