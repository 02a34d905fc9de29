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
  decode: (body, { instance, quotaIdOf, sanitize }) =>
    decodeRoma(body, instance, quotaIdOf, sanitize),
  retryableCodes: [],
  advice: {
    forbidden: 'grant whoever signs in ROMA ReadOnlyAccess in this project',
    notFound:
      'check instance-id, and that project-id and region (or roma-endpoint) are where it lives',
  },
  resources: () => [],
} as const satisfies Service;
