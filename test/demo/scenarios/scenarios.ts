import { demandScenarios } from './demand-scenarios.ts';
import { failureScenarios } from './failure-scenarios.ts';
import { instanceScenarios } from './instance-scenarios.ts';
import { quotaScenarios } from './quota-scenarios.ts';
import type { Scenario } from './scenario.ts';
import { serviceScenarios } from './service-scenarios.ts';
import { settingScenarios } from './setting-scenarios.ts';
import { signInScenarios } from './sign-in-scenarios.ts';

/** Every scenario of the demo. */
export const scenarios: readonly Scenario[] = [
  ...quotaScenarios,
  ...demandScenarios,
  ...instanceScenarios,
  ...serviceScenarios,
  ...signInScenarios,
  ...failureScenarios,
  ...settingScenarios,
];

/** What is played when no scenario is named: a red step, which the gate is for, and a green one. */
export const firstScenarios: readonly [string, string] = ['demand', 'enough'];
