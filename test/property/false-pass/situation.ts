import fc from 'fast-check';
import { type Fault, fault } from './fault.ts';
import { type Plan, plan } from './plan.ts';

/** A JSON body, and what goes wrong with each attempt to get it; undefined where nothing does. */
export type Answers = {
  readonly body: Readonly<Record<string, unknown>>;
  readonly faults: readonly (Fault | undefined)[];
};

/** What is true of the cloud, what the network does, and what the team asked for. */
export type Situation = {
  /** What goes wrong when the gate fetches a token of an IAM user; null where it is given one. */
  readonly signIn: Answers['faults'] | null;
  readonly roma: readonly Answers[];
  readonly ges: Answers | null;
  readonly vpc: Answers | null;
  readonly ecs: Answers | null;
  /** By pattern, of one instance where a label follows: a count, or for ROMA a percentage. */
  readonly thresholds: Readonly<Record<string, string>>;
  /** By quota or pattern, without a percentage. */
  readonly demand: Readonly<Record<string, string>>;
  /** What Terraform plans; null where no plan is given. */
  readonly plan: Plan | null;
  /** Declared for `roma.scripts`; null where it is not. */
  readonly used: string | null;
  readonly onUnknown: string;
  readonly onError: string;
};

/** What every answer of VPC has to list. */
export const vpcTypes = [
  ...['vpc', 'subnet', 'publicIp', 'securityGroup'],
  ...['securityGroupRule', 'shareBandwidth', 'vpcPeer', 'firewall'],
] as const;

const strange = fc.constantFrom<unknown>(null, true, -2, 1.5, '', ' 7', '1e3', '0x9', 'many', [9]);
const count = fc.oneof(fc.nat(6), fc.constantFrom(0, Number.MAX_SAFE_INTEGER));
const text = fc.oneof(
  { weight: 9, arbitrary: count.map(String) },
  { weight: 1, arbitrary: strange },
);
const number = fc.oneof(
  { weight: 8, arbitrary: count },
  { weight: 1, arbitrary: fc.constant(-1) },
  { weight: 1, arbitrary: strange },
);

const romaBody = fc.record(
  { datasource: text, datasource_used: text, api: text, api_used: text, scripts: text },
  { requiredKeys: ['api'] },
);
const resource = fc.record(
  {
    type: fc.constantFrom('graph', 'backup', 'metadata', 'new'),
    available: number,
    edge_volume: number,
  },
  { requiredKeys: ['type', 'available'] },
);
const documented = fc
  .tuple(number, number, number, number)
  .map(([available, edge_volume, backup, metadata]) => [
    { type: 'graph', available, edge_volume },
    { type: 'backup', available: backup },
    { type: 'metadata', available: metadata },
  ]);
const resources = fc.oneof(
  { weight: 4, arbitrary: documented },
  { weight: 1, arbitrary: fc.array(resource, { maxLength: 4 }) },
);
const gesBody = resources.map((all) => ({ quotas: { resources: all } }));

const listed = (type: string) =>
  fc.record({ type: fc.constant(type), used: number, quota: number }, { requiredKeys: ['type'] });
const someTypes = fc
  .constantFrom('vpc', 'VPC', 'publicip', 'vpn', 'routetableContainRoutes', 'new')
  .chain(listed);
const vpcBody = fc
  .oneof(
    {
      weight: 4,
      arbitrary: fc.tuple(...vpcTypes.map(listed), fc.array(someTypes, { maxLength: 1 })),
    },
    { weight: 1, arbitrary: fc.array(someTypes, { maxLength: 4 }) },
  )
  .map((resources) => ({ quotas: { resources: resources.flat() } }));

const ecsBody = fc
  .record(
    {
      ...{ maxTotalInstances: number, totalInstancesUsed: number },
      ...{ maxTotalCores: number, totalCoresUsed: number },
      ...{ maxTotalRAMSize: number, totalRAMUsed: number },
      ...{ maxServerGroups: number, totalServerGroupsUsed: number },
      ...{ maxTotalSpotCores: number, totalSpotCoresUsed: number },
    },
    {
      requiredKeys: ['maxTotalInstances', 'totalInstancesUsed', 'maxTotalCores', 'totalCoresUsed'],
    },
  )
  .map((absolute) => ({ absolute }));

const faults = fc.oneof(
  { weight: 3, arbitrary: fc.constant([]) },
  { weight: 1, arbitrary: fc.array(fault, { minLength: 1, maxLength: 2 }) },
  { weight: 1, arbitrary: fault.map((one) => Array.from({ length: 9 }, () => one)) },
);
const answersOf = (body: fc.Arbitrary<Answers['body']>) => fc.record({ body, faults });

const seldom = (answers: fc.Arbitrary<Answers>) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: answers });

const minimum = fc.oneof(
  { weight: 4, arbitrary: fc.nat(3).map(String) },
  { weight: 1, arbitrary: count.map(String) },
);
const percentage = fc.nat(100).map((percent) => `${percent}%`);
const romaMinimum = fc.oneof(minimum, percentage);
const thresholds = fc.record(
  {
    '*': minimum,
    'roma.*': romaMinimum,
    'ges.*': minimum,
    'roma.api': romaMinimum,
    'roma.api@l0': romaMinimum,
    'roma.scripts': romaMinimum,
    'ges.graph': minimum,
    'ges.edge_volume': minimum,
    'vpc.*': romaMinimum,
    'vpc.publicIp': romaMinimum,
    'ecs.*': romaMinimum,
    'ecs.cores': minimum,
  },
  { requiredKeys: [] },
);

const demand = fc.record(
  {
    '*': minimum,
    'roma.*': minimum,
    'roma.api': minimum,
    'roma.api@l0': minimum,
    'roma.scripts': minimum,
    'ges.graph': minimum,
    'vpc.vpc': minimum,
    'ecs.cores': minimum,
  },
  { requiredKeys: [] },
);

export const situation: fc.Arbitrary<Situation> = fc
  .record({
    signIn: fc.option(faults, { freq: 2 }),
    roma: fc.array(answersOf(romaBody), { maxLength: 3 }),
    ges: fc.option(answersOf(gesBody), { freq: 4 }),
    vpc: seldom(answersOf(vpcBody)),
    ecs: seldom(answersOf(ecsBody)),
    thresholds,
    demand: fc.oneof({ weight: 2, arbitrary: fc.constant({}) }, demand),
    plan: fc.option(plan, { freq: 2 }),
    used: fc.option(minimum, { freq: 2 }),
    onUnknown: fc.constantFrom('fail', 'warn', 'ignore'),
    onError: fc.constantFrom('fail', 'warn'),
  })
  .filter(
    ({ roma, ges, vpc, ecs }) => roma.length > 0 || [ges, vpc, ecs].some((one) => one !== null),
  )
  .map((one) => ({
    ...one,
    thresholds: ofServicesRead(one, one.thresholds),
    demand: ofServicesRead(one, one.demand),
    plan: one.ges === null ? null : one.plan,
    used: one.roma.length > 0 ? one.used : null,
  }));

/** A line for a service that is not read would be a wrong input, and the step red at once. */
function ofServicesRead(
  { roma, ges, vpc, ecs }: Pick<Situation, 'roma' | 'ges' | 'vpc' | 'ecs'>,
  all: Situation['thresholds'],
): Situation['thresholds'] {
  const projects = Object.entries({ ges, vpc, ecs }).filter(([, answers]) => answers === null);
  const unread = [
    ...(roma.length > 0 ? [] : ['roma.']),
    ...projects.map(([service]) => `${service}.`),
  ];
  const lines = Object.entries(all).filter(
    ([pattern]) => !unread.some((service) => pattern.startsWith(service)),
  );
  return Object.fromEntries(lines);
}
