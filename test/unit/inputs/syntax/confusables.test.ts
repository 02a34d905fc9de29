import { expect, test } from 'vitest';
import { parseThresholds } from '../../../../src/inputs/limits/thresholds.ts';
import { confusableProblem } from '../../../../src/inputs/syntax/confusables.ts';
import { parseServices } from '../../../../src/inputs/targets/services.ts';
import { complaintsOf, sentencesOf } from '../../../support/builders/settings.ts';

test.each([
  ['ges.graph：1', 'U+FF1A. Type an ordinary : instead'],
  ['ges.graph: １', 'U+FF11. Type an ordinary 1 instead'],
  ['＊: 1', 'U+FF0A. Type an ordinary * instead'],
  ['ges，roma', 'U+FF0C. Type an ordinary , instead'],
  ['ges、roma', 'U+3001. Type an ordinary , instead'],
  ['gеs', 'U+0435. Type it again, in ASCII characters'],
  ['ges.grαph: 1', 'U+03B1. Type it again, in ASCII characters'],
  ['𝐠es', 'U+1D420. Type an ordinary g instead'],
])('%s contains %s', (entry, told) => {
  const problem = confusableProblem('services', entry);
  expect(sentencesOf(problem === null ? [] : [problem])).toEqual([
    `services: "${entry}" contains the character ${told}.`,
  ]);
});

test.each(['ges.graph: 1', '生产=a', 'ges\u00a0', 'ges.graph:\u3000 1', 'ges – 1', ''])(
  '%j contains none',
  (entry) => {
    expect(confusableProblem('services', entry)).toBeNull();
  },
);

test('lists are told so, one problem an entry', () => {
  expect(complaintsOf(parseServices('roma\ngеs'))).toEqual([
    'services: "gеs" contains the character U+0435. Type it again, in ASCII characters.',
  ]);
  const context = { selected: ['ges'], labels: null, onlyInOtherPlans: [] } as const;
  expect(complaintsOf(parseThresholds('thresholds', 'ges.graph：1 # mine', context))).toEqual([
    'thresholds: "ges.graph：1" contains the character U+FF1A. Type an ordinary : instead.',
  ]);
});
