import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folder = join('test', 'faults');
const table = await readFile(join('test', 'README.md'), 'utf8');
const rows = table.split('\n').filter((line) => /^\| \d+ \|/.test(line));

test('the table of faults has all sixty, once each and in order', () => {
  const numbers = rows.map((row) => Number(row.split('|')[1]));

  expect(numbers).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
});

test.each(rows)('each file of a row has a test that begins with its number: %s', async (row) => {
  const [, number = '', , files = ''] = row.split('|').map((cell) => cell.trim());
  const names = [...files.matchAll(/\[([^\]]+)\]\(faults\/\1\)/g)].map(([, name = '']) => name);

  expect(names).not.toEqual([]);
  for (const name of names) {
    // A number, with a letter at most: a name of its own, the first word of a row, or a row's field.
    expect(await readFile(join(folder, name), 'utf8')).toMatch(
      new RegExp(`['"\`]${number}[a-z]?\\b`),
    );
  }
});

test('the table names every file of faults', async () => {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.test.ts'));

  for (const file of files) expect(table).toContain(`(faults/${file})`);
});
