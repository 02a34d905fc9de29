import { describe, expect, test } from 'vitest';
import { textOf } from '../../scripts/repository.ts';
import { linksOf } from '../support/documentation/links.ts';

const english = await textOf('README.md');
const chinese = await textOf('README.zh-CN.md');

describe('README.zh-CN.md has, in the order of README.md,', () => {
  test.each([
    ['the headings, by their levels', levelsOf],
    ['the examples, letter by letter', examplesOf],
    ['the rows of every table, by what they set as code', rowsOf],
    ['the links to other files', linked],
  ] as const)('%s', (_what, partsOf) => {
    expect(partsOf(english)).not.toEqual([]);
    expect(partsOf(chinese)).toEqual(partsOf(english));
  });
});

test('each leads to the other', () => {
  expect(linksOf('README.md', english)).toContainEqual({ path: 'README.zh-CN.md', anchor: null });
  expect(linksOf('README.zh-CN.md', chinese)).toContainEqual({ path: 'README.md', anchor: null });
});

function levelsOf(readme: string): readonly string[] {
  return withoutExamples(readme).match(/^#+(?= )/gm) ?? [];
}

function examplesOf(readme: string): readonly string[] {
  return readme.match(/^```\w+\n.*?^```$/gms) ?? [];
}

/** Words differ, and so does their order within a row: names, defaults and values do not. */
function rowsOf(readme: string): readonly (readonly string[])[] {
  const rows = withoutExamples(readme).match(/^\|.*\|$/gm) ?? [];
  return rows.map((row) => (row.match(/`[^`]+`|\| –/g) ?? []).toSorted());
}

function linked(readme: string): readonly string[] {
  const links = linksOf('', readme).filter(({ path }) => !/^(?:README.*)?$/.test(path));
  return links.map(({ path, anchor }) => `${path}#${anchor}`).toSorted();
}

function withoutExamples(readme: string): string {
  return readme.replace(/^```\w+\n.*?^```$/gms, '');
}
