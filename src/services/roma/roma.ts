import { limitOnly, total } from '../quota-definition.ts';
import type { Service } from '../service.ts';
import { decodeRoma, romaPath } from './quotas.ts';

/** ROMA Connect: limits and use of an instance. No resource of Terraform takes of them. */
export const roma = {
  key: 'roma',
  title: 'ROMA Connect',
  host: 'roma',
  scope: 'instance',
  quotas: [total('roma.datasource'), total('roma.api'), limitOnly('roma.scripts')],
  path: romaPath,
  decode: decodeRoma,
  retryableCodes: [],
  advice: {
    forbidden: 'grant ROMA ReadOnlyAccess in this project to the user or agency that signs in',
    notFound:
      'check instance-id, and project-id and region (or roma-endpoint), which must be where the instance is',
  },
  resources: () => [],
} as const satisfies Service;
