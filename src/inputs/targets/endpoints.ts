import { type ServiceKey, serviceOf } from '../../services/registry.ts';
import type { Sanitize } from '../../text/sanitize.ts';
import { endpointInputOf, inputNames, type RawInputs } from '../inputs.ts';
import { excerpt } from '../syntax/lists.ts';
import { looksLikeKey } from '../syntax/looks-random.ts';
import type { InputValue } from '../validation.ts';
import { invalid, type Parsed, type Problem, problemsOf, valid } from '../validation.ts';
import { type Host, parseEndpointLines, parseOrigin } from './origins.ts';

const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const regionForm = new RegExp(`^${label}$`);
const cloudForm = new RegExp(`^(?:${label}\\.)+(?=[a-z])${label}$`);

/**
 * The origin for requests to a host: from an input, or else by rule, such as
 * `https://roma.REGION.CLOUD`.
 */
export function parseEndpoint(
  service: Host,
  inputs: RawInputs,
  region: InputValue,
  sanitize: Sanitize,
): Parsed<string> {
  const given = givenEndpoint(service, inputs, sanitize);
  if (given.kind === 'invalid') return given;
  return given.value === null
    ? endpointByRule(service, region, inputs.cloud, sanitize)
    : valid(given.value);
}

/** The origin from an input; null if no input sets it. */
function givenEndpoint(host: Host, inputs: RawInputs, sanitize: Sanitize): Parsed<string | null> {
  const input = endpointInputOf(host);
  if (input !== 'endpoints') {
    return inputs[input] === '' ? valid(null) : parseOrigin(input, host, inputs[input], sanitize);
  }
  const lines = endpointLines(inputs, sanitize);
  return lines.kind === 'invalid' ? lines : valid(lines.value.get(host) ?? null);
}

function endpointLines(
  { endpoints }: RawInputs,
  sanitize: Sanitize,
): Parsed<ReadonlyMap<Host, string>> {
  return endpoints === '' ? valid(new Map()) : parseEndpointLines(endpoints, sanitize);
}

function hostWord(host: Host): string {
  return host === 'iam' || host === 'sts' ? host : serviceOf(host).host;
}

/** European regions have their own domain, as in the Terraform provider. */
function endpointByRule(
  service: Host,
  region: InputValue,
  givenCloud: string,
  sanitize: Sanitize,
): Parsed<string> {
  const byRegion = region.text.startsWith('eu-west-1') ? 'myhuaweicloud.eu' : 'myhuaweicloud.com';
  const cloud = givenCloud === '' ? byRegion : givenCloud;
  const problems = [...regionProblems(region, sanitize), ...cloudProblems(cloud, sanitize)];
  return problems.length > 0
    ? invalid(...problems)
    : valid(`https://${hostWord(service)}.${region.text}.${cloud}`);
}

const suffix = '-endpoint';

/** Problems with endpoints, region and cloud, even if this run does not need them. */
export function unusedInputProblems(
  selected: readonly ServiceKey[],
  inputs: RawInputs,
  region: InputValue,
  sanitize: Sanitize,
): readonly Problem[] {
  const needed = selected.map(endpointInputOf);
  const endpoints = inputNames
    .filter((name) => name.endsWith(suffix) && inputs[name] !== '' && !needed.includes(name))
    .map((name) => parseOrigin(name, name.slice(0, -suffix.length), inputs[name], sanitize))
    .flatMap(problemsOf);
  return [
    ...endpoints,
    ...problemsOf(endpointLines(inputs, sanitize)),
    ...(inputs.region === '' ? [] : regionProblems(region, sanitize)),
    ...(inputs.cloud === '' ? [] : cloudProblems(inputs.cloud, sanitize)),
  ];
}

function regionProblems({ text, source }: InputValue, sanitize: Sanitize): readonly Problem[] {
  // A region is sent to name servers and shown in the log, so an ID or a key must not pass for one.
  if (regionForm.test(text) && !looksLikeKey(text)) return [];
  const missing = text === '';
  const remedy = 'use the name of a region, such as cn-north-4';
  return [
    {
      input: 'region',
      complaint: missing ? 'is not set' : `${source}is not a region name`,
      read: missing ? null : excerpt(text, sanitize),
      remedy: missing ? `${remedy}, or set HUAWEI_CLOUD_REGION or every endpoint` : remedy,
    },
  ];
}

function cloudProblems(cloud: string, sanitize: Sanitize): readonly Problem[] {
  if (cloudForm.test(cloud)) return [];
  return [
    {
      input: 'cloud',
      complaint: 'is not a domain',
      read: excerpt(cloud, sanitize),
      remedy: 'use a domain, such as myhuaweicloud.com',
    },
  ];
}

/**
 * The region for outputs, if it has the form that Huawei Cloud documents, such as `cn-north-4`;
 * otherwise null. Anything else may be a secret, and the runner drops an output that contains one.
 */
export function reportableRegion(region: string, sanitize: Sanitize): string | null {
  const hasForm = /^[a-z]{2}-[a-z]{2,20}-\d{1,3}$/.test(region);
  return hasForm && sanitize(region) === region ? region : null;
}
