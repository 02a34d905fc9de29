import { demandScenarios } from './demand-scenarios.ts';
import { failureScenarios } from './failure-scenarios.ts';
import { instanceScenarios } from './instance-scenarios.ts';
import { quotaScenarios } from './quota-scenarios.ts';
import type { Scenario } from './scenario.ts';
import { serviceScenarios } from './service-scenarios.ts';
import { settingScenarios } from './setting-scenarios.ts';
import { signInScenarios } from './sign-in-scenarios.ts';

/** Every scenario of the demo, the one it plays by itself first. */
export const scenarios: readonly Scenario[] = [
  ...quotaScenarios,
  ...demandScenarios,
  ...instanceScenarios,
  ...serviceScenarios,
  ...signInScenarios,
  ...failureScenarios,
  ...settingScenarios,
];

/** The scenario played when none is named. */
export const firstScenario = 'enough';
