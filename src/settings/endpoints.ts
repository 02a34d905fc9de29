import type { Service } from '../quota/names.ts';
import type { Clean } from '../text/clean.ts';
import type { Found } from './fallback.ts';
import type { RawInputs } from './inputs.ts';
import { excerpt } from './lists.ts';
import { type Parsed, type Problem, valid, wrong } from './parsed.ts';

const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const regionForm = new RegExp(`^${label}$`);
const cloudForm = new RegExp(`^(?:${label}\\.)+${label}$`);

/** The origin that a service's requests go to: `roma-endpoint`, or `https://roma.region.cloud`. */
export function endpointOf(
  service: Service,
  inputs: RawInputs,
  region: Found,
  clean: Clean,
): Parsed<string> {
  const given = inputs[`${service}-endpoint`];
  return given === ''
    ? endpointByRule(service, region, inputs.cloud, clean)
    : originOf(`${service}-endpoint`, given, clean);
}

/** Europe's regions live in a domain of their own, as the Terraform provider has it. */
function endpointByRule(
  service: Service,
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

function regionProblems({ text, origin }: Found, clean: Clean): readonly Problem[] {
  if (regionForm.test(text)) return [];
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

/** Reads an endpoint: scheme and host, and nothing that could carry a secret or move the path. */
function originOf(input: string, text: string, clean: Clean): Parsed<string> {
  const complaint = complaintAbout(text);
  if (complaint === null) return valid(new URL(text).origin);
  return wrong({
    input,
    complaint,
    // Userinfo is a secret that nobody registered: no part of such an address is shown.
    read: text.includes('@') ? null : excerpt(text, clean),
    remedy: 'write scheme and host, such as https://roma.cn-north-4.myhuaweicloud.com',
  });
}

function complaintAbout(text: string): string | null {
  if (!URL.canParse(text) || !/^https?:\/\/[^\s\\/]/i.test(text)) return 'is not an https address';
  const url = new URL(text);
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    return 'is http, which would send the credential in the clear';
  }
  if (text.includes('@')) return 'holds a user name or password';
  if (/[?#]/.test(text)) return 'holds a query or fragment';
  return url.pathname === '/' && !/\s/.test(text) ? null : 'holds more than scheme and host';
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d+){3}$/.test(hostname);
}
