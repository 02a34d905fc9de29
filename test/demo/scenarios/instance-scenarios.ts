import { defaultInstanceId, documentedRomaQuota } from '../../cloud/state.ts';
import { fails, passes, type Scenario } from './scenario.ts';

const secondInstanceId = '6b2c8d4f-01e3-4a7b-9d2e-3f405b6c7d8e';

/** What the gate makes of several ROMA instances. */
export const instanceScenarios: readonly Scenario[] = [
  {
    name: 'instances',
    title: 'Two instances without labels',
    story: 'Each instance has its own quotas. They are shown by number, never by ID.',
    inputs: { 'instance-id': `${defaultInstanceId}\n${secondInstanceId}` },
    prepare: (cloud) => {
      const second = { ...documentedRomaQuota, datasource_used: '1' };
      cloud.set({
        romaInstances: new Map([
          [defaultInstanceId, documentedRomaQuota],
          [secondInstanceId, second],
        ]),
      });
    },
    expected: passes,
  },
  {
    name: 'labelled-instances',
    title: 'Two labelled instances, one of them full',
    story: 'Staging has room, production has used all three data sources. The labels say which.',
    inputs: { 'instance-id': `staging=${defaultInstanceId}\nproduction=${secondInstanceId}` },
    prepare: (cloud) => {
      const full = { ...documentedRomaQuota, datasource_used: '3' };
      cloud.set({
        romaInstances: new Map([
          [defaultInstanceId, documentedRomaQuota],
          [secondInstanceId, full],
        ]),
      });
    },
    expected: fails,
  },
  {
    name: 'instance-threshold',
    title: 'A threshold and a demand for one instance',
    story:
      'Both instances have three data sources left. Production will get two more and must keep two. Staging may run out.',
    inputs: {
      'instance-id': `staging=${defaultInstanceId}\nproduction=${secondInstanceId}`,
      thresholds: 'roma.*: 0\nroma.datasource@production: 2\nges.*: 1',
      demand: 'roma.datasource@production: 2',
    },
    prepare: (cloud) => {
      cloud.set({
        romaInstances: new Map([
          [defaultInstanceId, documentedRomaQuota],
          [secondInstanceId, documentedRomaQuota],
        ]),
      });
    },
    expected: fails,
  },
];
