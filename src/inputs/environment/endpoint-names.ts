import { serviceKeys } from '../../services/registry.ts';
import { near } from '../../text/nearest.ts';
import { endpointInputOf } from '../inputs.ts';
import { findService, unavailableRemedy } from '../targets/service-names.ts';

const endpointPattern = /^(.*)endpoint(?:s|url)?$|^endpoint(?:url)?(?:for|of)?(.+)$|^(.+)url$/;

/** Everything that can have an endpoint. */
const hosts: readonly string[] = [...serviceKeys, 'iam', 'sts'];

/** The remedy for an endpoint of unknown host. */
export const anyEndpointRemedy = 'use roma-endpoint, ges-endpoint or endpoints';

/**
 * The remedy for a name such as `ecsendpoint`, `endpointecs` or `ecsurl`, given in lower case
 * without separators; null if it does not mean an endpoint, or if the host is not recognized.
 */
export function endpointRemedy(letters: string): string | null {
  const [found, before, behind, beforeUrl = ''] = endpointPattern.exec(letters) ?? [];
  if (found === undefined) return null;
  const word = before ?? behind;
  if (word === undefined) return hosts.includes(beforeUrl) ? endpointInputRemedy(beforeUrl) : null;
  const host = hosts.includes(word) ? word : (findService(word) ?? near(word, hosts, 1)[0]);
  return host === undefined ? unavailableRemedy(word) : endpointInputRemedy(host);
}

function endpointInputRemedy(host: string): string {
  const input = endpointInputOf(host);
  return input === 'endpoints' ? `use endpoints, with the line ${host}: https://…` : `use ${input}`;
}
