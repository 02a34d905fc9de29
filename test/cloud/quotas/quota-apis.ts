import {
  abbreviatedRefusal,
  doubledRefusal,
  extendedRefusal,
  flatRefusal,
  namedRefusal,
  nestedFlatRefusal,
  nestedRefusal,
  type RefusalShape,
  shortRefusal,
} from './refusal-shapes.ts';

/** A service with one request for the quotas of a project, as its pages have it. */
export type QuotaApi = {
  /** Path and query, with `{p}` for the project. */
  readonly path: string;
  /** Another of the same request, without a project: that of whoever signs in. */
  readonly pathWithoutProject?: string;
  readonly refusal: RefusalShape;
  /** What it says to whoever may not read. */
  readonly forbidden: string;
  /** What it answers unless a test says otherwise. */
  readonly answer: unknown;
};

/** Each service but ROMA Connect and GES, by the name that the gate has for it. */
export const quotaApis = {
  vpc: {
    path: '/v1/{p}/quotas',
    refusal: shortRefusal,
    forbidden: 'VPC.2701',
    answer: listOf(
      ['vpc', 4, 150],
      ['subnet', 5, 250],
      ['securityGroup', 1, 100],
      ['securityGroupRule', 6, 5000],
      ['publicIp', 2, 10],
      ['vpn', 0, 5],
      ['vpngw', 0, 2],
      ['vpcPeer', 0, 50],
      ['firewall', 0, 200],
      ['shareBandwidth', 0, 5],
      ['shareBandwidthIP', 0, 20],
      ['loadbalancer', 0, 10],
      ['listener', 0, 10],
      ['physicalConnect', 0, 10],
      ['virtualInterface', 0, 50],
      ['vpcContainRoutetable', 0, 1],
      ['routetableContainRoutes', 0, 200],
    ),
  },
  ecs: {
    path: '/v1/{p}/cloudservers/limits',
    refusal: nestedRefusal,
    forbidden: 'Ecs.0003',
    answer: {
      absolute: {
        maxServerMeta: 128,
        maxPersonality: 5,
        maxImageMeta: 128,
        maxPersonalitySize: 10240,
        maxTotalCores: 800,
        maxServerGroups: 10,
        maxSecurityGroupRules: 20,
        maxTotalKeypairs: -1,
        totalRAMUsed: 75776,
        totalInstancesUsed: 21,
        maxSecurityGroups: 10,
        totalFloatingIpsUsed: 0,
        maxTotalInstances: 200,
        maxServerGroupMembers: 16,
        totalServerGroupsUsed: 0,
        totalSecurityGroupsUsed: 0,
        totalCoresUsed: 42,
        maxTotalRAMSize: 1638400,
        maxTotalFloatingIps: 10,
        maxTotalSpotInstances: 200,
        maxTotalSpotCores: 800,
        maxTotalSpotRAMSize: 1638400,
        totalSpotInstancesUsed: 0,
        totalSpotCoresUsed: 0,
        totalSpotRAMUsed: 0,
      },
      limit_by_flavor: [],
    },
  },
  evs: {
    path: '/v2/{p}/os-quota-sets/{p}?usage=True',
    refusal: namedRefusal,
    forbidden: 'EVS.1000',
    answer: {
      quota_set: {
        id: 'the project',
        volumes: { in_use: 108, limit: -1, reserved: 0 },
        gigabytes: { in_use: 2792, limit: 42790, reserved: 8 },
        snapshots: { in_use: 6, limit: -1, reserved: 0 },
        backups: { in_use: 10, limit: 100, reserved: 0 },
        backup_gigabytes: { in_use: 51, limit: 5120, reserved: 0 },
        volumes_SAS: { in_use: 2, limit: -1, reserved: 0 },
        gigabytes_SAS: { in_use: 21, limit: -1, reserved: 0 },
        snapshots_SAS: { in_use: 0, limit: -1, reserved: 0 },
        per_volume_gigabytes: { in_use: 0, limit: 32768, reserved: 0 },
      },
    },
  },
  elb: {
    path: '/v3/{p}/elb/quotas/details',
    refusal: flatRefusal,
    forbidden: 'ELB.1102',
    answer: keysOf(
      ['loadbalancer', 12, 50],
      ['listener', 30, 100],
      ['ipgroup', 0, 50],
      ['pool', 20, 500],
      ['member', 40, 1000],
      ['healthmonitor', 3, -1],
      ['l7policy', 1, 500],
      ['certificate', 2, 120],
      ['security_policy', 0, 50],
      ['members_per_pool', 0, 500],
      ['listeners_per_loadbalancer', 0, 50],
    ),
  },
  cce: {
    path: '/api/v3/projects/{p}/quotas',
    refusal: doubledRefusal,
    forbidden: 'CCE.01403001',
    answer: { quotas: [{ quotaKey: 'cluster', quotaLimit: 20, used: 13, unit: 'count' }] },
  },
  rds: {
    path: '/v3/{p}/quotas',
    refusal: flatRefusal,
    forbidden: 'DBS.200047',
    answer: listOf(['instance', 1, 100]),
  },
  dcs: {
    path: '/v2/{p}/quota',
    refusal: extendedRefusal,
    forbidden: 'DCS.4003',
    answer: {
      quotas: {
        resources: [
          { unit: {}, min: 1, max: 100, quota: 100, used: 11, type: 'instance' },
          { unit: 'GB', min: 1, max: 800, quota: 800, used: 22, type: 'ram' },
        ],
      },
    },
  },
  dds: {
    path: '/v3/{p}/quotas',
    refusal: flatRefusal,
    forbidden: 'DBS.200047',
    answer: {
      quotas: {
        resources: [
          { type: 'instance', mode: 'Single', quota: 30, used: 0 },
          { type: 'instance', mode: 'Sharding', quota: 80, used: 6 },
          { type: 'instance', mode: 'ReplicaSet', quota: 50, used: 13 },
        ],
      },
    },
  },
  as: {
    path: '/autoscaling-api/v1/{p}/quotas',
    refusal: nestedRefusal,
    forbidden: 'AS.0001',
    answer: listOf(
      ['scaling_Group', 4, 10],
      ['scaling_Config', 5, 100],
      ['scaling_Policy', -1, 10],
      ['scaling_Instance', -1, 300],
      ['bandwidth_scaling_policy', 1, 10],
    ),
  },
  kms: {
    path: '/v1.0/{p}/kms/user-quotas',
    refusal: nestedFlatRefusal,
    forbidden: 'KMS.0308',
    answer: listOf(['CMK', 15, 20], ['grant_per_CMK', 15, 100]),
  },
  vpcep: {
    path: '/v1/{p}/quotas',
    refusal: shortRefusal,
    forbidden: 'EndPoint.0003',
    answer: listOf(['endpoint_service', 4, 20], ['endpoint', 6, 50]),
  },
  sfsturbo: {
    path: '/v1/{p}/sfs-turbo/quotas',
    refusal: abbreviatedRefusal,
    forbidden: 'SFS.TURBO.0002',
    answer: {
      quotas: {
        resources: [
          { type: 'shares', used: 2, quota: 20 },
          { type: 'capacity', used: 500, quota: 20480, unit: 'GB' },
        ],
      },
    },
  },
  ims: {
    path: '/v1/{p}/cloudimages/quota',
    pathWithoutProject: '/v1/cloudimages/quota',
    refusal: nestedRefusal,
    forbidden: 'IMG.0004',
    answer: { quotas: { resources: [{ type: 'image', used: 0, quota: 20, min: 1, max: 1000 }] } },
  },
  functiongraph: {
    path: '/v2/{p}/fgs/quotas',
    refusal: flatRefusal,
    forbidden: 'FSS.0403',
    answer: {
      quotas: {
        resources: [
          { quota: 60, used: 22, type: 'fgs_func_scale_down_timeout' },
          { quota: 100, used: 22, type: 'fgs_func_occurs' },
          { quota: 100, used: 22, type: 'fgs_func_pat_idle_time' },
          { quota: 400, used: 22, type: 'fgs_func_num' },
          { quota: 10240, used: 22, type: 'fgs_func_code_size', unit: 'MB' },
          { quota: 512, used: 22, type: 'fgs_workflow_num' },
          { quota: 100, used: 22, type: 'fgs_on_demand_instance_limit' },
          { quota: 100, used: 22, type: 'fgs_func_qos_limit' },
        ],
      },
    },
  },
  er: {
    path: '/v3/{p}/enterprise-router/quotas?type=er_instance',
    refusal: flatRefusal,
    forbidden: 'ER.0403',
    answer: {
      quotas: [{ quota_key: 'er_instance', quota_limit: 2, used: 1, unit: 'count' }],
      request_id: 'a request',
      page_info: { next_marker: '', current_count: 1 },
    },
  },
  swr: {
    path: '/v2/manage/projects/{p}/quotas',
    refusal: flatRefusal,
    forbidden: 'SVCSTG.SWR.4030000',
    answer: { quotas: [{ quota_limit: 15, quota_key: 'namespace', unit: '', used: 1 }] },
  },
} as const satisfies Readonly<Record<string, QuotaApi>>;

export type QuotaApiName = keyof typeof quotaApis;

/** By name, in one order. */
export const quotaApiNames: readonly QuotaApiName[] = Object.keys(quotaApis).filter(isQuotaApiName);

function isQuotaApiName(name: string): name is QuotaApiName {
  return Object.hasOwn(quotaApis, name);
}

type Entry = readonly [type: string, used: number, quota: number];

function listOf(...entries: readonly Entry[]) {
  return { quotas: { resources: entries.map(([type, used, quota]) => ({ type, used, quota })) } };
}

function keysOf(...entries: readonly Entry[]) {
  const quotas = entries.map(([quota_key, used, quota_limit]) => ({
    ...{ quota_key, used, quota_limit },
    unit: 'count',
  }));
  return { quotas, request_id: 'a request' };
}
