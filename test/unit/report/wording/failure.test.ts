import { describe, expect, test } from 'vitest';
import { unsentExchange } from '../../../../src/api/api-request.ts';
import type { ApiFailure, Failure, SignInFailure } from '../../../../src/api/api-result.ts';
import { getRequest } from '../../../../src/http/message.ts';
import type { CertificateFileState } from '../../../../src/ports/ports.ts';
import { annotationsOf } from '../../../../src/report/annotations.ts';
import { logGroupsOf } from '../../../../src/report/log.ts';
import { reportOf } from '../../../../src/report/report.ts';
import { summaryOf } from '../../../../src/report/summary/summary.ts';
import {
  describeFailures,
  type FailedResult,
  failureGroups,
  failuresOf,
  hasUntrustedCertificate,
} from '../../../../src/report/wording/failure.ts';
import { twoSentences } from '../../../../src/report/wording/finding.ts';
import { reasonText } from '../../../../src/report/wording/reason.ts';
import { serviceRemedy } from '../../../../src/report/wording/remedy.ts';
import type { ServiceResult } from '../../../../src/services/quota-request.ts';
import { serviceOf } from '../../../../src/services/registry.ts';
import { failed, quota, read, sanitize } from '../../../support/builders/quotas.ts';
import { signedOut } from '../../../support/builders/responses.ts';
import { judged, summaryContext } from '../../../support/builders/results.ts';

const told = (certificateFile: CertificateFileState) => ({ certificateFile, keyVariables: {} });
const network = (code: string): Failure => ({ kind: 'network', code: sanitize(code) });
const apiError = { code: sanitize('X.1'), message: sanitize('Not so. ') };
const silent = { code: null, message: null };
const askAgain =
  'run the job again in a minute; if that does not help, give Huawei Cloud support the request ID in the log';
const reach = (service: string) =>
  `check region, cloud or ${service}-endpoint, and that the runner can connect to it; if it needs a proxy, set https_proxy`;
const trust =
  'if your own certificate authority signed it, set NODE_EXTRA_CA_CERTS to its PEM file';
const renew = 'renew the certificate, or correct the clock';
const modern = 'check region, cloud or ges-endpoint: the server does not support TLS 1.2 or later';
const changed =
  'run the job again; if that does not help, update the gate or report it: the API may have changed';
const lives =
  'check instance-id, and project-id and region (or roma-endpoint), which must be where the instance is';
const gesLives =
  'check project-id, and region (or ges-endpoint), which must be where the project is';

type Row = readonly [
  service: 'roma' | 'ges' | 'vpc',
  status: number | null,
  failure: Failure,
  what: string,
  remedy: string,
];

const checkProxy = 'check https_proxy, or add the host to no_proxy';

test.each<Row>([
  ['roma', null, network('ENOTFOUND'), 'could not be reached (ENOTFOUND)', reach('roma')],
  ['ges', null, network('ECONNREFUSED'), 'could not be reached (ECONNREFUSED)', reach('ges')],
  ['ges', null, network('CERT_HAS_EXPIRED'), 'could not be reached (CERT_HAS_EXPIRED)', renew],
  ['ges', null, network('CERT_NOT_YET_VALID'), 'could not be reached (CERT_NOT_YET_VALID)', renew],
  ['ges', null, network('SELF_SIGNED_CERT'), 'could not be reached (SELF_SIGNED_CERT)', trust],
  [
    'ges',
    null,
    network('ERR_TLS_CERT_ALTNAME_INVALID'),
    'could not be reached (ERR_TLS_CERT_ALTNAME_INVALID)',
    'check region, cloud or ges-endpoint: the certificate is for another host',
  ],
  [
    'vpc',
    null,
    network('ERR_TLS_CERT_ALTNAME_INVALID'),
    'could not be reached (ERR_TLS_CERT_ALTNAME_INVALID)',
    'check region, cloud or endpoints: the certificate is for another host',
  ],
  ['ges', null, network('EPROTO'), 'could not be reached (EPROTO)', modern],
  ['ges', null, network('ERR_TLS_X'), 'could not be reached (ERR_TLS_X)', trust],
  ['ges', null, network('ERR_SSL_X'), 'could not be reached (ERR_SSL_X)', modern],
  ['ges', null, network('A_LEAF_SIGNATURE'), 'could not be reached (A_LEAF_SIGNATURE)', trust],
  [
    'ges',
    null,
    network('proxy: ECONNREFUSED'),
    'could not be reached (proxy: ECONNREFUSED)',
    'check https_proxy, or add the host to no_proxy',
  ],
  ...(
    [
      [
        502,
        `${checkProxy}; or check region, cloud or ges-endpoint: the proxy could not connect to the host`,
      ],
      [
        504,
        `${checkProxy}; or check region, cloud or ges-endpoint: the proxy could not connect to the host`,
      ],
      [407, `${checkProxy}: the proxy wants another user or password`],
      [403, `${checkProxy}: the proxy does not allow this host`],
      [500, checkProxy],
    ] as const
  ).map(
    ([status, remedy]): Row => [
      'ges',
      null,
      network(`proxy: statusCode=${status}`),
      `could not be reached (proxy: statusCode=${status})`,
      remedy,
    ],
  ),
  [
    'roma',
    null,
    { kind: 'timeout', seconds: 20 },
    'sent no complete response within 20 s',
    'run the job again, increase timeout-seconds, or check https_proxy if it is set',
  ],
  [
    'roma',
    401,
    signedOut(apiError),
    'rejected the token (401, X.1: Not so)',
    'get a new token, scoped to this project; a token is valid for 24 hours',
  ],
  [
    'roma',
    403,
    { kind: 'no-permission', apiError },
    'denied access (403, X.1: Not so)',
    'check project-id, and grant ROMA ReadOnlyAccess in that project to the user or agency that signs in',
  ],
  [
    'ges',
    403,
    { kind: 'no-permission', apiError: silent },
    'denied access (403)',
    'check project-id, and grant GES ReadOnlyAccess in that project to the user or agency that signs in',
  ],
  [
    'roma',
    404,
    { kind: 'not-found', apiError },
    'did not find the resource (404, X.1: Not so)',
    lives,
  ],
  [
    'ges',
    404,
    { kind: 'not-found', apiError },
    'did not find the resource (404, X.1: Not so)',
    gesLives,
  ],
  ['roma', 400, { kind: 'status', apiError }, 'responded with status 400, X.1: Not so', lives],
  ['ges', 499, { kind: 'status', apiError: silent }, 'responded with status 499', gesLives],
  ['ges', 500, { kind: 'status', apiError: silent }, 'responded with status 500', askAgain],
  ['ges', 429, { kind: 'status', apiError: silent }, 'responded with status 429', askAgain],
  ['ges', 408, { kind: 'status', apiError: silent }, 'responded with status 408', askAgain],
  ['ges', 204, { kind: 'status', apiError: silent }, 'responded with status 204', askAgain],
  [
    'ges',
    400,
    { kind: 'status', apiError: { code: sanitize('GES.7006'), message: null } },
    'responded with status 400, GES.7006',
    askAgain,
  ],
  ...[300, 399].map(
    (status): Row => [
      'roma',
      status,
      { kind: 'status', apiError: silent },
      `responded with status ${status}`,
      'check region, cloud or roma-endpoint: redirects are not followed',
    ],
  ),
  [
    'ges',
    200,
    { kind: 'error-code', apiError },
    'responded with an error (200, X.1: Not so)',
    askAgain,
  ],
  [
    'ges',
    200,
    { kind: 'not-json', problem: 'the response is empty' },
    'sent an unexpected response (status 200): the response is empty',
    'check region, cloud or ges-endpoint: a proxy or a login page may have responded instead',
  ],
  [
    'roma',
    null,
    { kind: 'not-json', problem: 'it is not HTTP (HPE_X)' },
    'sent an unexpected response: it is not HTTP (HPE_X)',
    'check region, cloud or roma-endpoint: a proxy or a login page may have responded instead',
  ],
  [
    'vpc',
    200,
    { kind: 'malformed', problem: 'the response has no list of quotas in `quotas`' },
    'sent an unexpected response (status 200): the response has no list of quotas in `quotas`',
    changed,
  ],
  [
    'roma',
    null,
    { kind: 'not-asked', because: 'refused' },
    'was skipped, because the credential was rejected',
    'fix the credential first',
  ],
  [
    'roma',
    null,
    { kind: 'not-asked', because: 'late' },
    'was skipped, because the time was up',
    'increase timeout-seconds',
  ],
])('%s with status %s: %o', (service, status, failure, what, remedy) => {
  const serviceResult = failedResult({ service, status, failure });

  expect(describeFailures([serviceResult])).toBe(`${serviceOf(service).title} ${what}`);
  expect(serviceRemedy(serviceResult, told('unset'))).toBe(remedy);
});

test.each<[CertificateFileState, string]>([
  [
    'missing',
    'NODE_EXTRA_CA_CERTS names a file that does not exist: set it to the PEM file of your certificate authority',
  ],
  [
    'unreadable',
    'NODE_EXTRA_CA_CERTS names a file that cannot be read: set it to the PEM file of your certificate authority',
  ],
  [
    'der',
    'NODE_EXTRA_CA_CERTS names a file in DER, but Node reads only PEM: convert it with openssl x509 -inform der',
  ],
  [
    'without-certificate',
    'NODE_EXTRA_CA_CERTS names a file without a PEM certificate: set it to the PEM file of your certificate authority',
  ],
  [
    'broken',
    'NODE_EXTRA_CA_CERTS names a file with a certificate that is cut off or not on its own lines, and Node ignores such a file: fix it',
  ],
  [
    'others',
    'NODE_EXTRA_CA_CERTS is read, but does not contain the authority that signed this certificate: add it to the file',
  ],
])('the remedy depends on the state of the certificate file: %s', (extra, remedy) => {
  const code = 'UNABLE_TO_VERIFY_LEAF_SIGNATURE';
  const serviceResult = failedResult({ failure: network(code) });
  const cause = failedResult({
    failure: {
      kind: 'not-signed-in',
      authority: 'iam',
      exchange: serviceResult.exchange,
      cause: { kind: 'network', code: sanitize(code) },
    },
  });

  expect(serviceRemedy(serviceResult, told(extra))).toContain(remedy);
  expect(serviceRemedy(cause, told(extra))).toBe(serviceRemedy(serviceResult, told(extra)));
  expect(serviceRemedy(failedResult({ failure: network('CERT_HAS_EXPIRED') }), told(extra))).toBe(
    renew,
  );
  for (const one of [serviceResult, cause])
    expect(hasUntrustedCertificate([read(quota()), one])).toBe(true);
});

test.each(['ECONNREFUSED', 'CERT_HAS_EXPIRED', 'ERR_TLS_CERT_ALTNAME_INVALID', 'ERR_SSL_X'])(
  'no authority helps against %s',
  (code) => {
    expect(
      hasUntrustedCertificate([failedResult({ failure: network(code) }), failedResult({})]),
    ).toBe(false);
  },
);

test('the text names the instance, and the number of attempts if there are several', () => {
  const serviceResult = failedResult({ instance: 'blue', attempts: 3 });

  expect(describeFailures([serviceResult])).toBe(
    'ROMA Connect (blue) sent no complete response within 1 s, after 3 attempts',
  );
});

test('failures are selected from the results', () => {
  const failure = failedResult({});

  expect(failuresOf([read(quota()), failure])).toEqual([failure]);
});

const wrong = { code: sanitize('401'), message: sanitize('The username or password is wrong.') };
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
  return {
    kind: 'failed',
    source,
    exchange: unsentExchange({ request: getRequest(`https://${service}.test`) }),
    failure,
    quotas: [],
  };
}

describe('a sign-in that failed for every service', () => {
  const result = judged([unread(refused), unread(refused, 'ges')]);
  const sentence =
    'Sign-in failed: IAM rejected the user name or password (401, The username or password is wrong)';
  const remedy =
    'check user-name, password and domain-name; a user with login MFA cannot sign in with a password';

  test('appears once in annotations, reason and summary', () => {
    expect(annotationsOf(result)).toEqual([
      { kind: 'error', title: 'Quota not readable', message: twoSentences(sentence, remedy) },
    ]);
    expect(reasonText(result)).toBe(`${sentence}.`);
    const summary = summaryOf(result, summaryContext);
    expect(summary).toContain(`**${sentence}.**<br>**What to do:** ${remedy}.`);
    expect(summary.match(/Sign-in failed/g)).toHaveLength(1);
    expect(summary).toContain('- ROMA Connect: no request sent\n- GES: no request sent\n');
  });

  test('appears for each service in the report, with the failed exchange', () => {
    const entry = {
      instance: null,
      kind: 'not-signed-in',
      status: 401,
      code: '401',
      message: twoSentences(sentence, remedy),
      requestId: 'trace-1',
      attempts: 1,
    };

    expect(reportOf(result, 'NOW').failures).toEqual([
      { service: 'roma', ...entry },
      { service: 'ges', ...entry },
    ]);
  });

  test('adds no status and no attempts of hosts that were not asked to the log', () => {
    expect(logGroupsOf(result)).toEqual([
      { title: 'How ROMA Connect was read', lines: ['ROMA Connect at roma.test: no request sent'] },
      { title: 'How GES was read', lines: ['GES at ges.test: no request sent'] },
    ]);
  });
});

test('a key of the environment is named by its variables', () => {
  const keyVariables = { 'access-key': 'HW_ACCESS_KEY', 'secret-key': 'HW_SECRET_KEY' };
  const failure = signedOut(silent, {
    credentialKind: 'access-key',
    authFailure: { kind: 'wrong-signature' },
  });
  const one = failedResult({ status: 401, failure });

  expect(serviceRemedy(one, { ...told('unset'), keyVariables })).toBe(
    'check HW_SECRET_KEY: it does not belong to HW_ACCESS_KEY',
  );
});

test('support is given the request ID only where there is one', () => {
  const one = failedResult({ status: 503, failure: { kind: 'status', apiError: silent } });
  const nameless = { ...one, exchange: { ...one.exchange, requestId: null } };

  expect(serviceRemedy(one, told('unset'))).toMatch(/support the request ID in the log$/);
  expect(serviceRemedy(nameless, told('unset'))).toMatch(
    /support the host and the time of the request$/,
  );
});

const named = (service: 'roma' | 'ges' | 'vpc', instance: string | null, failure: Failure) => ({
  ...failedResult({ service, status: null, failure }),
  source: { service, instance },
});

test.each<[string, readonly ServiceResult[], readonly string[]]>([
  [
    'separate failures to sign in, and other failures',
    [read(quota()), unread(refused), unread({ ...refused, authority: 'sts' }), failed()],
    ['Sign-in failed: IAM', 'Sign-in failed: STS', 'ROMA Connect responded with status 500'],
  ],
  [
    'one of each failure, and then more of the same',
    [
      named('roma', 'a', { kind: 'timeout', seconds: 2 }),
      named('roma', 'b', network('ECONNRESET')),
      named('roma', 'c', { kind: 'timeout', seconds: 2 }),
      named('ges', null, { kind: 'timeout', seconds: 2 }),
    ],
    [
      'ROMA Connect (a) sent no complete response within 2 s',
      'ROMA Connect (b) could not be reached (ECONNRESET)',
      'GES sent no complete response within 2 s',
      'ROMA Connect (c) sent no complete response within 2 s',
    ],
  ],
  [
    'what was skipped, together and behind its cause',
    [
      ...'abcdefg'
        .split('')
        .map((label) => named('roma', label, { kind: 'not-asked', because: 'refused' })),
      named('ges', null, network('ECONNRESET')),
      named('vpc', null, { kind: 'not-asked', because: 'refused' }),
    ],
    [
      'GES could not be reached (ECONNRESET)',
      'ROMA Connect (a, b, c, d, e and 2 more) and VPC were skipped, because the credential was rejected',
    ],
  ],
])('a reader is told of %s', (_, serviceResults, told) => {
  const statements = failureGroups(serviceResults).map(describeFailures);
  expect(statements).toEqual(told.map((start) => expect.stringContaining(start)));
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
    'allow the audience and the subject of this job (such as repo:OWNER/REPO:ref:refs/heads/main) in the trust policy of the agency',
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
    'check region, cloud or sts-endpoint (not every region has STS), and that the runner can connect to it; if it needs a proxy, set https_proxy',
  ],
  [
    'github',
    null,
    { kind: 'network', code: sanitize('ENOTFOUND') },
    'GitHub could not be reached (ENOTFOUND)',
    'check ACTIONS_ID_TOKEN_REQUEST_URL, and that the runner can connect to it; if it needs a proxy, set https_proxy',
  ],
  [
    'github',
    503,
    { kind: 'status', apiError: silent },
    'GitHub responded with status 503',
    'run the job again in a minute; if that does not help, give GitHub support the request ID in the log',
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
    { kind: 'not-json', problem: 'the response is not JSON' },
    'GitHub sent an unexpected response (status 200): the response is not JSON',
    'check ACTIONS_ID_TOKEN_REQUEST_URL: a proxy or a login page may have responded instead',
  ],
  [
    'iam',
    201,
    { kind: 'malformed', problem: 'the response has no token in `X-Subject-Token`' },
    'IAM sent an unexpected response (status 201): the response has no token in `X-Subject-Token`',
    changed,
  ],
])('%s with status %s: %o', (authority, status, cause, what, remedy) => {
  const asked = { ...exchange, status };
  const one = unread({ kind: 'not-signed-in', authority, exchange: asked, cause });

  expect(describeFailures([one])).toBe(`Sign-in failed: ${what}`);
  expect(serviceRemedy(one, told('unset'))).toBe(remedy);
});

type Parts = {
  readonly service?: 'roma' | 'ges' | 'vpc';
  readonly instance?: string;
  readonly status?: number | null;
  readonly attempts?: number;
  readonly failure?: Failure;
};

function failedResult(parts: Parts): FailedResult & ServiceResult {
  const { service = 'roma', instance = null, status = null, attempts = 1 } = parts;
  const { failure = { kind: 'timeout', seconds: 1 } } = parts;
  const exchange = { host: 'roma.test', status, requestId: sanitize('request-1'), attempts };
  return { kind: 'failed', source: { service, instance }, exchange, failure, quotas: [] };
}
