import { expect, test } from 'vitest';
import { planNamed } from '../../support/terraform/plan-files.ts';
import { totalsIn, uncheckedIn } from '../../support/terraform/resource-rules.ts';

const shop = await planNamed('by-hand/shop');

// Worked out from the resources, one by one: 2 web instances with 40 + 100 + 60 GiB each; a jump host
// with 40 GiB and an address of its own; a database host that grows from 2 to 4 cores and by 60 GiB; a
// new disk of 200 GiB, and one that grows by 50; 3 nodes of a pool and a node alone, with 150 GiB each.
test('a plan of many services takes what its resources take together', () => {
  expect(totalsIn(shop)).toEqual({
    'vpc.vpc': '1',
    'vpc.subnet': '2',
    'vpc.securityGroup': '1',
    // Six by default, and two more.
    'vpc.securityGroupRule': '8',
    // Of their own, the jump host's, the outer load balancer's and the node's.
    'vpc.publicIp': '4',
    'ecs.instances': `${2 + 1 + 3 + 1}`,
    'ecs.cores': `${2 * 2 + 1 + 2 + 3 * 4 + 2}`,
    'ecs.ram': `${1024 * (2 * 4 + 0.5 + 4 + 3 * 8 + 4)}`,
    'evs.volumes': `${2 * 3 + 1 + 1 + 3 * 2 + 2}`,
    'evs.gigabytes': `${2 * 200 + 40 + 60 + 200 + 50 + 3 * 150 + 150}`,
    'evs.volumes_SAS': `${2 + 1}`,
    'evs.gigabytes_SAS': `${2 * 100 + 50 + 100}`,
    'evs.volumes_SSD': `${2 * 2 + 3 * 2 + 1}`,
    'evs.gigabytes_SSD': `${2 * 100 + 60 + 3 * 150 + 50}`,
    // The jump host has a system disk of no type.
    'evs.volumes_GPSSD': '2',
    'evs.gigabytes_GPSSD': `${40 + 200}`,
    'elb.loadbalancer': '2',
    'elb.listener': '1',
    'elb.pool': '1',
    'elb.member': '2',
    'elb.healthmonitor': '1',
    'cce.cluster': '1',
    // A replica is replaced, the new one first.
    'rds.instance': '2',
  });
});

test('what the plan holds beside is told by type', () => {
  expect(uncheckedIn(shop)).toEqual([
    '1 huaweicloud_dns_recordset',
    '1 huaweicloud_nat_gateway',
    '1 huaweicloud_nat_snat_rule',
  ]);
});

test('without cores and memory of its flavors they are unknown, and nothing else is', () => {
  const renamed = shop.replaceAll('c7.xlarge.2', 'c7.xlarge.4');
  const { 'ecs.cores': cores, 'ecs.ram': memory, ...others } = totalsIn(renamed);
  expect([cores, memory]).toEqual(['at least 7', 'at least 12800']);
  expect(Object.values(others).join()).not.toContain('at least');
});
