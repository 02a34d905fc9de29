import { roomForDisks, shopFiles, shopFlavors } from '../support/shop-plan.ts';
import { fails, passes, type Scenario } from './scenario.ts';

/** What the gate makes of other services than the first two. */
export const serviceScenarios: readonly Scenario[] = [
  {
    name: 'vpc',
    title: 'Too few addresses are left',
    story: 'The deployment needs nine elastic IP addresses. Eight are left, so it never starts.',
    inputs: { services: 'vpc', thresholds: 'vpc.*: 1', demand: 'vpc.publicIp: 9' },
    expected: fails,
  },
  {
    name: 'ecs',
    title: 'Cores and memory leave enough',
    story: 'Ten percent of cores and memory have to stay free, and 5 servers come on top.',
    inputs: { services: 'ecs', thresholds: 'ecs.*: 10%', demand: 'ecs.instances: 5' },
    expected: passes,
  },
  {
    name: 'from-plan',
    title: 'A plan chooses what is checked',
    story:
      'The plan makes a VPC, servers, disks, load balancers, a cluster and a database. The gate reads the six services it takes of, and finds too few addresses.',
    inputs: {
      services: 'from-plan',
      'terraform-plan': 'plan.json',
      flavors: shopFlavors,
      thresholds: '*: 0\nvpc.publicIp: 5',
    },
    files: shopFiles,
    prepare: (cloud) => cloud.set({ answers: { evs: roomForDisks } }),
    expected: fails,
  },
];
