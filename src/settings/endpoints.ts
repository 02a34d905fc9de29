import { type Party, type Service, services } from '../quota/names.ts';
import type { Clean } from '../text/clean.ts';
import type { Found } from './fallback.ts';
import type { RawInputs } from './inputs.ts';
import { excerpt } from './lists.ts';
import { looksRandom } from './looks-random.ts';
import { originOf } from './origin.ts';
import { type Parsed, type Problem, problemsOf, valid, wrong } from './parsed.ts';

const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const regionForm = new RegExp(`^${label}$`);
const cloudForm = new RegExp(`^(?:${label}\\.)+(?=[a-z])${label}$`);

/** Whom an endpoint belongs to: a service, or who signs the gate in. */
export type Host = Exclude<Party, 'github'>;

const hosts: readonly Host[] = [...services, 'iam', 'sts'];

/** The origin that requests go to: `roma-endpoint`, or `https://roma.region.cloud`. */
export function endpointOf(
  service: Host,
  inputs: RawInputs,
  region: Found,
  clean: Clean,
): Parsed<string> {
  const given = inputs[`${service}-endpoint`];
  return given === ''
    ? endpointByRule(service, region, inputs.cloud, clean)
    : originOf(service, given, clean);
}

/** Europe's regions live in a domain of their own, as the Terraform provider has it. */
function endpointByRule(
  service: Host,
  region: Found,
  givenCloud: string,
  clean: Clean,
): Parsed<string> {
  const byRegion = region.text.startsWith('eu-west-1') ? 'myhuaweicloud.eu' : 'myhuaweicloud.com';
  const cloud = givenCloud === '' ? byRegion : givenCloud;
  const problems = [...regionProblems(region, clean), ...cloudProblems(cloud, clean)];
  return problems.length > 0
    ? wrong(...problems)
    : valid(`https://${service}.${region.text}.${cloud}`);
}

/** What is wrong with an endpoint, a region or a cloud, whether this run needs it or not. */
export function unusedProblems(
  selected: readonly Service[],
  inputs: RawInputs,
  region: Found,
  clean: Clean,
): readonly Problem[] {
  const endpoints = hosts
    .filter((host) => selected.every((service) => service !== host))
    .filter((host) => inputs[`${host}-endpoint`] !== '')
    .flatMap((host) => problemsOf(endpointOf(host, inputs, region, clean)));
  return [
    ...endpoints,
    ...(inputs.region === '' ? [] : regionProblems(region, clean)),
    ...(inputs.cloud === '' ? [] : cloudProblems(inputs.cloud, clean)),
  ];
}

function regionProblems({ text, origin }: Found, clean: Clean): readonly Problem[] {
  // A name goes to name servers and into the log: an ID or a key in its place must not.
  if (regionForm.test(text) && !looksRandom(text)) return [];
  const missing = text === '';
  const remedy = 'write the name of the region, such as cn-north-4';
  return [
    {
      input: 'region',
      complaint: missing ? 'is missing' : `${origin}is not a region`,
      read: missing ? null : excerpt(text, clean),
      remedy: missing ? `${remedy}, set HUAWEI_CLOUD_REGION, or give every endpoint` : remedy,
    },
  ];
}

function cloudProblems(cloud: string, clean: Clean): readonly Problem[] {
  if (cloudForm.test(cloud)) return [];
  return [
    {
      input: 'cloud',
      complaint: 'is not a domain',
      read: excerpt(cloud, clean),
      remedy: 'write a domain, such as myhuaweicloud.com',
    },
  ];
}
