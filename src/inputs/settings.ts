import type { Credential } from '../auth/credential.ts';
import type { Environment } from '../ports/ports.ts';
import type { Policy } from '../quota/policy.ts';
import type { SaltedHash } from '../quota/quota.ts';
import type { Target } from '../services/quota-request.ts';
import type { Sanitize } from '../text/sanitize.ts';
import { keyVariables } from './credentials/access-key.ts';
import { parseCredential } from './credentials/credential.ts';
import { deliveryProblems } from './delivery.ts';
import { environmentProblems } from './environment/environment-problems.ts';
import { inputOrDefault, inputOrVariable, parseValue, type RawInputs } from './inputs.ts';
import { parseBaseline } from './limits/baseline.ts';
import type { Files } from './limits/files.ts';
import { parsePolicy, selectorContext } from './limits/policy.ts';
import { parseTerraformPlans } from './limits/terraform-plan.ts';
import { settingsNotes } from './notes.ts';
import { explainNullTexts } from './problems.ts';
import { secretValues } from './redactions.ts';
import { parseRunOptions, type RunOptions, waitProblems } from './run-options.ts';
import {
  cloudOf,
  endpointInputs,
  reportableRegion,
  unusedInputProblems,
} from './targets/endpoints.ts';
import { labelProblems, parseInstances } from './targets/instances.ts';
import { parseSelection } from './targets/selection.ts';
import { isDefaultChoice, parseServices } from './targets/services.ts';
import { parseTargets, restrictToPlan } from './targets/targets.ts';
import {
  combineFields,
  invalid,
  type Parsed,
  type Problem,
  problemsOf,
  valid,
} from './validation.ts';

/** The parsed inputs. Nothing in them needs another check. */
export type Settings = RunOptions & {
  readonly projectId: string;
  readonly targets: readonly Target[];
  readonly credential: Credential;
  readonly policy: Policy;
  /** For reports; null if it was not given or may not be shown. */
  readonly region: string | null;
  /** The domain of the endpoints. Not for reports. */
  readonly cloud: string;
  /** The variables that take the place of inputs of the access key, by the input. */
  readonly keyVariables: Readonly<Record<string, string>>;
  /** Lines for the log: how the gate signs in, and which values did not come from the inputs. */
  readonly notes: readonly string[];
};

/** What parsing needs besides the inputs. */
export type ParsingContext = {
  readonly environment: Environment;
  /** The contents of the files that the inputs name. */
  readonly files: Files;
  readonly saltedHash: SaltedHash;
};

/** Parses all inputs. If anything is wrong, returns every problem, some of them more than once. */
export function parseSettings(
  inputs: RawInputs,
  parsing: ParsingContext,
  sanitize: Sanitize,
): Parsed<Settings> {
  const sources = parseSources(inputs, parsing, sanitize);
  const { selection } = sources;
  const parts = parseParts(inputs, sources, parsing, sanitize);
  const settings = combineFields(parts);
  const problems = explainNullTexts(inputs, [
    ...environmentProblems(parsing.environment, parts, sanitize),
    ...problemsOf(selection),
    ...problemsOf(settings),
    ...otherProblems(inputs, sources, parsing),
  ]);
  if (problems.length > 0 || settings.kind === 'invalid' || selection.kind === 'invalid') {
    return invalid(...problems);
  }
  const { targets, policy } = settings.value;
  return valid({ ...settings.value, targets: restrictToPlan(targets, selection.value, policy) });
}

/** What several settings follow from: which project, services and instances to read, and where. */
type Sources = ReturnType<typeof parseSources>;

function parseSources(
  inputs: RawInputs,
  { environment, files }: ParsingContext,
  sanitize: Sanitize,
) {
  const region = inputOrVariable('region', inputs, environment);
  const projectId = inputOrVariable('project-id', inputs, environment);
  const services = parseServices(inputOrDefault(inputs, 'services'));
  const isDefault = services.kind === 'valid' && isDefaultChoice(services.value);
  const planned = parseTerraformPlans(inputs, isDefault, files, sanitize);
  const selection = parseSelection(services, planned);
  const instances = parseInstances(inputs['instance-id']);
  return {
    values: { 'project-id': projectId, region },
    planned,
    selection,
    instances,
    endpoints: endpointInputs(inputs, region),
    context: selectorContext(selection, instances),
  };
}

/** Each of the settings, or the problems with it. */
function parseParts(
  inputs: RawInputs,
  { values, planned, selection, instances, endpoints, context }: Sources,
  { environment, files, saltedHash }: ParsingContext,
  sanitize: Sanitize,
) {
  const projectId = parseValue('project-id', values['project-id']);
  const credential = parseCredential(inputs, environment, endpoints);
  const isAccessKey = credential.kind === 'valid' && credential.value.kind === 'access-key';
  const baseline = parseBaseline(inputs, projectId, files, saltedHash, sanitize);
  return {
    projectId,
    targets: parseTargets(selection, instances, endpoints),
    credential,
    policy: parsePolicy(inputs, { planned, baseline }, context),
    ...parseRunOptions(inputs),
    region: valid(reportableRegion(values.region.text, sanitize)),
    cloud: valid(cloudOf(endpoints)),
    keyVariables: valid(isAccessKey ? keyVariables(inputs, environment) : {}),
    notes: valid(settingsNotes(inputs, environment, credential, values, sanitize)),
  };
}

/** Problems that no setting has: with labels, waiting, and inputs that this run may not need. */
function otherProblems(
  inputs: RawInputs,
  { values, instances, endpoints, context }: Sources,
  { environment }: ParsingContext,
): readonly Problem[] {
  const secrets = [values['project-id'].text, ...secretValues(inputs, environment)];
  return [
    ...deliveryProblems(inputs),
    ...labelProblems(instances, secrets),
    ...unusedInputProblems(context.selected, endpoints),
    ...waitProblems(inputs),
  ];
}
