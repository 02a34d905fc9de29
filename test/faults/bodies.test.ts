import { describe, expect, test } from 'vitest';
import { type Behaviour, byHand, fixedText } from '../cloud/behaviour.ts';
import { startCloud } from '../cloud/server.ts';
import { documentedRomaQuota } from '../cloud/state.ts';
import { annotationsIn, quotaIn, reportIn } from '../support/assertions/gate-report.ts';
import { expectNoToken, expectPassed, expectUnreadable } from '../support/assertions/outcomes.ts';
import { runBriefly } from '../support/runner/run-gate.ts';

const json = (body: string, status = 200) => fixedText(status, 'application/json', body);
const enough = JSON.stringify(documentedRomaQuota);
const loginPage = `<!DOCTYPE html>\n<html><title>Sign in</title>${'<p>Sign in</p>'.repeat(5000)}`;

const unexpected = (problem: string, remedy: string) =>
  new RegExp(
    `: ROMA Connect sent an unexpected response \\(status 200\\): ${problem}\\. ${remedy}`,
  );
const notUnderstood = (problem: string) =>
  unexpected(problem, 'Check region, cloud or roma-endpoint: a proxy or a login page ');
const otherForm = (problem: string) =>
  unexpected(problem, 'Run the job again; .+: the API may have changed\\.');
const webPage = notUnderstood('the response is a web page and begins with "<.{0,59}"');
const notAnObject = otherForm('the response is not a JSON object');
const empty = notUnderstood('the response is empty');
const cutOff = notUnderstood('the response is not JSON and begins with ".{1,60}"');

const bodies: readonly [string, Behaviour, RegExp][] = [
  ['31a a login page', fixedText(200, 'text/html', loginPage), webPage],
  ['31b a login page that calls itself JSON', json(loginPage), webPage],
  ['32a nothing', json(''), empty],
  ['32b blanks', json(' \r\n\t '), empty],
  ['32c null', json('null'), notAnObject],
  ['32d a list', json(`[${enough}]`), notAnObject],
  ['32e an empty object', json('{}'), otherForm('the response has none of the .+ fields')],
  ['32f 204 No Content', json('', 204), /: ROMA Connect responded with status 204\. /],
  ['32g 206 Partial Content', json(enough, 206), /: ROMA Connect responded with status 206\. /],
  ['33a JSON that is cut off', json(enough.slice(0, -1)), cutOff],
  ['33b two JSON documents', json(enough + enough), cutOff],
  [
    '33c latin-1',
    byBytes(Buffer.from('{"api":"caf\xe9"}', 'latin1')),
    notUnderstood('.+not UTF-8.+'),
  ],
  [
    '33d UTF-16',
    byBytes(Buffer.from(`\ufeff${enough}`, 'utf16le')),
    notUnderstood('.+not UTF-8.+'),
  ],
  ['34a lists 200,000 deep', json(nested('[', ']')), notAnObject],
  ['34b lists 200,000 deep, never closed', json('['.repeat(200_000)), cutOff],
];

function byBytes(body: Buffer): Behaviour {
  return byHand((_, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(body);
  });
}

function nested(opening: string, closing: string): string {
  return opening.repeat(200_000) + closing.repeat(200_000);
}

test.each(bodies)('%s is a failure', async (_, behaviour, sentence) => {
  await using cloud = await startCloud();
  cloud.replace('roma', behaviour);
  await using run = await runBriefly(cloud);

  await expectUnreadable(run, cloud, sentence);
  const kind = sentence.source.includes('unexpected') ? 'malformed' : 'status';
  expect(reportIn(run).failures).toMatchObject([{ service: 'roma', kind }]);
  expect(annotationsIn(run)[0]?.length).toBeLessThan(320);
});

test('33e a byte order mark before the JSON is accepted', async () => {
  await using cloud = await startCloud();
  cloud.replace('roma', json(`\ufeff${enough}`));
  await using run = await runBriefly(cloud);

  await expectPassed(run, cloud);
});

describe('a figure that cannot be relied on is not known', () => {
  const others = '"datasource":"3","datasource_used":"0","scripts":"5"';
  const deep = nested('{"":', '}').replace(':}', ':1}');
  const bodiesWithoutApi: readonly [string, string][] = [
    ['34c a figure nested 200,000 deep', `{"api":"10","api_used":${deep},${others}}`],
    ['34d figures in __proto__', `{"__proto__":${enough},${others}}`],
    ['34e figures in the constructor', `{"constructor":{"prototype":${enough}},${others}}`],
    ['34f a use given twice', `{"api":"10","api_used":"10","api_used":"4",${others}}`],
    ['34g a limit given twice', `{"api":"4","api":"10","api_used":"4",${others}}`],
  ];

  test.each(bodiesWithoutApi)('%s', async (_, body) => {
    await using cloud = await startCloud();
    cloud.replace('roma', json(body));
    await using run = await runBriefly(cloud);

    expect(run).toMatchObject({ exitCode: 1, signal: null });
    expect(run.outputs).toMatchObject({ verdict: 'error', passed: 'false' });
    expect(annotationsIn(run)).toEqual([expect.stringMatching(/^error Quota not .+\.$/)]);
    expect(quotaIn(run, 'roma.api')).toMatchObject({ status: 'unknown', left: null });
    await expectNoToken(run, cloud);
  });
});
