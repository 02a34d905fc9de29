import {
  defaultInstanceId,
  documentedGesResources,
  documentedRomaQuota,
} from '../../cloud/state.ts';
import { errs, fails, passes, type Scenario, warns } from './scenario.ts';

const otherResources = documentedGesResources.filter(({ type }) => type !== 'graph');

/** What the gate makes of quotas it could read. */
export const quotaScenarios: readonly Scenario[] = [
  {
    name: 'enough',
    title: 'Enough of every quota is left',
    story:
      'No thresholds are set, so at least 1 of everything must be left. It is, and the step is green.',
    inputs: {},
    expected: passes,
  },
  {
    name: 'low',
    title: 'A quota is below its warning threshold',
    story: 'Three data sources are left: enough to deploy, and few enough to say so.',
    inputs: { thresholds: '*: 1', 'warn-thresholds': 'roma.datasource: 5' },
    expected: warns,
  },
  {
    name: 'short',
    title: 'Too little of a quota is left',
    story: 'The deployment needs two data sources. One of 100 is left, so it never starts.',
    inputs: { thresholds: 'roma.datasource: 2\nges.graph: 1' },
    prepare: (cloud) => {
      const quota = { ...documentedRomaQuota, datasource: '100', datasource_used: '99' };
      cloud.set({ romaInstances: new Map([[defaultInstanceId, quota]]) });
    },
    expected: fails,
  },
  {
    name: 'exhausted',
    title: 'A limit of 0, and nothing left',
    story:
      'ROMA allows no backend API at all and GES has no graph left. Zero is a number, not a gap.',
    inputs: {},
    prepare: (cloud) => {
      const quota = { ...documentedRomaQuota, api: '0', api_used: '0' };
      cloud.set({
        romaInstances: new Map([[defaultInstanceId, quota]]),
        gesResources: [{ type: 'graph', available: 0, edge_volume: 0 }, ...otherResources],
      });
    },
    expected: fails,
  },
  {
    name: 'unlimited',
    title: 'GES reports -1',
    story: 'Graphs and edges are unlimited here, which is enough for any threshold.',
    inputs: { thresholds: 'ges.graph: 1000\nges.edge_volume: 1000000' },
    prepare: (cloud) => {
      cloud.set({
        gesResources: [{ type: 'graph', available: -1, edge_volume: -1 }, ...otherResources],
      });
    },
    expected: passes,
  },
  {
    name: 'unknown',
    title: 'A documented field is missing',
    story: 'ROMA does not say how many backend APIs are used. Unknown is never taken for enough.',
    inputs: {},
    prepare: (cloud) => {
      const { api_used: _, ...quota } = documentedRomaQuota;
      cloud.set({ romaInstances: new Map([[defaultInstanceId, quota]]) });
    },
    expected: errs,
  },
];
