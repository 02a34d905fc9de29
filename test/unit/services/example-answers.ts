/** The example responses of the API pages, and what they leave of each quota. */
export const exampleAnswers = {
  vpc: {
    body: `{"quotas":{"resources":[{"type":"vpc","used":4,"quota":150,"min":0},{"type":"routetableContainRoutes","used":0,"quota":200,"min":0}]}}`,
    left: { 'vpc.vpc': 146, 'vpc.routetableContainRoutes': 200, 'vpc.publicIp': 'absent' },
  },
  ecs: {
    body: `{"absolute":{"maxTotalInstances":200,"totalInstancesUsed":21,"maxTotalCores":800,"totalCoresUsed":42,"maxTotalRAMSize":1638400,"totalRAMUsed":75776,"maxTotalKeypairs":-1}}`,
    left: {
      'ecs.instances': 179,
      'ecs.cores': 758,
      'ecs.ram': 1_562_624,
      'ecs.serverGroups': 'absent',
      'ecs.spotCores': 'not-offered',
    },
  },
  evs: {
    body: `{"quota_set":{"id":"p1","volumes":{"in_use":108,"limit":-1,"reserved":0},"gigabytes":{"in_use":2792,"limit":42790,"reserved":0},"gigabytes_SAS":{"in_use":21,"limit":-1,"reserved":0}}}`,
    left: {
      'evs.volumes': 'unlimited',
      'evs.gigabytes': 39_998,
      'evs.snapshots': 'absent',
      'evs.gigabytes_SAS': 'unlimited',
      'evs.gigabytes_SSD': 'not-limited',
    },
  },
  elb: {
    body: `{"request_id":"r","quotas":[{"quota_key":"loadbalancer","quota_limit":50,"used":12,"unit":"count"},{"quota_key":"healthmonitor","quota_limit":-1,"used":3,"unit":"count"}]}`,
    left: { 'elb.loadbalancer': 38, 'elb.healthmonitor': 'unlimited', 'elb.pool': 'absent' },
  },
  cce: {
    body: `{"quotas":[{"quotaKey":"cluster","quotaLimit":20,"used":13,"unit":"count"}]}`,
    left: { 'cce.cluster': 7 },
  },
  rds: {
    body: `{"quotas":{"resources":[{"quota":100,"used":1,"type":"instance"}]}}`,
    left: { 'rds.instance': 99 },
  },
  dcs: {
    body: `{"quotas":{"resources":[{"unit":"GB","min":1,"max":800,"quota":800,"used":22,"type":"ram"},{"unit":{},"min":1,"max":100,"quota":100,"used":11,"type":"instance"}]}}`,
    left: { 'dcs.instance': 89, 'dcs.ram': 778 },
  },
  dds: {
    body: `{"quotas":{"resources":[{"type":"instance","mode":"Sharding","quota":80,"used":6},{"type":"instance","mode":"ReplicaSet","quota":50,"used":13}]}}`,
    left: { 'dds.Sharding': 74, 'dds.ReplicaSet': 37, 'dds.Single': 'absent' },
  },
  as: {
    body: `{"quotas":{"resources":[{"type":"scaling_Group","used":2,"quota":25,"max":50,"min":0},{"type":"scaling_Policy","used":-1,"quota":50,"max":50,"min":0}]}}`,
    left: { 'as.scaling_Group': 23, 'as.scaling_Policy': 'at-most' },
  },
  kms: {
    body: `{"quotas":{"resources":[{"type":"CMK","used":15,"quota":20},{"type":"grant_per_CMK","used":15,"quota":100}]}}`,
    left: { 'kms.CMK': 5, 'kms.grant_per_CMK': 85 },
  },
  vpcep: {
    body: `{"quotas":{"resources":[{"type":"endpoint_service","used":4,"quota":20},{"type":"endpoint","used":6,"quota":50}]}}`,
    left: { 'vpcep.endpoint_service': 16, 'vpcep.endpoint': 44 },
  },
  sfsturbo: {
    body: `{"quotas":{"resources":[{"type":"shares","used":0,"quota":20},{"type":"capacity","used":0,"quota":20,"unit":"GB"}]}}`,
    left: { 'sfsturbo.shares': 20, 'sfsturbo.capacity': 20 },
  },
  ims: {
    body: `{"quotas":{"resources":[{"type":"image","used":0,"quota":20,"min":1,"max":1000}]}}`,
    left: { 'ims.image': 20, 'ims.image_shared': 'not-offered' },
  },
  functiongraph: {
    body: `{"quotas":{"resources":[{"quota":400,"used":22,"type":"fgs_func_num"},{"quota":10240,"used":22,"type":"fgs_func_code_size","unit":"MB"},{"quota":60,"used":22,"type":"fgs_func_scale_down_timeout"}]}}`,
    left: {
      'functiongraph.fgs_func_num': 378,
      'functiongraph.fgs_func_code_size': 10_218,
      'functiongraph.fgs_func_scale_down_timeout': 38,
    },
  },
  er: {
    body: `{"quotas":[{"quota_key":"er_instance","quota_limit":-1,"used":1,"unit":"count"}],"request_id":"r","page_info":{"next_marker":"","current_count":1}}`,
    left: { 'er.er_instance': 'unlimited' },
  },
  swr: {
    body: `{"quotas":[{"quota_limit":15,"quota_key":"namespace","unit":"","used":1}]}`,
    left: { 'swr.namespace': 14, 'swr.repository': 'not-limited' },
  },
} as const;
