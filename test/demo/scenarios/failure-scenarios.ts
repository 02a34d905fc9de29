import { fixed, fixedText } from '../../cloud/behaviour.ts';
import { gatewayAnswers } from '../../cloud/quotas/gateway.ts';
import { romaAnswers } from '../../cloud/quotas/roma.ts';
import { initialState } from '../../cloud/state.ts';
import { errs, type Scenario, warns } from './scenario.ts';

/** What the gate makes of services it could not read. */
export const failureScenarios: readonly Scenario[] = [
  {
    name: 'wrong-token',
    title: 'The token is wrong (401)',
    story: 'Neither service knows the token, perhaps because it has expired.',
    inputs: { token: 'token-of-yesterday-that-has-expired' },
    expected: errs,
  },
  {
    name: 'no-permission',
    title: 'The token may not read quotas (403)',
    story: 'The user exists, but nobody granted it read access.',
    inputs: { token: initialState.powerlessToken },
    expected: errs,
  },
  {
    name: 'no-such-instance',
    title: 'The ROMA instance does not exist (404)',
    story: 'A 404 is a failure, never "no quota, so nothing to worry about".',
    inputs: { 'instance-id': 'f0fa1789-3b76-433b-a787-9892951c620e' },
    expected: errs,
  },
  {
    name: 'service-down',
    title: 'ROMA Connect is down (500)',
    story: 'ROMA Connect answers every request with a system error. GES is checked all the same.',
    inputs: { 'timeout-seconds': '5' },
    prepare: (cloud) => cloud.replace('roma', fixed(romaAnswers.systemError)),
    expected: errs,
  },
  {
    name: 'web-page',
    title: 'A web page instead of quotas (200)',
    story: 'Something on the way answers 200 with a sign-in page. Status 200 alone proves nothing.',
    inputs: {},
    prepare: (cloud) => {
      const page = '<!DOCTYPE html>\n<html><body><h1>Sign in to continue</h1></body></html>\n';
      cloud.replace('ges', fixedText(200, 'text/html', page));
    },
    expected: errs,
  },
  {
    name: 'on-error-warn',
    title: 'GES is down, and on-error is warn (503)',
    story:
      'The team would rather deploy than wait for GES. The step is green, and says what it missed.',
    inputs: { 'on-error': 'warn', 'timeout-seconds': '5' },
    prepare: (cloud) => cloud.replace('ges', fixed(gatewayAnswers.unavailable)),
    expected: warns,
  },
];
