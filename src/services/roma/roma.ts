import { type Decoded, fieldOf, isJsonObject } from '../../json/fields.ts';
import type { Headroom, Quota } from '../../quota/quota.ts';
import { type Figure, figureOf, headroomOf } from '../figures.ts';
import { createQuota, type DecodeContext, limitOnly, quota, type Service } from '../service.ts';

const datasource = quota('roma.datasource');
const api = quota('roma.api');
const scripts = limitOnly('roma.scripts');

/**
 * ROMA Connect: limits and use of the custom backends of an instance (`ListLiveDataQuotaV2`). No
 * Terraform resource takes any of them.
 */
export const roma = {
  key: 'roma',
  title: 'ROMA Connect',
  host: 'roma',
  scope: 'instance',
  quotas: [datasource, api, scripts],
  path: (projectId, instanceId) => `/v2/${projectId}/apic/instances/${instanceId}/livedata-quota`,
  decode,
  advice: {
    forbidden:
      'check project-id, and grant ROMA ReadOnlyAccess in that project to the user or agency that signs in',
    notFound:
      'check instance-id, and project-id and region (or roma-endpoint), which must be where the instance is',
  },
  resources: () => [],
} as const satisfies Service;

const documentedFields = ['datasource', 'datasource_used', 'api', 'api_used', 'scripts'];

/**
 * No field is documented as mandatory, so a missing field makes its quota unknown. A response with none
 * of the fields is not from this API.
 */
function decode(body: unknown, context: DecodeContext): Decoded<readonly Quota[]> {
  if (!isJsonObject(body))
    return { kind: 'malformed', problem: 'the response is not a JSON object' };
  if (documentedFields.every((name) => fieldOf(body, name) === undefined)) {
    return { kind: 'malformed', problem: 'the response has none of the documented fields' };
  }
  const figure = (name: string) => figureOf(fieldOf(body, name), name, context.sanitize);
  const value = [
    createQuota(datasource, context, headroomOf(figure('datasource'), figure('datasource_used'))),
    createQuota(api, context, headroomOf(figure('api'), figure('api_used'))),
    createQuota(scripts, context, atMost(figure('scripts'))),
  ];
  return { kind: 'decoded', value };
}

/** The API reports the limit of `scripts` but not their use. */
function atMost(limit: Figure): Headroom {
  return limit.kind === 'known'
    ? { kind: 'at-most', limit: limit.figure }
    : { kind: 'unknown', cause: limit };
}
