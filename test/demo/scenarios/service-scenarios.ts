import { roomForDisks, shopFiles, shopFlavors } from '../../support/terraform/plan-files.ts';
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
    title: 'Enough cores and memory are left',
    story: 'Ten percent of cores and memory must stay free, and the deployment adds 5 servers.',
    inputs: { services: 'ecs', thresholds: 'ecs.*: 10%', demand: 'ecs.instances: 5' },
    expected: passes,
  },
  {
    name: 'from-plan',
    title: 'A plan chooses what is checked',
    story:
      'The plan creates a VPC, servers, disks, load balancers, a cluster and a database. The gate reads the six services that the plan needs, and finds too few addresses.',
    inputs: {
      services: 'from-plan',
      'terraform-plan': 'plan.json',
      flavors: shopFlavors,
      thresholds: '*: 0\nvpc.publicIp: 5',
    },
    services: ['vpc', 'ecs', 'evs', 'elb', 'cce', 'rds'],
    files: shopFiles,
    prepare: (cloud) => cloud.set({ answers: { evs: roomForDisks } }),
    expected: fails,
  },
];
