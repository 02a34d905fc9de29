import { fieldOf, type JsonObject } from '../../json/fields.ts';
import { projectAdvice } from '../advice.ts';
import { total } from '../quota-definition.ts';
import { quotaListDecoder, typeFields } from '../quota-list.ts';
import type { QuotaDefinition, Service } from '../service.ts';
import { ddsResources } from './resources.ts';

const quotas: readonly QuotaDefinition[] = [
  total('dds.Single'),
  total('dds.ReplicaSet'),
  total('dds.Sharding'),
];

/** The type `instance` is listed once for each mode, by which alone the entries differ. */
function modeOf(entry: JsonObject): unknown {
  const [type, mode] = [fieldOf(entry, 'type'), fieldOf(entry, 'mode')];
  if (typeof type !== 'string' || typeof mode !== 'string') return type;
  return type.toLowerCase() === 'instance' ? mode : `${type} ${mode}`;
}

/** Document Database Service: instances of each mode. */
export const dds = {
  key: 'dds',
  title: 'DDS',
  host: 'dds',
  scope: 'project',
  quotas,
  path: (projectId) => `/v3/${encodeURIComponent(projectId)}/quotas`,
  decode: quotaListDecoder({
    key: 'dds',
    quotas,
    fields: typeFields,
    minusOne: 'unknown',
    wordOf: modeOf,
  }),
  retryableCodes: [],
  advice: projectAdvice({
    policy: 'DDS ReadOnlyAccess',
    action: 'dds:instance:list',
    identityAction: 'dds:instance:getQuotas',
  }),
  resources: () => ddsResources,
} as const satisfies Service;
