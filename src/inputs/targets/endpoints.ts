import { type ServiceKey, serviceOf } from '../../services/registry.ts';
import type { Sanitize } from '../../text/sanitize.ts';
import { complaintAbout, type InputValue } from '../input-entry.ts';
import { endpointInputName, endpointInputNames, type RawInputs } from '../inputs.ts';
import { blankVariable } from '../syntax/input-parsers.ts';
import { looksLikeKey, quote } from '../syntax/quote.ts';
import {
  createProblem,
  invalid,
  type Parsed,
  type Problem,
  problemsOf,
  valid,
} from '../validation.ts';
import { type Host, parseEndpointLines, parseOrigin } from './origins.ts';

const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const regionForm = new RegExp(`^${label}$`);
/** The form of Huawei Cloud's own. Other clouds name their regions as they like. */
const zoneForm = /^[a-z]{2}-[a-z]{2,20}-\d{1,3}[a-z]$/;
const cloudForm = new RegExp(`^(?:${label}\\.)+(?=[a-z])${label}$`);

/** The inputs that endpoints come from, with `endpoints` parsed. */
export type EndpointInputs = {
  readonly inputs: RawInputs;
  readonly region: InputValue;
  readonly lines: Parsed<ReadonlyMap<Host, string>>;
};

export function endpointInputs(inputs: RawInputs, region: InputValue): EndpointInputs {
  return { inputs, region, lines: parseEndpointLines(inputs.endpoints) };
}

/**
 * The origin for requests to a host: from an input, or else by rule, such as
 * `https://roma.REGION.CLOUD`.
 */
export function parseEndpoint(host: Host, endpoints: EndpointInputs): Parsed<string> {
  const given = givenEndpoint(host, endpoints);
  if (given.kind === 'invalid') return given;
  return given.value === null ? endpointByRule(host, endpoints) : valid(given.value);
}

/** The origin from an input; null if no input sets it. */
function givenEndpoint(host: Host, { inputs, lines }: EndpointInputs): Parsed<string | null> {
  const input = endpointInputName(host);
  if (input === 'endpoints') {
    return lines.kind === 'invalid' ? lines : valid(lines.value.get(host) ?? null);
  }
  return inputs[input] === '' ? valid(null) : parseOrigin(input, host, inputs[input]);
}

function hostWord(host: Host): string {
  return host === 'iam' || host === 'sts' ? host : serviceOf(host).host;
}

/** The domain of the endpoints. European regions have their own, as in the Terraform provider. */
export function cloudOf({ inputs, region }: Pick<EndpointInputs, 'inputs' | 'region'>): string {
  const byRegion = region.text.startsWith('eu-west-1') ? 'myhuaweicloud.eu' : 'myhuaweicloud.com';
  return inputs.cloud === '' ? byRegion : inputs.cloud;
}

function endpointByRule(host: Host, { inputs, region }: EndpointInputs): Parsed<string> {
  const cloud = cloudOf({ inputs, region });
  const problems = [...regionProblems(region, inputs), ...cloudProblems(cloud)];
  return problems.length > 0
    ? invalid(...problems)
    : valid(`https://${hostWord(host)}.${region.text}.${cloud}`);
}

/** Problems with endpoints, region and cloud, even if this run does not need them. */
export function unusedInputProblems(
  selected: readonly ServiceKey[],
  { inputs, region, lines }: EndpointInputs,
): readonly Problem[] {
  const needed = selected.map(endpointInputName);
  const origins = endpointInputNames
    .filter(({ name }) => inputs[name] !== '' && !needed.includes(name))
    .flatMap(({ name, host }) => problemsOf(parseOrigin(name, host, inputs[name])));
  return [
    ...origins,
    ...problemsOf(lines),
    ...(inputs.region === '' ? [] : regionProblems(region, inputs)),
    ...(inputs.cloud === '' ? [] : cloudProblems(inputs.cloud)),
  ];
}

function regionProblems(
  value: InputValue,
  { cloud }: Pick<RawInputs, 'cloud'>,
): readonly Problem[] {
  const { text } = value;
  const isZone = cloud === '' && zoneForm.test(text);
  // A region is sent to name servers and shown in the log, so an ID or a key must not pass for one.
  if (regionForm.test(text) && !looksLikeKey(text) && !isZone) return [];
  const remedy = 'use the name of a region, such as cn-north-4';
  if (text === '') {
    const orElse = `or set HUAWEI_CLOUD_REGION or every endpoint; ${blankVariable}`;
    return [createProblem('region', 'is not set', `${remedy}, ${orElse}`)];
  }
  const complaint = `is ${isZone ? 'an availability zone' : 'not a region name'}`;
  return [createProblem('region', complaintAbout(value, complaint), remedy, quote(text))];
}

function cloudProblems(cloud: string): readonly Problem[] {
  if (cloudForm.test(cloud)) return [];
  const remedy = 'use a domain, such as myhuaweicloud.com';
  return [createProblem('cloud', 'is not a domain', remedy, quote(cloud))];
}

/**
 * The region for outputs, if it has the form that Huawei Cloud documents, such as `cn-north-4`;
 * otherwise null. Anything else may be a secret, and the runner drops an output that contains one.
 */
export function reportableRegion(region: string, sanitize: Sanitize): string | null {
  const hasForm = /^[a-z]{2}-[a-z]{2,20}-\d{1,3}$/.test(region);
  return hasForm && sanitize(region) === region ? region : null;
}
