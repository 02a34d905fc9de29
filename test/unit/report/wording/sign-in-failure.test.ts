import { describe, expect, test } from 'vitest';
import { noExchange } from '../../../../src/api/api-request.ts';
import type { ApiFailure, SignInFailure } from '../../../../src/api/api-result.ts';
import { annotationsOf } from '../../../../src/report/annotations/annotations.ts';
import { logGroupsOf } from '../../../../src/report/log/log.ts';
import { reportOf } from '../../../../src/report/outputs/report.ts';
import { summaryOf } from '../../../../src/report/summary/summary.ts';
import {
  describeFailedResult,
  distinctFailures,
  type FailedResult,
} from '../../../../src/report/wording/failure.ts';
import { reasonOf } from '../../../../src/report/wording/reason.ts';
import { remedyFor } from '../../../../src/report/wording/remedy.ts';
import type { ServiceResult } from '../../../../src/services/service-result.ts';
import { sanitizer } from '../../../../src/text/sanitize.ts';
import { signedOut } from '../../../support/exchanges.ts';
import { failed, quota, read } from '../../../support/quotas.ts';
import { context, judged } from '../../../support/results.ts';

const sanitize = sanitizer([]);
const wrong = { code: sanitize('401'), message: sanitize('The username or password is wrong.') };
const silent = { code: null, message: null };
const exchange = { host: 'iam.test', status: 401, requestId: sanitize('trace-1'), attempts: 1 };
const refused: SignInFailure = {
  kind: 'not-signed-in',
  authority: 'iam',
  exchange,
  cause: signedOut(wrong, { credentialKind: 'password' }),
};

function unread(
  failure: SignInFailure,
  service: 'roma' | 'ges' = 'roma',
): FailedResult & ServiceResult {
  const source = { service, instance: null };
  return { kind: 'failed', source, exchange: noExchange(`${service}.test`), failure, quotas: [] };
}

describe('a sign-in that failed for every service', () => {
  const result = judged([unread(refused), unread(refused, 'ges')]);
  const sentence =
    'Sign-in failed: IAM rejected the user name or password (401, The username or password is wrong)';
  const remedy =
    'Check user-name, password and domain-name; a user with login MFA cannot sign in with a password';

  test('is told once in annotations, reason and summary', () => {
    expect(annotationsOf(result)).toEqual([
      { kind: 'error', title: 'Quota not readable', message: `${sentence}. ${remedy}.` },
    ]);
    expect(reasonOf(result)).toBe(`${sentence}.`);
    const summary = summaryOf(result, context);
    expect(summary).toContain(`**${sentence}.**<br>**What to do:** ${remedy}.`);
    expect(summary.match(/Sign-in failed/g)).toHaveLength(1);
    expect(summary).toContain('- ROMA Connect: no request sent\n- GES: no request sent\n');
  });

  test('counts for each service in the report, with the exchange that failed', () => {
    const entry = {
      instance: null,
      kind: 'not-signed-in',
      status: 401,
      code: '401',
      message: `${sentence}. ${remedy}.`,
      requestId: 'trace-1',
      attempts: 1,
    };

    expect(reportOf(result, 'NOW').failures).toEqual([
      { service: 'roma', ...entry },
      { service: 'ges', ...entry },
    ]);
  });

  test('leaves no status or attempt of a host that was not asked in the log', () => {
    expect(logGroupsOf(result)).toEqual([
      { title: 'How ROMA Connect was read', lines: ['ROMA Connect at roma.test: no request sent'] },
      { title: 'How GES was read', lines: ['GES at ges.test: no request sent'] },
    ]);
  });
});

test('sign-ins that failed at different times, and other failures, are all told', () => {
  const other: SignInFailure = { ...refused };
  const serviceResults = [read(quota()), unread(refused), unread(other), unread(refused), failed()];

  expect(distinctFailures(serviceResults)).toHaveLength(3);
});

test.each<[SignInFailure['authority'], number | null, ApiFailure, string, string]>([
  [
    'github',
    403,
    { kind: 'no-permission', apiError: silent },
    'GitHub denied access (403)',
    'set id-token: write in the permissions of the job',
  ],
  [
    'iam',
    403,
    { kind: 'no-permission', apiError: silent },
    'IAM denied access (403)',
    'grant a role in this project to the user or agency that signs in; an IAM user also needs programmatic access',
  ],
  [
    'sts',
    403,
    { kind: 'no-permission', apiError: silent },
    'STS denied access (403)',
    'allow the audience and the subject of this job in the trust policy of the agency',
  ],
  [
    'sts',
    404,
    { kind: 'not-found', apiError: silent },
    'STS did not find the resource (404)',
    'check oidc-provider-urn, oidc-agency-urn, oidc-audience, and region or sts-endpoint',
  ],
  [
    'iam',
    404,
    { kind: 'not-found', apiError: silent },
    'IAM did not find the resource (404)',
    'check project-id, identity-provider if there is one, and region or iam-endpoint',
  ],
  [
    'sts',
    null,
    { kind: 'network', code: sanitize('ENOTFOUND') },
    'STS could not be reached (ENOTFOUND)',
    'check region, cloud or sts-endpoint, and that the runner can connect to it',
  ],
  [
    'github',
    null,
    { kind: 'network', code: sanitize('ENOTFOUND') },
    'GitHub could not be reached (ENOTFOUND)',
    'check ACTIONS_ID_TOKEN_REQUEST_URL, and that the runner can connect to it',
  ],
  [
    'github',
    503,
    { kind: 'status', apiError: silent },
    'GitHub responded with status 503',
    'run the job again in a minute; if it happens again, send GitHub the request ID',
  ],
  [
    'github',
    404,
    { kind: 'not-found', apiError: silent },
    'GitHub did not find the resource (404)',
    'keep ACTIONS_ID_TOKEN_REQUEST_URL as the runner sets it',
  ],
  [
    'github',
    200,
    { kind: 'malformed', problem: 'the response is not JSON' },
    'GitHub sent an unexpected response (status 200): the response is not JSON',
    'check ACTIONS_ID_TOKEN_REQUEST_URL: a proxy or a login page may have responded instead',
  ],
])('%s with status %s: %o', (authority, status, cause, what, remedy) => {
  const asked = { ...exchange, status };
  const one = unread({ kind: 'not-signed-in', authority, exchange: asked, cause });

  expect(describeFailedResult(one)).toBe(`Sign-in failed: ${what}`);
  expect(remedyFor(one, 'unset')).toBe(remedy);
});
