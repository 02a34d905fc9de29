import { expect, test } from 'vitest';
import { annotationsOf } from '../../../../src/report/annotations.ts';
import { outputsOf } from '../../../../src/report/outputs.ts';
import { isGreen, type Outcome } from '../../../../src/report/result.ts';
import { summaryOf } from '../../../../src/report/summary/summary.ts';
import { reasonText } from '../../../../src/report/wording/reason.ts';
import { undelivered } from '../../../../src/report/wording/undelivered.ts';
import { available, quota, read, sanitize } from '../../../support/builders/quotas.ts';
import { judged, logLinesOf, summaryContext } from '../../../support/builders/results.ts';

const enough = judged([read(quota())]);
const short = judged([read(quota({ headroom: available(0) }))], {}, true);
const wrong: Outcome = {
  kind: 'invalid-inputs',
  problems: [{ input: 'region', complaint: 'is not set', quoted: null, remedy: 'write it' }],
};
const failure = (code: string, message = 'no luck') => ({ code, message: sanitize(message) });
const sentence =
  'report-path could not be written (EEXIST): part of the path is a file. Use another path.';
const bold =
  '**report-path could not be written (EEXIST): part of the path is a file.**<br>**What to do:** use another path.';

test.each([
  ['EEXIST', ' (EEXIST): part of the path is a file. Use another path.'],
  ['ENOTDIR', ' (ENOTDIR): part of the path is a file. Use another path.'],
  ['EISDIR', ' (EISDIR): it is a folder. Use another path.'],
  ['EACCES', ' (EACCES): the job may not write there. Use another path.'],
  ['EPERM', ' (EPERM): the job may not write there. Use another path.'],
  ['ENOENT', ' (ENOENT): part of the path does not exist and cannot be created. Use another path.'],
  ['ENOSPC', ' (ENOSPC): the disk is full. Free space on the runner, or use another path.'],
  ['EROFS', ' (EROFS): the disk is read-only. Use another path.'],
  ['EMFILE', ': no luck. Use another path.'],
  ['no code', ': no luck. Use another path.'],
])('%s is told in plain words', (code, words) => {
  expect(reasonText(undelivered(enough, failure(code)))).toBe(
    `report-path could not be written${words}`,
  );
});

test('a step without its report is red, with one verdict, and says what was found', () => {
  const result = undelivered({ ...enough, region: 'cn-north-4' }, failure('EEXIST'));
  const summary = summaryOf(result, { ...summaryContext, troubleshooting: 'https://page.test/' });

  expect(isGreen(result)).toBe(false);
  expect(outputsOf(result, summaryContext)).toMatchObject({
    ...{ verdict: 'error', passed: 'false', reason: sentence },
  });
  expect(logLinesOf(result)).toEqual([`Verdict: error. ${sentence}`]);
  expect(summary.split('\n').slice(0, 9)).toEqual([
    '## ❌ Result not delivered · cn-north-4',
    '',
    bold,
    '',
    'More help: [Troubleshooting](https://page.test/).',
    '',
    '**The one quota that was checked has enough left.**',
    '',
    '<details><summary>1 quota is fine</summary>',
  ]);
  expect(summary).toContain('<sub>Checked 2026-11-22 10&#58;00 UTC.');
});

test.each<[string, Outcome, string, string]>([
  ['a shortage, though warn-only is on', short, 'Quota too low', 'none is left, the threshold'],
  ['a wrong input', wrong, 'Wrong input', 'region is not set'],
])('what else is wrong is told too: %s', (_, outcome, title, words) => {
  const result = undelivered(outcome, failure('EEXIST'));
  const summary = summaryOf(result, { ...summaryContext, troubleshooting: 'https://page.test/' });

  expect(annotationsOf(result)).toEqual([
    { kind: 'error', title: 'Result not delivered', message: sentence },
    { kind: 'error', title, message: expect.stringContaining(words) },
  ]);
  expect(summary).toContain(words);
  expect(summary).not.toContain('the step stays green');
  expect(summary.match(/More help/g)).toHaveLength(1);
});
