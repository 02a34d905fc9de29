import { jsonAnswer } from '../../cloud/answer.ts';
import { fixed } from '../../cloud/behaviour.ts';
import { documentedGesResources } from '../../cloud/state.ts';
import { planNamed } from '../../support/terraform/plan-files.ts';
import { earlierReport } from './earlier-report.ts';
import { errs, fails, passes, type Scenario, warns } from './scenario.ts';

const withGraphs = (available: number) => [
  { type: 'graph', available, edge_volume: 7300 },
  ...documentedGesResources.filter(({ type }) => type !== 'graph'),
];

/** What the gate makes of what a deployment will take. */
export const demandScenarios: readonly Scenario[] = [
  {
    name: 'demand',
    title: 'The deployment needs more than is left',
    story: 'One graph is left. That looks like enough, but this deployment needs three.',
    inputs: { thresholds: 'ges.*: 0\nroma.*: 1', demand: 'ges.graph: 3\nroma.api: 20' },
    prepare: (cloud) => cloud.set({ gesResources: withGraphs(1) }),
    expected: fails,
  },
  {
    name: 'terraform-plan',
    title: 'A Terraform plan says what the deployment needs',
    story:
      'The plan creates seven graphs, four backups and two metadata files, most of them in modules. Nobody counts by hand.',
    inputs: { 'terraform-plan': 'plan.json', 'ges-edge-unit': '10000' },
    files: { 'plan.json': await planNamed('count-and-for-each-in-modules') },
    expected: passes,
  },
  {
    name: 'terraform-replacement',
    title: 'A replacement needs room for both graphs',
    story:
      'The plan replaces a graph and creates the new one first. It ends with as many graphs as before, but needs one more on the way, and none is left.',
    inputs: { 'terraform-plan': 'plan.json', thresholds: '*: 0' },
    files: { 'plan.json': await planNamed('create-before-destroy') },
    prepare: (cloud) => cloud.set({ gesResources: withGraphs(0) }),
    expected: fails,
  },
  {
    name: 'terraform-unknown',
    title: 'A plan that does not say what it needs',
    story: 'The size of a graph is known only after apply. Unknown is never taken for nothing.',
    inputs: { 'terraform-plan': 'plan.json', 'ges-edge-unit': '10000' },
    files: { 'plan.json': await planNamed('unknown-size') },
    expected: errs,
  },
  {
    name: 'declared-use',
    title: 'Declared usage that the API does not report',
    story:
      'ROMA Connect reports a limit of 5 scripts but no usage. The team knows that 2 are in use.',
    inputs: { thresholds: 'roma.scripts: 1', used: 'roma.scripts: 2', demand: 'roma.scripts: 2' },
    expected: passes,
  },
  {
    name: 'waiting',
    title: 'A shortage that passes while the gate waits',
    story: 'No graph is left at first. Another job deletes one, and the third reading finds it.',
    inputs: { services: 'ges', 'wait-timeout-seconds': '20', 'wait-interval-seconds': '1' },
    prepare: (cloud) => {
      const none = fixed(jsonAnswer(200, { quotas: { resources: withGraphs(0) } }));
      cloud.replaceInOrder('ges', [none, none]);
    },
    expected: passes,
  },
  {
    name: 'baseline',
    title: 'More quota is gone than was planned',
    story:
      'Before the deployment 10 graphs were left, and it planned to take 2. Now 6 are left: somebody else took 2 as well.',
    inputs: { services: 'ges', baseline: earlierReport },
    prepare: (cloud) => cloud.set({ gesResources: withGraphs(6) }),
    expected: warns,
  },
];
