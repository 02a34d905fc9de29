import { expect, test } from 'vitest';
import { absentValue } from '../../../../src/inputs/input-entry.ts';
import {
  outputPathInput,
  pathListRemedy,
  pathRemedy,
  readsLikeContent,
} from '../../../../src/inputs/syntax/paths.ts';
import { complaintsOf } from '../../../support/builders/settings.ts';
import { outputOf } from '../../../support/terraform/plan-files.ts';

const oneALine = 'use one path per line, after |';
const itself = 'write the path itself: nothing expands *, ~ or variables here';
const bare = 'remove the quotation marks';
const oneFile = 'use the path of one file, not a URL or a folder';
const typed = 'use its path from the workspace, with / and no \\, and with ASCII blanks and dots';

const neverMeant: readonly (readonly [path: string, remedy: string])[] = [
  ['plans/*.json', itself],
  ['~/plan.json', itself],
  ['$GITHUB_WORKSPACE/plan.json', itself],
  ['\u0024{HOME}/plan.json', itself],
  ['\u0024{{ runner.temp }}/plan.json', itself],
  ['$(cat path)', itself],
  ['%TEMP%\\plan.json', itself],
  ['"plan.json"', bare],
  ['`plan.json', bare],
  ["plan.json'", bare],
  ['“plan.json”', bare],
  ['‘plan.json’', bare],
  ['https://x/plan', oneFile],
  ['file:///plan.json', oneFile],
  ['plan.json/', oneFile],
  ['infra/', oneFile],
];
const perhapsMeant: readonly (readonly [path: string, remedy: string])[] = [
  ['.\\plan.json', typed],
  ['C:\\actions\\plan.json', typed],
  ['plan．json', typed],
  ['out／plan.json', typed],
  ['my\u00a0plan.json', typed],
];
const inLists: readonly (readonly [path: string, remedy: string])[] = [
  ['plan.json # the plan', 'put the comment on its own line'],
  ['- plan.json', `${oneALine}, without the dash`],
  ['a.json, b.json', `${oneALine}, without commas`],
  ['a.json;b.json', `${oneALine}, without commas`],
  ['plan.json,', `${oneALine}, without commas`],
  ['a.json b.json', `${oneALine} and not after >, which YAML folds into one line`],
];
const plain = [
  ...['plan.json', 'plan#2.json', 'my plans/plan.json', 'a, b', '-plan.json', 'a - plan.json'],
  ...[
    'a.json.bak b.json',
    '[id]/plan.json',
    '{a,b}.json',
    '计划（1）.json',
    'план.json',
    "it's mine.json",
  ],
  ...['plan~1.json', '100%.json', '50%off.json', 'cost$.json', '/w/plan.json', 'C:/plan.json'],
];

test.each([
  ...[...neverMeant, ...perhapsMeant, ...inLists],
  ...plain.map((path) => [path, null] as const),
])('what is written in place of a path that does not exist, in a list: %s', (path, remedy) => {
  expect(pathListRemedy(path)).toBe(remedy);
});

test.each([
  ...[...neverMeant, ['a.json\nb.json', oneFile] as const],
  ...[...[...perhapsMeant, ...inLists].map(([path]) => path), ...plain].map(
    (path) => [path, null] as const,
  ),
])('in an input for one path: %s', (path, remedy) => {
  expect(pathRemedy(path)).toBe(remedy);
});

test.each([...neverMeant, ['r.json\r\ns.json', oneFile] as const])(
  'no file is written to %s',
  (text, remedy) => {
    const told = complaintsOf(outputPathInput({ ...absentValue, text }, 'report-path'));
    const sentence = `${remedy.replace(/^./, (letter) => letter.toUpperCase())}.`;
    expect(told).toEqual([expect.stringMatching(/^report-path: "[^\n]*" is not a path\. [^\n]+$/)]);
    expect(told[0]).toContain(sentence);
  },
);

test.each([...perhapsMeant, ...inLists].map(([path]) => path).concat(plain))(
  'a file may be written to %s',
  (text) => {
    expect(outputPathInput({ ...absentValue, text }, 'report-path')).toEqual({
      kind: 'valid',
      value: text,
    });
  },
);

const plan = await outputOf('plan');
const json = await outputOf('show-json');
const base64 = Buffer.from(json).toString('base64');
test.each<[string, string]>([
  ['a plan as people read it', plan],
  ['a plan without changes', await outputOf('plan-without-changes')],
  ['JSON', json],
  ['JSON over many lines', JSON.stringify(JSON.parse(json), null, 2)],
  ['JSON in quotation marks', JSON.stringify(json)],
  ['a text in quotation marks', JSON.stringify(plan)],
  ['JSON that is cut off', '{"format_version'],
  ['Base64', base64],
  ['Base64 over many lines', base64.replace(/.{76}/g, '$&\n')],
  ['YAML', 'format_version: "1.2"\nplanned_values:\n  root_module: {}\n'],
  ['Markdown', '## Quotas\n\n| Quota | Left |\n| :-- | --: |\n'],
  ['a configuration', 'resource "a" "b" {\n}\n'],
  ['a message', 'Error: No plan'],
  ['a web page', '<html>'],
])('%s reads like the content of a file', (_, text) => {
  expect(readsLikeContent(text)).toBe(true);
});

test.each([
  ...[...neverMeant, ...perhapsMeant, ...inLists].map(([path]) => path),
  ...plain,
  ...['a.json\nb.json', '["a.json", "b.json"]', '"out/my plan"', '[]', '', 'plan', 'true'],
  ...[
    '# the plan of a whole environment: all of it\nplan',
    "# it's the plan of an environment\nplan",
  ],
  ...['/Users/me/the plan of a whole environment.json', 'plans/production/our own plan'],
  'artifacts/9f86d081884c7d659a2feaa0c55ad015a3bf4f1b/plan',
  '/home/runner/work/our-repository/our-repository/plans/production/plan',
])('%s reads like paths', (text) => {
  expect(readsLikeContent(text)).toBe(false);
});
