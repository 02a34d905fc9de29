import { describe, expect, test } from 'vitest';
import { unasked } from '../../../src/quota/exchange.ts';
import type { ExchangeFailure, NotSignedIn } from '../../../src/quota/failure.ts';
import type { Reading } from '../../../src/quota/reading.ts';
import { annotationsOf } from '../../../src/report/annotations.ts';
import { cureFor } from '../../../src/report/cure.ts';
import { type FailedReading, failuresToTell, whatHappened } from '../../../src/report/failure.ts';
import { logGroupsOf } from '../../../src/report/log.ts';
import { reasonOf } from '../../../src/report/reason.ts';
import { reportOf } from '../../../src/report/report.ts';
import { summaryOf } from '../../../src/report/summary.ts';
import { cleaner } from '../../../src/text/clean.ts';
import { signedOut } from '../../support/exchanges.ts';
import { failed, quota, read } from '../../support/quotas.ts';
import { judged } from '../../support/results.ts';

const clean = cleaner([]);
const wrong = { code: clean('401'), message: clean('The username or password is wrong.') };
const silent = { code: null, message: null };
const exchange = { host: 'iam.test', status: 401, requestId: clean('trace-1'), attempts: 1 };
const refused: NotSignedIn = {
  kind: 'not-signed-in',
  authority: 'iam',
  exchange,
  cause: signedOut(wrong, { proof: 'password' }),
};

function unread(failure: NotSignedIn, service: 'roma' | 'ges' = 'roma'): FailedReading & Reading {
  const source = { service, instance: null };
  return { kind: 'failed', source, exchange: unasked(`${service}.test`), failure, quotas: [] };
}

describe('a sign-in that failed for every service', () => {
  const result = judged([unread(refused), unread(refused, 'ges')]);
  const sentence =
    'Signing in failed: IAM refused the user name or password (401, The username or password is wrong)';
  const cure =
    'check user-name, password and domain-name; a user whose login MFA protects cannot sign in by password';

  test('is told once in annotations, reason and summary', () => {
    expect(annotationsOf(result)).toEqual([
      { kind: 'error', title: 'Quota not readable', message: `${sentence}: ${cure}.` },
    ]);
    expect(reasonOf(result)).toBe(`${sentence}.`);
    expect(
      summaryOf(result, 'NOW')
        .split('### Could not be read')[1]
        ?.match(/^- .+$/gm),
    ).toEqual([
      expect.stringContaining('Signing in failed'),
      expect.stringContaining('fails below'),
      expect.stringContaining('nothing is planned'),
      '- ROMA Connect: not asked',
      '- GES: not asked',
    ]);
  });

  test('counts for each service in the report, with the exchange that failed', () => {
    const entry = {
      instance: null,
      kind: 'not-signed-in',
      status: 401,
      code: '401',
      message: `${sentence}: ${cure}.`,
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
      { title: 'How ROMA Connect was read', lines: ['ROMA Connect at roma.test: not asked'] },
      { title: 'How GES was read', lines: ['GES at ges.test: not asked'] },
    ]);
  });
});

test('sign-ins that failed at different times, and other failures, are all told', () => {
  const other: NotSignedIn = { ...refused };
  const readings = [read(quota()), unread(refused), unread(other), unread(refused), failed()];

  expect(failuresToTell(readings)).toHaveLength(3);
});

test.each<[NotSignedIn['authority'], number | null, ExchangeFailure, string, string]>([
  [
    'github',
    403,
    { kind: 'no-permission', refusal: silent },
    'GitHub refused permission (403)',
    'add id-token: write to the permissions of the job',
  ],
  [
    'iam',
    403,
    { kind: 'no-permission', refusal: silent },
    'IAM refused permission (403)',
    'grant whoever signs in a role in this project, and an IAM user programmatic access',
  ],
  [
    'sts',
    403,
    { kind: 'no-permission', refusal: silent },
    'STS refused permission (403)',
    'let the trust policy of the agency allow the audience and the subject of this job',
  ],
  [
    'sts',
    404,
    { kind: 'not-found', refusal: silent },
    'STS found nothing there (404)',
    'check oidc-provider-urn, oidc-agency-urn, oidc-audience, and region or sts-endpoint',
  ],
  [
    'iam',
    404,
    { kind: 'not-found', refusal: silent },
    'IAM found nothing there (404)',
    'check project-id, identity-provider if there is one, and region or iam-endpoint',
  ],
  [
    'sts',
    null,
    { kind: 'network', code: clean('ENOTFOUND') },
    'STS could not be reached (ENOTFOUND)',
    'check region, cloud or sts-endpoint, and that the runner may connect there',
  ],
  [
    'github',
    null,
    { kind: 'network', code: clean('ENOTFOUND') },
    'GitHub could not be reached (ENOTFOUND)',
    'check ACTIONS_ID_TOKEN_REQUEST_URL, and that the runner may connect there',
  ],
  [
    'github',
    503,
    { kind: 'status', refusal: silent },
    'GitHub answered with status 503',
    'run the job again in a minute; if it stays, give GitHub the request ID',
  ],
  [
    'github',
    404,
    { kind: 'not-found', refusal: silent },
    'GitHub found nothing there (404)',
    'leave ACTIONS_ID_TOKEN_REQUEST_URL as the runner sets it',
  ],
  [
    'github',
    200,
    { kind: 'malformed', problem: 'the answer is not JSON' },
    'GitHub could not be understood (status 200): the answer is not JSON',
    'check ACTIONS_ID_TOKEN_REQUEST_URL; a proxy or a login page may have answered in its place',
  ],
])('%s with status %s: %o', (authority, status, cause, what, cure) => {
  const asked = { ...exchange, status };
  const one = unread({ kind: 'not-signed-in', authority, exchange: asked, cause });

  expect(whatHappened(one)).toBe(`Signing in failed: ${what}`);
  expect(cureFor(one, 'unset')).toBe(cure);
});
