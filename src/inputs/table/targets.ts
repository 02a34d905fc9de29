import type { InputEntry } from '../input-entry.ts';
import { parseProjectId } from '../targets/project-id.ts';

/** Inputs for what the gate reads: project, instances, services and their endpoints. */
export const targetInputs = {
  'project-id': {
    description:
      'ID of the project to check (not its name), 1 to 64 letters and digits. If not set, HUAWEI_CLOUD_PROJECT_ID, HW_PROJECT_ID or HUAWEICLOUD_SDK_PROJECT_ID is used.',
    variables: ['HUAWEI_CLOUD_PROJECT_ID', 'HW_PROJECT_ID', 'HUAWEICLOUD_SDK_PROJECT_ID'],
    aliases: ['project', 'tenant', 'tenant-id'],
    isConfidential: true,
    parse: parseProjectId,
  },
  'instance-id': {
    description:
      'ROMA Connect instances to check, one per line, each `id` or `label=id`. Required unless `services` leaves out `roma`.',
    aliases: ['instance', 'instances', 'instance-ids', 'roma-instance', 'roma-instance-id'],
    isList: true,
    isConfidential: true,
    parsedBy: 'parseInstances',
  },
  region: {
    description:
      'Region of the project, such as `cn-north-4`; it gives the endpoints. If not set, HUAWEI_CLOUD_REGION or HW_REGION_NAME is used. Not needed when every endpoint is set.',
    variables: ['HUAWEI_CLOUD_REGION', 'HW_REGION_NAME'],
    aliases: ['region-name', 'region-id', 'default-region', 'location'],
    isConfidential: true,
    parsedBy: 'parseEndpoint',
  },
  services: {
    description:
      'Services to read, separated by commas or lines: `roma`, `ges`, `vpc`, `ecs` and others, or `from-plan` for those whose quotas the plans in `terraform-plan` need. Leaving one out is the only way to skip it.',
    default: 'roma, ges',
    aliases: ['service', 'resources'],
    isList: true,
    parsedBy: 'parseServices',
  },
  cloud: {
    description:
      'Domain of the endpoints. If not set, `myhuaweicloud.eu` for regions that begin with `eu-west-1`, otherwise `myhuaweicloud.com`.',
    aliases: ['cloud-domain', 'cloud-name', 'domain-suffix'],
    isConfidential: true,
    isRedacted: true,
    parsedBy: 'parseEndpoint',
  },
  'roma-endpoint': {
    description: 'Scheme and host of ROMA Connect. If not set, `https://roma.REGION.CLOUD`.',
    aliases: ['roma-url', 'endpoint-roma'],
    isConfidential: true,
    parsedBy: 'parseEndpoint',
  },
  'ges-endpoint': {
    description: 'Scheme and host of GES. If not set, `https://ges.REGION.CLOUD`.',
    aliases: ['ges-url', 'endpoint-ges'],
    isConfidential: true,
    parsedBy: 'parseEndpoint',
  },
  'iam-endpoint': {
    description:
      'Scheme and host of IAM, which issues tokens. If not set, `https://iam.REGION.CLOUD`.',
    aliases: ['auth-url', 'iam-url', 'endpoint-iam'],
    isConfidential: true,
    parsedBy: 'parseEndpoint',
  },
  'sts-endpoint': {
    description:
      'Scheme and host of STS, which issues temporary keys. If not set, `https://sts.REGION.CLOUD`.',
    aliases: ['sts-url', 'endpoint-sts'],
    isConfidential: true,
    parsedBy: 'parseEndpoint',
  },
  endpoints: {
    description:
      'Lines `service: https://host` for the services without an endpoint input of their own. If not set, `https://WORD.REGION.CLOUD`, with the word in docs/services.md.',
    isList: true,
    isConfidential: true,
    parsedBy: 'parseEndpointLines',
  },
} as const satisfies Readonly<Record<string, InputEntry>>;
