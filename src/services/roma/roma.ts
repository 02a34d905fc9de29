import { type Decoded, fieldOf, isJsonObject } from '../../json/fields.ts';
import type { Headroom, Quota } from '../../quota/quota.ts';
import { type Figure, figureOf, headroomOf } from '../figures.ts';
import { type DecodeContext, limitOnly, quota, type Service } from '../service.ts';

/**
 * ROMA Connect: limits and use of the custom backends of an instance (`ListLiveDataQuotaV2`). No resource
 * of Terraform takes of them.
 */
export const roma = {
  key: 'roma',
  title: 'ROMA Connect',
  host: 'roma',
  scope: 'instance',
  quotas: [quota('roma.datasource'), quota('roma.api'), limitOnly('roma.scripts')],
  path: (projectId, instanceId) => {
    const project = encodeURIComponent(projectId);
    return `/v2/${project}/apic/instances/${encodeURIComponent(instanceId)}/livedata-quota`;
  },
  decode: decodeRoma,
  advice: {
    forbidden: 'grant ROMA ReadOnlyAccess in this project to the user or agency that signs in',
    notFound:
      'check instance-id, and project-id and region (or roma-endpoint), which must be where the instance is',
  },
  resources: () => [],
} as const satisfies Service;

const documentedFields = ['datasource', 'datasource_used', 'api', 'api_used', 'scripts'];

/**
 * Decodes the response of one instance, shown as `instance`. No field is documented as mandatory, so
 * an absent one makes its quota unknown; a response with none of them is not one of this API.
 */
export function decodeRoma(
  body: unknown,
  { instance, quotaIdOf, sanitize }: DecodeContext,
): Decoded<readonly Quota[]> {
  if (!isJsonObject(body))
    return { kind: 'malformed', problem: 'the response is not a JSON object' };
  if (documentedFields.every((name) => fieldOf(body, name) === undefined)) {
    return { kind: 'malformed', problem: 'the response has none of the documented fields' };
  }
  const figure = (name: string) => figureOf(body, name, name, sanitize);
  const quotaOf = (name: string, headroom: Headroom): Quota => ({
    id: quotaIdOf(name),
    service: 'roma',
    name,
    instance,
    unit: null,
    exemption: null,
    headroom,
  });
  return {
    kind: 'decoded',
    value: [
      quotaOf('roma.datasource', headroomOf(figure('datasource'), figure('datasource_used'))),
      quotaOf('roma.api', headroomOf(figure('api'), figure('api_used'))),
      quotaOf('roma.scripts', atMost(figure('scripts'))),
    ],
  };
}

/** The API has a `scripts` limit and no `scripts_used`: what is left can only be bounded. */
function atMost(limit: Figure): Headroom {
  return limit.kind === 'known'
    ? { kind: 'at-most', limit: limit.figure }
    : { kind: 'unknown', cause: limit };
}
