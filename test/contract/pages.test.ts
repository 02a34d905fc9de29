import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { textOf } from '../../scripts/repository.ts';
import { pages } from '../support/documentation/documents.ts';
import { anchorsOf, linksOf } from '../support/documentation/links.ts';

const ofContributors = [
  'CONTRIBUTING.md',
  ...['test/README.md', 'test/plans/README.md', 'test/outputs/README.md'],
];
const texts = new Map(
  await Promise.all(
    [...pages, ...ofContributors].map(async (page) => [page, await textOf(page)] as const),
  ),
);
const links = [...texts].map(([page, text]) => [page, linksOf(page, text)] as const);

describe.each(links)('%s', (_page, found) => {
  test('leads to files that there are', () => {
    expect(found.filter(({ path }) => !existsSync(path))).toEqual([]);
  });

  test('leads to headings that there are', async () => {
    for (const { path, anchor } of found) {
      if (anchor !== null) expect(anchorsOf(await textOf(path)), path).toContain(anchor);
    }
  });
});

test.each(pages.filter((page) => page.startsWith('docs/')))('%s is linked', (page) => {
  const others = links.filter(([from]) => from !== page).flatMap(([, found]) => found);
  expect(others.map(({ path }) => path)).toContain(page);
});

test('README.md has 1,800 words at most, tables and code included', () => {
  const words = (texts.get('README.md') ?? '').split(/\s+/).filter((word) => word !== '');
  expect(words.length).toBeLessThanOrEqual(1800);
});
