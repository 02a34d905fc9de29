import { type Credential, signInServers } from '../auth/credential.ts';
import type { Environment } from '../ports/ports.ts';
import type { Policy } from '../quota/policy.ts';
import type { SaltedHash } from '../quota/quota.ts';
import type { Target } from '../services/quota-request.ts';
import type { Sanitize } from '../text/sanitize.ts';
import { parseCredential } from './credentials/credential.ts';
import { misspelledInputs } from './environment/misspelled-inputs.ts';
import { nodeOptionProblems } from './environment/node-options.ts';
import {
  defaultOf,
  type InputName,
  inputOrDefault,
  inputOrVariable,
  parseInput,
  parseValue,
  type RawInputs,
} from './inputs.ts';
import { parseBaseline } from './limits/baseline.ts';
import type { Files } from './limits/files.ts';
import { parsePolicy, selectorContext } from './limits/policy.ts';
import { parseTerraformPlans } from './limits/terraform-plan.ts';
import { settingsNotes } from './notes.ts';
import { explainNullTexts } from './problems.ts';
import { proxyProblems } from './proxies.ts';
import { secretValues } from './redactions.ts';
import {
  cloudOf,
  endpointInputs,
  reportableRegion,
  unusedInputProblems,
} from './targets/endpoints.ts';
import { labelProblems, parseInstances } from './targets/instances.ts';
import { parseSelection } from './targets/selection.ts';
import { parseServices, servicesInPlans } from './targets/services.ts';
import { parseTargets, restrictToPlan } from './targets/targets.ts';
import {
  combineFields,
  invalid,
  type Parsed,
  type Problem,
  problemsOf,
  uselessWithout,
  valid,
  valuesOf,
} from './validation.ts';

/** The parsed inputs. Nothing in them needs another check. */
export type Settings = {
  readonly projectId: string;
  readonly targets: readonly Target[];
  readonly credential: Credential;
  readonly policy: Policy;
  readonly warnOnly: boolean;
  /** For reports; null if it was not given or may not be shown. */
  readonly region: string | null;
  /** The domain of the endpoints. Not for reports. */
  readonly cloud: string;
  /** Time for all requests of one fetch of all quotas. */
  readonly timeoutSeconds: number;
  /** How long to fetch again while quotas are short; 0 for not at all. */
  readonly waitTimeoutSeconds: number;
  /** Pause before each of these fetches. */
  readonly waitIntervalSeconds: number;
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
  { environment, files, saltedHash }: ParsingContext,
  sanitize: Sanitize,
): Parsed<Settings> {
  const region = inputOrVariable('region', inputs, environment);
  const projectIdValue = inputOrVariable('project-id', inputs, environment);
  const values = { 'project-id': projectIdValue, region };
  const projectId = parseValue('project-id', projectIdValue);
  const { planned, selection, instances, context } = parseSources(inputs, files, sanitize);
  const endpoints = endpointInputs(inputs, region);
  const targets = parseTargets(selection, instances, endpoints);
  const credential = parseCredential(inputs, environment, endpoints);
  const baseline = parseBaseline(inputs, projectId, files, saltedHash, sanitize);
  const settings = combineFields({
    projectId,
    targets,
    credential,
    policy: parsePolicy(inputs, { planned, baseline }, context),
    ...singleInputSettings(inputs),
    region: valid(reportableRegion(region.text, sanitize)),
    cloud: valid(cloudOf(endpoints)),
    notes: valid(settingsNotes(inputs, environment, credential, values, sanitize)),
  });
  const found = [
    ...environmentProblems(environment, targets, credential, sanitize),
    ...problemsOf(selection),
    ...problemsOf(settings),
    ...(['summary', 'report-path'] as const).flatMap((name) =>
      problemsOf(parseInput(name, inputs)),
    ),
    ...labelProblems(instances, [projectIdValue.text, ...secretValues(inputs, environment)]),
    ...unusedInputProblems(context.selected, endpoints),
    ...waitProblems(inputs),
  ];
  const problems = explainNullTexts(inputs, found);
  if (problems.length > 0 || settings.kind === 'invalid' || selection.kind === 'invalid') {
    return invalid(...problems);
  }
  const { targets: all, policy } = settings.value;
  return valid({ ...settings.value, targets: restrictToPlan(all, selection.value, policy) });
}

/** Parses which services and instances to read, which plans may decide. */
function parseSources(inputs: RawInputs, files: Files, sanitize: Sanitize) {
  const services = parseServices(inputOrDefault(inputs, 'services'));
  const planned = parseTerraformPlans(inputs, servicesInPlans(services), files, sanitize);
  const selection = parseSelection(services, planned);
  const instances = parseInstances(inputs['instance-id']);
  return { planned, selection, instances, context: selectorContext(selection, instances) };
}

/** The settings that come from one input each. */
function singleInputSettings(inputs: RawInputs) {
  return {
    warnOnly: parseInput('warn-only', inputs),
    timeoutSeconds: parseInput('timeout-seconds', inputs),
    waitTimeoutSeconds: parseInput('wait-timeout-seconds', inputs),
    waitIntervalSeconds: parseInput('wait-interval-seconds', inputs),
  };
}

/** Problems with the environment: misspelled inputs, options of Node, and the proxy. */
function environmentProblems(
  environment: Environment,
  targets: Parsed<readonly Target[]>,
  credential: Parsed<Credential>,
  sanitize: Sanitize,
): readonly Problem[] {
  const urls = [
    ...valuesOf(targets).flatMap((all) => all.map(({ endpoint }) => endpoint)),
    ...valuesOf(credential)
      .flatMap(signInServers)
      .map(({ url }) => url),
  ];
  return [
    ...misspelledInputs(environment, sanitize),
    ...nodeOptionProblems(environment),
    ...proxyProblems(environment, urls),
  ];
}

/** A wait interval without a wait timeout. A value equal to the default counts as not set. */
function waitProblems(inputs: RawInputs): readonly Problem[] {
  const isSet = (name: InputName) => inputOrDefault(inputs, name) !== defaultOf(name);
  return isSet('wait-interval-seconds') && !isSet('wait-timeout-seconds')
    ? [uselessWithout('wait-timeout-seconds', 'wait-interval-seconds')]
    : [];
}
