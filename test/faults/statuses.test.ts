import { describe, expect, test } from 'vitest';
import { errorAnswer } from '../cloud/answer.ts';
import { fixed } from '../cloud/behaviour.ts';
import { gatewayAnswers } from '../cloud/quotas/gateway.ts';
import { romaAnswers, romaRequests } from '../cloud/quotas/roma.ts';
import { startCloud } from '../cloud/server.ts';
import { defaultInstanceId } from '../cloud/state.ts';
import { reportIn } from '../support/assertions/gate-report.ts';
import { expectPassed, expectUnreadable } from '../support/assertions/outcomes.ts';
import { preloading } from '../support/child-process/preload.ts';
import { runBriefly } from '../support/runner/run-gate.ts';

const environment = preloading('without-backoff');

describe('an answer that asking again cannot mend is asked for once', () => {
  test.each([
    [
      '39a 401',
      'signed-out',
      romaAnswers.badToken,
      /: ROMA Connect rejected the token \(401, APIG\.1002: Incorrect .+\)\. Get a new token, /,
    ],
    [
      '39b 403',
      'no-permission',
      romaAnswers.noPermission,
      /: ROMA Connect denied access \(403, APIG\.1005: No .+\)\. Check project-id, and grant ROMA ReadOnlyAccess /,
    ],
    [
      '40a 404 for the instance',
      'not-found',
      romaAnswers.noSuchInstance(defaultInstanceId),
      /: ROMA Connect did not find the resource \(404, APIG\.3030: .+\)\. Check instance-id, /,
    ],
    [
      '40b 404 of the gateway',
      'not-found',
      gatewayAnswers.noSuchApi,
      /: ROMA Connect did not find the resource \(404, APIGW\.0101: .+\)\. Check instance-id, /,
    ],
    [
      '40c 404 with figures that would pass',
      'not-found',
      { status: 404, headers: {}, body: '{"api":"9","api_used":"0"}' },
      /: ROMA Connect did not find the resource \(404\)\. Check instance-id, /,
    ],
  ])('%s is a failure', async (_, kind, answer, sentence) => {
    await using cloud = await startCloud();
    cloud.replace('roma', fixed(answer));
    await using run = await runBriefly(cloud, {}, { environment });

    await expectUnreadable(run, cloud, sentence);
    expect(reportIn(run).failures).toMatchObject([{ service: 'roma', kind }]);
    expect(romaRequests(cloud)).toHaveLength(1);
    expect(run.log).not.toContain('Retrying in');
  });
});

describe('an answer that may mend itself is asked for again', () => {
  const passing = [408, 429, 500, 502, 503, 504].map(
    (status) => [status < 500 ? '41' : '42', status] as const,
  );

  test.each(passing)('%sa %i for ever is a failure after five attempts', async (_, status) => {
    await using cloud = await startCloud();
    cloud.replace('roma', fixed(errorAnswer(status, 'APIG.9999', 'System error')));
    await using run = await runBriefly(cloud, {}, { environment });

    await expectUnreadable(
      run,
      cloud,
      /: ROMA Connect responded with status \d+, APIG\.9999: System error, after 5 attempts\. Run the job again in a minute; /,
    );
    expect(romaRequests(cloud)).toHaveLength(5);
  });

  test.each(passing)('%sb %i once and then 200 passes, and the log says so', async (_, status) => {
    await using cloud = await startCloud();
    cloud.replaceInOrder('roma', [fixed(errorAnswer(status, 'APIG.9999', 'System error'))]);
    await using run = await runBriefly(cloud);

    await expectPassed(run, cloud);
    expect(romaRequests(cloud)).toHaveLength(2);
    expect(run.log).toMatch(
      new RegExp(
        `^ROMA Connect responded with status ${status}, APIG.9999: System error\\. Retrying in 0\\.\\d s\\.$`,
        'm',
      ),
    );
  });
});
