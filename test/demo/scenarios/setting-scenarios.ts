import { errs, type Scenario } from './scenario.ts';

/** What the gate makes of its own inputs. */
export const settingScenarios: readonly Scenario[] = [
  {
    name: 'warn-only',
    title: 'Too little is left, and warn-only is true',
    story: 'The gate is on trial: it reports the shortage and keeps the step green.',
    inputs: { thresholds: 'ges.graph: 20', 'warn-only': 'true' },
    expected: { verdict: 'fail', exitCode: 0 },
  },
  {
    name: 'wrong-inputs',
    title: 'Several inputs are wrong at once',
    story: 'All of them are named in one go, and nothing is sent to the cloud.',
    inputs: {
      'project-id': 'my project',
      thresholds: 'roma.datasorce: 1\nges.graph: 10%\nges.backup: 1e3',
      'on-error': 'explode',
      'timeout-seconds': 'soon',
    },
    expected: errs,
  },
];
