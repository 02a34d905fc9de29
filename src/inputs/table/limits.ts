import type { InputEntry } from '../input-entry.ts';

/** Inputs that the quotas are compared with. */
export const limitInputs = {
  thresholds: {
    description:
      'Lines `name: minimum`. The step fails when less than the minimum is left. A name is a quota, a service with `.*`, or `*`, with `@label` for one ROMA Connect instance. A minimum is a whole number, or a percentage of the limit where the service reports limits (GES does not). Your lines replace the default: a quota that no line reaches is not judged.',
    default: '*: 1',
    aliases: [
      'threshold',
      'minimum',
      'minimums',
      'min',
      'min-remaining',
      'critical',
      'headroom',
      'buffer',
      'margin',
      'quota',
      'quotas',
      'quota-thresholds',
      'limit',
      'limits',
    ],
    isList: true,
    parsedBy: 'parseThresholds',
  },
  'warn-thresholds': {
    description:
      'Lines `name: minimum`, as in `thresholds`. The step warns when less than the minimum is left.',
    aliases: ['warning', 'warning-threshold', 'warning-thresholds'],
    isList: true,
    parsedBy: 'parseThresholds',
  },
  demand: {
    description:
      'Lines `name: count`: what this deployment will take, in the unit of the quota (`ecs.ram` is in MiB). The minimum must be left after it.',
    aliases: ['need', 'needs', 'needed', 'required', 'requirements'],
    isList: true,
    parsedBy: 'parseDemand',
  },
  'terraform-plan': {
    description:
      'Paths of files that `terraform show -json` wrote from the plan to be applied, one per line. What the plan needs at its peak is added to the demand.',
    aliases: [
      'plan',
      'plans',
      'plan-file',
      'plan-path',
      'plan-json',
      'plan-json-path',
      'tf-plan',
      'terraform',
      'tofu',
      'terraform-plan-file',
      'terraform-plan-path',
      'terraform-plan-json',
    ],
    isList: true,
    parsedBy: 'parseTerraformPlans',
  },
  'ges-edge-unit': {
    description:
      'Number of edges in one unit of `ges.edge_volume`, which Huawei Cloud does not document. If not set, edges of planned graphs are not counted.',
    aliases: ['edge-unit'],
    parsedBy: 'parseTerraformPlans',
  },
  flavors: {
    description:
      'Lines `name: cores, GiB`, such as `c7.large.2: 2, 4`: the cores and memory of the flavors in a plan. If not set, what instances need of `ecs.cores` and `ecs.ram` is unknown.',
    isList: true,
    parsedBy: 'parseFlavors',
  },
  used: {
    description:
      'Lines `name: count`: how many `roma.scripts` are in use. The API reports only their limit.',
    aliases: ['usage'],
    isList: true,
    parsedBy: 'parseUsed',
  },
} as const satisfies Readonly<Record<string, InputEntry>>;
