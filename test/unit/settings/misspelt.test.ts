import { describe, expect, test } from 'vitest';
import { misspeltInputs } from '../../../src/settings/misspelt.ts';
import { sentenceOf } from '../../../src/settings/parsed.ts';
import { clean } from './complaints.ts';

describe('an input that does not exist is refused:', () => {
  test.each([
    { variable: 'INPUT_THRESHOLD', name: 'threshold', meant: 'thresholds' },
    { variable: 'INPUT_TRESHOLD', name: 'treshold', meant: 'thresholds' },
    { variable: 'INPUT_TRESHOLDS', name: 'tresholds', meant: 'thresholds' },
    { variable: 'INPUT_THERSHOLDS', name: 'thersholds', meant: 'thresholds' },
    { variable: 'INPUT_WARN_THRESHOLDS', name: 'warn_thresholds', meant: 'warn-thresholds' },
    { variable: 'INPUT_WARN-THRESHOLD', name: 'warn-threshold', meant: 'warn-thresholds' },
    { variable: 'INPUT_PROJECT_ID', name: 'project_id', meant: 'project-id' },
    { variable: 'INPUT_SERVICE', name: 'service', meant: 'services' },
    { variable: 'INPUT_ON-UNKOWN', name: 'on-unkown', meant: 'on-unknown' },
    { variable: 'INPUT_TIMEOUT-SECOND', name: 'timeout-second', meant: 'timeout-seconds' },
    { variable: 'INPUT_WARN_ONLY', name: 'warn_only', meant: 'warn-only' },
  ])('$variable', ({ variable, name, meant }) => {
    expect(misspeltInputs({ [variable]: 'x' }, clean).map(sentenceOf)).toEqual([
      `${name} is no input of this action: write ${meant}, or rename the environment variable if it is not meant for this step`,
    ]);
  });

  // No variable of a shell has a hyphen in its name; one that has is an input of this step.
  test.each(['quota-thresholds', 'min-remaining', 'fail-below', 'plan-to-read'])(
    'a hyphen gives away %s, however far it is from any other',
    (name) => {
      const problems = misspeltInputs({ [`INPUT_${name.toUpperCase()}`]: '5' }, clean);
      expect(problems).toMatchObject([{ input: name, complaint: 'is no input of this action' }]);
    },
  );

  test('each by name, and never its value', () => {
    const environment = { INPUT_TOKEM: 'pa55word', INPUT_REGIONS: 'pa55word' };
    expect(misspeltInputs(environment, clean).map(sentenceOf)).toEqual([
      'tokem is no input of this action: write token, or rename the environment variable if it is not meant for this step',
      'regions is no input of this action: write region, or rename the environment variable if it is not meant for this step',
    ]);
  });
});

test.each([
  { name: 'nothing', environment: {} },
  { name: 'the inputs there are', environment: { 'INPUT_WARN-THRESHOLDS': '', INPUT_TOKEN: 'x' } },
  {
    name: 'inputs of the workflow itself',
    environment: { INPUT_FILE: 'x', INPUT_WHO_TO_GREET: 'x' },
  },
  {
    name: 'a word near to a short one',
    environment: { INPUT_REASON: 'x', INPUT_OPEN: 'x', INPUT_USER: 'x' },
  },
  { name: 'a word three letters away', environment: { INPUT_VERSION: 'x' } },
  { name: 'other variables', environment: { THRESHOLD: '1', WARN_THRESHOLD: '1', INPUTS: '1' } },
])('leaves $name alone', ({ environment }) => {
  expect(misspeltInputs(environment, clean)).toEqual([]);
});
