import { expect, test } from 'vitest';
import type { RawInputs } from '../../../src/inputs/inputs.ts';
import { publicProblem, showProblems } from '../../../src/inputs/problems.ts';
import { confidentialRedactions } from '../../../src/inputs/redactions.ts';
import { parseSettings } from '../../../src/inputs/settings.ts';
import { quote } from '../../../src/inputs/syntax/quote.ts';
import { type Problem, problemsOf } from '../../../src/inputs/validation.ts';
import type { Environment } from '../../../src/ports/ports.ts';
import { createSanitizer } from '../../../src/text/sanitize.ts';
import { sanitize } from '../../support/builders/quotas.ts';
import { parsingContext, rawInputs, sentenceOf } from '../../support/builders/settings.ts';

/** All problems as outputs and summary show them. */
function publicSentences(inputs: RawInputs, environment: Environment = {}): readonly string[] {
  const problems = problemsOf(parseSettings(inputs, parsingContext(environment), sanitize));
  return showProblems(problems, sanitize, sanitize).map(publicProblem).map(sentenceOf);
}

test.each([
  {
    name: 'a project ID',
    overrides: { 'project-id': 'kept_7' },
    sentences: [
      'project-id is not a project ID. Use the ID of the project, not its name: 32 letters and digits, shown in the console under My Credentials, API Credentials.',
    ],
  },
  {
    name: 'an instance ID',
    overrides: { 'instance-id': 'kept_7' },
    sentences: [
      'an entry of instance-id is not an instance ID. Use 1 to 64 letters, digits and hyphens per line, or label=id: the ID, not the name, as ROMA Connect shows it under Instance Information.',
    ],
  },
  {
    name: 'an instance ID given twice',
    overrides: { 'instance-id': 'kept7\nkept7' },
    sentences: ['an entry of instance-id is an instance listed twice. Keep one of them.'],
  },
  {
    name: 'an ID in place of a label',
    overrides: { 'instance-id': 'kept_7 x=y' },
    sentences: [
      'an entry of instance-id is not a label. Use 1 to 32 characters before =: letters from A to Z and a to z, digits, dots, hyphens or underscores.',
    ],
  },
  {
    name: 'a region',
    overrides: { region: 'kept_7' },
    sentences: ['region is not a region name. Use the name of a region, such as cn-north-4.'],
  },
  {
    name: 'a cloud',
    overrides: { cloud: 'kept_7' },
    sentences: ['cloud is not a domain. Use a domain, such as myhuaweicloud.com.'],
  },
  {
    name: 'an endpoint',
    overrides: { 'roma-endpoint': 'https://kept7/a', 'ges-endpoint': 'kept7' },
    sentences: [
      'roma-endpoint contains more than scheme and host. Use scheme and host, such as https://roma.cn-north-4.myhuaweicloud.com.',
      'ges-endpoint is not an https URL. Use scheme and host, such as https://ges.cn-north-4.myhuaweicloud.com.',
    ],
  },
])('outputs and summary do not repeat $name', ({ overrides, sentences }) => {
  expect(publicSentences(rawInputs(overrides))).toEqual(sentences);
});

test('a project ID from the environment is not repeated either', () => {
  const inputs = rawInputs({ 'project-id': '' });
  expect(publicSentences(inputs, { HW_PROJECT_ID: 'kept_7' })).toEqual([
    'project-id from HW_PROJECT_ID is not a project ID. Use the ID of the project, not its name: 32 letters and digits, shown in the console under My Credentials, API Credentials.',
  ]);
});

test('a token pasted into the wrong input is cut out, however long', () => {
  const token = 'MIIDkgYJKoZIhvcNAQcCoIIDgzCCA38CAQExDTALBglghkgBZQMEAgEw';
  const inputs = rawInputs({ token, thresholds: `${token}: 1`, 'on-error': token });
  const cutToken = createSanitizer([{ value: token, replacement: '***' }]);
  const problems = problemsOf(parseSettings(inputs, parsingContext(), cutToken));
  expect(showProblems(problems, cutToken, cutToken).map(({ quoted }) => quoted)).toEqual([
    '***',
    '***',
  ]);
});

test('what is no secret is shown, so that it can be found', () => {
  const inputs = rawInputs({ thresholds: 'roma.api: abc', 'warn-only': 'yes' });
  expect(publicSentences(inputs)).toEqual([
    'thresholds: "abc" is not a valid minimum for roma.api. Use a whole number or a percentage up to 100, such as roma.api: 5 or roma.api: 10%.',
    'warn-only: "yes" is not valid. Use true or false.',
  ]);
});

test.each(['f0fa1789-3b76-433b-a787-9892951c620e', 'f0fa17893b76433ba7879892951c620e'])(
  'the id %s in the place of a label is in no sentence of an output, not even in part',
  (id) => {
    const lines = [`roma.datasource@${id}: 1`, `roma.datasource@${id}: 2`, `roma.scripts@${id}: x`];
    const inputs = rawInputs({ 'instance-id': id, demand: lines.join('\n') });
    const cutIds = createSanitizer(confidentialRedactions(inputs, {}));
    const problems = problemsOf(parseSettings(inputs, parsingContext(), cutIds));
    const sentences = showProblems(problems, cutIds, sanitize).map(publicProblem).map(sentenceOf);

    expect(sentences.length).toBeGreaterThan(1);
    expect(sentences.join()).not.toContain(id.slice(0, 8));
  },
);

const problem: Problem = {
  input: 'services',
  complaint: 'is not valid',
  quoted: quote('inst-1111'),
  remedy: 'write roma',
};
const withoutIds = createSanitizer([{ value: 'inst-1111', replacement: '[instance-id]' }]);

test.each<[Partial<Problem>, string | null]>([
  [{}, '[instance-id…'],
  [{ quoted: null }, null],
  [{ input: 'instance-id' }, 'inst-1111'],
  [{ input: 'project-id' }, 'inst-1111'],
])('only a complaint about a confidential input repeats an id: %o', (overrides, quoted) => {
  const shown = showProblems([{ ...problem, ...overrides }], withoutIds, sanitize);

  expect(shown).toEqual([{ ...problem, ...overrides, quoted }]);
});

test('what is shown alike is told once', () => {
  const others = [problem, { ...problem, quoted: quote('inst-1111') }, { ...problem, input: 'x' }];

  expect(showProblems(others, withoutIds, sanitize).map(({ input }) => input)).toEqual([
    'services',
    'x',
  ]);
});
