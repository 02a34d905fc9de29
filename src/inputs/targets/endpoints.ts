import { type ServiceKey, serviceKeys } from '../../services/registry.ts';
import type { Sanitize } from '../../text/sanitize.ts';
import type { InputValue } from '../input-value.ts';
import type { RawInputs } from '../inputs.ts';
import { excerpt } from '../syntax/lists.ts';
import { looksRandom } from '../syntax/looks-random.ts';
import { invalid, type Parsed, type Problem, problemsOf, valid } from '../validation.ts';
import { type Host, parseOrigin } from './origin.ts';

const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const regionForm = new RegExp(`^${label}$`);
const cloudForm = new RegExp(`^(?:${label}\\.)+(?=[a-z])${label}$`);

const hosts: readonly Host[] = [...serviceKeys, 'iam', 'sts'];

/** The source that requests go to: `roma-endpoint`, or `https://roma.region.cloud`. */
export function parseEndpoint(
  service: Host,
  inputs: RawInputs,
  region: InputValue,
  sanitize: Sanitize,
): Parsed<string> {
  const given = inputs[`${service}-endpoint`];
  return given === ''
    ? endpointByRule(service, region, inputs.cloud, sanitize)
    : parseOrigin(service, given, sanitize);
}

/** Europe's regions live in a domain of their own, as the Terraform provider has it. */
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
    : valid(`https://${service}.${region.text}.${cloud}`);
}

/** What is wrong with an endpoint, a region or a cloud, whether this run needs it or not. */
export function unusedInputProblems(
  selected: readonly ServiceKey[],
  inputs: RawInputs,
  region: InputValue,
  sanitize: Sanitize,
): readonly Problem[] {
  const endpoints = hosts
    .filter((host) => selected.every((service) => service !== host))
    .filter((host) => inputs[`${host}-endpoint`] !== '')
    .flatMap((host) => problemsOf(parseEndpoint(host, inputs, region, sanitize)));
  return [
    ...endpoints,
    ...(inputs.region === '' ? [] : regionProblems(region, sanitize)),
    ...(inputs.cloud === '' ? [] : cloudProblems(inputs.cloud, sanitize)),
  ];
}

function regionProblems({ text, source }: InputValue, sanitize: Sanitize): readonly Problem[] {
  // A name goes to name servers and into the log: an ID or a key in its place must not.
  if (regionForm.test(text) && !looksRandom(text)) return [];
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
