import { serviceKeys } from '../../services/registry.ts';
import { near } from '../../text/nearest.ts';
import { endpointInputOf } from '../inputs.ts';
import { serviceNamed, unavailableRemedy } from '../targets/service-names.ts';

const endpointOf = /^(.*)endpoint(?:s|url)?$|^endpoint(?:url)?(?:for|of)?(.+)$|^(.+)url$/;

/** Whom an endpoint can belong to. */
const hosts: readonly string[] = [...serviceKeys, 'iam', 'sts'];

/** What may be meant by an endpoint of something that is not known. */
export const anyEndpoint = 'use roma-endpoint, ges-endpoint or endpoints';

/**
 * What to do about a name such as `ecsendpoint`, `endpointecs` or `ecsurl`, in small letters that nothing
 * parts; null where it is about no endpoint, or nobody can tell whose.
 */
export function endpointRemedy(letters: string): string | null {
  const [found, before, behind, beforeUrl = ''] = endpointOf.exec(letters) ?? [];
  if (found === undefined) return null;
  const word = before ?? behind;
  if (word === undefined) return hosts.includes(beforeUrl) ? remedyFor(beforeUrl) : null;
  const host = hosts.includes(word) ? word : (serviceNamed(word) ?? near(word, hosts, 1)[0]);
  return host === undefined ? unavailableRemedy(word) : remedyFor(host);
}

function remedyFor(host: string): string {
  const input = endpointInputOf(host);
  return input === 'endpoints' ? `use endpoints, with the line ${host}: https://…` : `use ${input}`;
}
