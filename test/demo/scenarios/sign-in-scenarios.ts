import {
  withAccessKey,
  withAgency,
  withExportedKey,
  withIdentityProvider,
  withPassword,
  withTemporaryKey,
} from '../../support/sign-in/sign-in-methods.ts';
import { errs, passes, type Scenario } from './scenario.ts';

const minute = 60_000;

/** How the gate signs in, and what it says when that fails. */
export const signInScenarios: readonly Scenario[] = [
  {
    name: 'oidc',
    title: 'GitHub OIDC through a trust agency: no stored secret',
    story:
      'GitHub vouches for the job, and STS issues a key that is valid for 15 minutes. Nothing is stored.',
    inputs: {},
    signInMethod: withAgency,
    expected: passes,
  },
  {
    name: 'oidc-older',
    title: 'GitHub OIDC through an identity provider: the older route',
    story: 'IAM exchanges the ID token of the job for a token of the project.',
    inputs: {},
    signInMethod: withIdentityProvider,
    expected: passes,
  },
  {
    name: 'access-key',
    title: 'An access key',
    story: 'Every request is signed. The secret access key itself never travels.',
    inputs: {},
    signInMethod: withAccessKey,
    expected: passes,
  },
  {
    name: 'temporary-key',
    title: 'A temporary access key, with its security token',
    story: 'An earlier step has fetched the key, and its security token is signed as well.',
    inputs: {},
    signInMethod: withTemporaryKey,
    expected: passes,
  },
  {
    name: 'auth-action',
    title: "After Huawei's auth action: no input for signing in",
    story: 'The step before has exported a key, and the log says where each part was found.',
    inputs: {},
    signInMethod: withExportedKey,
    expected: passes,
  },
  {
    name: 'iam-user',
    title: 'An IAM user with a password',
    story: 'IAM issues a token for the project, and the gate sends it to both services.',
    inputs: {},
    signInMethod: withPassword,
    expected: passes,
  },
  {
    name: 'wrong-clock',
    title: 'The clock of the runner is 20 minutes behind (401)',
    story: 'A signature is valid for 15 minutes. The gate blames the clock, not the key.',
    inputs: {},
    signInMethod: withAccessKey,
    prepare: (cloud) => cloud.set({ clockOffset: 20 * minute }),
    expected: errs,
  },
  {
    name: 'no-id-token',
    title: 'The job may not get an ID token',
    story: 'One line is missing in the workflow, and the gate says which.',
    inputs: {},
    signInMethod: (cloud) => ({ ...withAgency(cloud), environment: {} }),
    expected: errs,
  },
  {
    name: 'two-ways',
    title: 'Two ways of signing in at once',
    story: 'Nothing says which of the two is meant, so nothing is sent.',
    inputs: { token: 'token-beside-an-access-key' },
    signInMethod: withAccessKey,
    expected: errs,
  },
];
