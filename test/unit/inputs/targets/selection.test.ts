import { describe, expect, test } from 'vitest';
import { parseSelection, partByServices } from '../../../../src/inputs/targets/selection.ts';
import { parseServices } from '../../../../src/inputs/targets/services.ts';
import { restrictToPlan } from '../../../../src/inputs/targets/targets.ts';
import { invalid, type Parsed, valid } from '../../../../src/inputs/validation.ts';
import type { Demand } from '../../../../src/quota/demand.ts';
import type { PlannedUsage } from '../../../../src/quota/planned-usage.ts';
import { count, policy, sanitize, threshold } from '../../../support/builders/quotas.ts';
import { complaintsOf } from '../../../support/builders/settings.ts';

const one: Demand = { kind: 'counted', count: 1 };
function takes(quota: string, demand: Demand | null = one, address = 'a.b'): PlannedUsage {
  return { quota, address: address === '' ? null : sanitize(address), demand };
}
const unknown: Demand = {
  kind: 'unknown',
  atLeast: 0,
  cause: sanitize('it ended in an error'),
  remedy: sanitize('do it'),
};

function select(services: string, planned: Parsed<readonly PlannedUsage[] | null>) {
  const plans =
    planned.kind === 'valid' ? valid({ planned: planned.value, unchecked: [] }) : planned;
  return parseSelection(parseServices(services), plans);
}

describe('a plan chooses', () => {
  test('the services of which it takes, beside those that are named', () => {
    const planned = [takes('ecs.instances'), takes('vpc.vpc'), takes('ges.graph', null)];
    expect(select('from-plan', valid(planned))).toMatchObject({
      value: { selected: ['vpc', 'ecs'], chosenByPlan: ['vpc', 'ecs'] },
    });
    expect(select('vpc, from-plan', valid(planned))).toMatchObject({
      value: { selected: ['vpc', 'ecs'], chosenByPlan: ['ecs'] },
    });
  });

  test('none where it takes nothing', () => {
    expect(select('from-plan', valid([]))).toMatchObject({
      value: {
        selected: [],
        onlyInOtherPlans: expect.arrayContaining(['vpc', 'ges']),
      },
    });
    expect(select('from-plan, ges', valid([]))).toMatchObject({
      value: { selected: ['ges'] },
    });
  });

  test('what another plan would choose is known, and nothing where no plan chooses', () => {
    const ofVpc = select('from-plan', valid([takes('vpc.vpc')]));
    expect(ofVpc).toMatchObject({
      value: { onlyInOtherPlans: expect.arrayContaining(['ecs', 'ges']) },
    });
    expect(ofVpc).toMatchObject({
      value: { onlyInOtherPlans: expect.not.arrayContaining(['vpc']) },
    });
    expect(select('vpc', valid([takes('vpc.vpc')]))).toEqual(
      valid({ selected: ['vpc'], chosenByPlan: [], onlyInOtherPlans: [] }),
    );
  });

  test('nothing where the plan is itself wrong, beside what is named', () => {
    const wrong = invalid({ input: 'terraform-plan', complaint: 'is x', quoted: null, remedy: '' });
    expect(select('vpc', wrong)).toEqual(
      valid({ selected: ['vpc'], chosenByPlan: [], onlyInOtherPlans: [] }),
    );
    expect(select('vpc, from-plan', wrong)).toMatchObject({
      value: {
        selected: ['vpc'],
        chosenByPlan: [],
        onlyInOtherPlans: expect.arrayContaining(['ecs']),
      },
    });
    expect(complaintsOf(select('vcp', wrong))).toHaveLength(1);
  });

  test('though something of it is unknown, or nothing is counted of it as a whole', () => {
    const uncounted: Demand = { kind: 'uncounted', atLeast: 0, lookalike: null };
    const planned = [takes('ecs.cores', unknown), takes('ges.edge_volume', uncounted, '')];
    expect(select('from-plan', valid(planned))).toMatchObject({
      value: { selected: ['ges', 'ecs'] },
    });
    expect(
      complaintsOf(select('from-plan', valid([...planned, takes('ges.graph', unknown, '')]))),
    ).toEqual([
      'services is from-plan, but it ended in an error. Do it, or list the services here.',
    ]);
  });

  test.each([
    [
      'no plan',
      null,
      'is from-plan, but there is no plan. Set terraform-plan, or list the services here.',
    ],
    [
      'a plan that does not tell',
      [takes('ges.graph', unknown, '')],
      'is from-plan, but it ended in an error. Do it, or list the services here.',
    ],
  ] as const)('nothing by %s', (_, planned, complaint) => {
    expect(complaintsOf(select('from-plan', valid(planned)))).toEqual([`services ${complaint}`]);
  });

  test('and a plan that is itself wrong is told once', () => {
    const wrong = invalid({
      input: 'terraform-plan',
      complaint: 'is wrong',
      quoted: null,
      remedy: '',
    });
    expect(complaintsOf(select('from-plan', wrong))).toEqual([]);
  });
});

describe('a plan where no service is read of which a plan can need anything is a wrong input', () => {
  const sentence = (titles: string, keys: string) =>
    `terraform-plan needs quotas of ${titles}, but services does not list ${titles.includes(',') ? 'them' : 'it'}. Add ${keys} to services, or remove terraform-plan.`;
  test.each([
    ['roma', [takes('ges.graph')], sentence('GES', 'ges')],
    [
      'roma',
      [],
      'terraform-plan is set, but services lists no service whose quotas a plan can need. Add ges or from-plan to services, or remove terraform-plan.',
    ],
    ['roma', [takes('ges.graph', unknown, '')], sentence('GES', 'ges')],
    ['roma', [takes('vpc.vpc'), takes('ecs.cores')], sentence('VPC, ECS', 'vpc, ecs')],
    [
      'roma',
      ['vpc.vpc', 'ecs.cores', 'evs.volumes', 'elb.pool', 'cce.cluster'].map((quota) =>
        takes(quota),
      ),
      sentence('VPC, ECS, EVS, ELB, CCE', 'vpc, ecs, evs, elb, cce'),
    ],
    [
      'roma',
      ['vpc.vpc', 'ecs.cores', 'evs.volumes', 'elb.pool', 'cce.cluster', 'rds.instance'].map(
        (quota) => takes(quota),
      ),
      'terraform-plan needs quotas of 6 services, but services does not list them. Add from-plan to services, or remove terraform-plan.',
    ],
  ])('%s, %j', (services, planned, complaint) => {
    expect(complaintsOf(select(services, valid(planned)))).toEqual([complaint]);
  });

  test.each(['ges', 'vpc', 'roma, ges', 'roma, vpc'])(
    'unless such a service is: %s, though the plan needs others alone',
    (services) => {
      const planned = valid([takes('ecs.cores'), takes('rds.instance')]);
      expect(complaintsOf(select(services, planned))).toEqual([]);
    },
  );

  test('unless part of it is read', () => {
    const planned = valid([takes('ges.graph'), takes('vpc.vpc')]);
    expect(complaintsOf(select('ges', planned))).toEqual([]);
    expect(complaintsOf(select('ges', valid([])))).toEqual([]);
    expect(complaintsOf(select('roma', valid(null)))).toEqual([]);
  });
});

test('what plans take of services that are not read is parted from the rest', () => {
  const ofGes = [takes('ges.graph', unknown, ''), takes('ges.graph')];
  const planned = [
    takes('vpc.vpc', unknown, ''),
    takes('ecs.cores', unknown),
    ...ofGes,
    { ...takes('evs.volumes'), demand: null },
  ];
  expect(partByServices(planned, ['ges'])).toEqual({ planned: ofGes, unreadServices: ['ecs'] });
  expect(partByServices(null, ['ges'])).toEqual({ planned: null, unreadServices: [] });
});

test('a service that a plan chose is read for what it takes, or a line names', () => {
  const target = (service: 'vpc' | 'ges') => {
    return { service, endpoint: 'https://a.test', instance: null, onlyQuotas: null } as const;
  };
  const targets = restrictToPlan(
    [target('vpc'), target('ges')],
    { selected: ['ges', 'vpc'], chosenByPlan: ['vpc'], onlyInOtherPlans: [] },
    policy({
      planned: [takes('vpc.vpc'), takes('vpc.subnet', null)],
      thresholds: [threshold('*: 1'), threshold('vpc.publicIp: 2')],
      demand: [count('vpc.firewall: 1')],
    }),
  );
  const onlyQuotas = new Set(['vpc.vpc', '*', 'vpc.publicip', 'vpc.firewall']);
  expect(targets).toEqual([{ ...target('vpc'), onlyQuotas }, target('ges')]);
});

test.each(['*', 'evs.*'])(
  'a service that a plan chose is read as a whole if %s demands it',
  (pattern) => {
    const evs = {
      service: 'evs',
      endpoint: 'https://a.test',
      instance: null,
      onlyQuotas: null,
    } as const;
    const selection = { selected: ['evs'], chosenByPlan: ['evs'], onlyInOtherPlans: [] } as const;
    const planned = [takes('evs.volumes_SSD')];
    expect(
      restrictToPlan([evs], selection, policy({ planned, demand: [count(`${pattern}: 5`)] })),
    ).toEqual([evs]);
  },
);
