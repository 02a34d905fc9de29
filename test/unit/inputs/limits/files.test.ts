import { expect, test } from 'vitest';
import { namedFiles } from '../../../../src/inputs/limits/files.ts';
import { rawInputs } from '../../../support/builders/settings.ts';

test.each([
  ['no file', {}, []],
  ['plans, one a line', { 'terraform-plan': 'a.json\n# none\n\nb.json' }, ['a.json', 'b.json']],
  ['a baseline', { baseline: 'c.json' }, ['c.json']],
  ['each once', { 'terraform-plan': 'a.json\na.json', baseline: 'a.json' }, ['a.json']],
  ['no comments', { 'terraform-plan': '# none' }, []],
  ['nothing of JSON', { 'terraform-plan': '{\n"a": 1\n}', baseline: '{"version":1}' }, []],
  ['nothing of a list', { 'terraform-plan': '[1]', baseline: '[1]' }, []],
  [
    'a path that begins with a bracket',
    { 'terraform-plan': '{x}.json\n[x]/b.json', baseline: '[x]/c.json' },
    ['{x}.json', '[x]/b.json', '[x]/c.json'],
  ],
  ['nothing of JSON that is cut off', { 'terraform-plan': '[{', baseline: '{ "a' }, []],
  ['nothing of quoted JSON', { 'terraform-plan': '"{}"', baseline: '"{}"' }, []],
])('%s is read', (_, inputs, paths) => {
  expect(namedFiles(rawInputs(inputs))).toEqual(paths);
});
