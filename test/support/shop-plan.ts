import { planNamed } from './plans.ts';

/** A workspace with a plan of VPC, subnets, addresses, servers, disks, load balancers, CCE and RDS. */
export const shopFiles = { 'plan.json': await planNamed('by-hand/shop') };

/** What `flavors` says of the servers in that plan. */
export const shopFlavors = 'c7.large.2: 2, 4\nc7.xlarge.2: 4, 8\nt6.small.1: 1, 0.5';

/** What EVS answers where there is room for disks of every type that the plan makes. */
export const roomForDisks = {
  quota_set: Object.fromEntries(
    ['', '_SAS', '_SSD', '_GPSSD']
      .flatMap((type) => [`volumes${type}`, `gigabytes${type}`])
      .map((key) => [key, { in_use: 0, limit: 2000, reserved: 0 }]),
  ),
};
