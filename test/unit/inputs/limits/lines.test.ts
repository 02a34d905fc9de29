import { describe, expect, test } from 'vitest';
import { parseThresholds } from '../../../../src/inputs/limits/thresholds.ts';
import { complaintsOf, quoted, selectorContext } from '../../../support/builders/settings.ts';

const names =
  'roma.*, ges.*, *, roma.datasource, roma.api, roma.scripts, ges.graph, ges.edge_volume, ges.backup, ges.metadata';

function complaintsAbout(text: string): readonly string[] {
  return complaintsOf(parseThresholds('thresholds', text, selectorContext('roma', 'ges')));
}

function noMinimum(read: string): string {
  return `thresholds: "${quoted(read)}" is not a valid minimum for roma.api. Use a whole number or a percentage up to 100, such as roma.api: 5 or roma.api: 10%.`;
}

function unknownName(read: string, meant: string): string {
  return `thresholds: "${quoted(read)}" is not a quota. Use ${meant} if you meant that, or one of ${names}.`;
}

describe('a minimum is refused:', () => {
  test.each([
    { name: 'missing', written: '' },
    { name: 'a word', written: 'abc' },
    { name: 'quoted', written: '"5"' },
    { name: 'two of them', written: '5 6' },
    { name: 'a number with a colon', written: '5: 6' },
    { name: 'a second colon', written: ': 5' },
    { name: 'at least', written: '>= 5' },
  ])('$name', ({ written }) => {
    expect(complaintsAbout(`roma.api: ${written}`)).toEqual([noMinimum(written)]);
  });

  test('with the beginning of a long one', () => {
    expect(complaintsAbout(`roma.api: ${'9'.repeat(41)}`)).toEqual([noMinimum('9'.repeat(41))]);
  });
});

describe('an entry without a colon is told so:', () => {
  test.each([
    { name: 'a name alone', entry: 'roma.api' },
    { name: 'a space', entry: 'roma.api 5' },
    { name: 'an equals sign', entry: 'roma.api=5' },
    { name: 'a number alone', entry: '5' },
  ])('$name', ({ entry }) => {
    expect(complaintsAbout(entry)).toEqual([
      `thresholds: "${entry}" has no colon. Use name: minimum, such as roma.datasource: 5.`,
    ]);
  });
});

test('comments alone set nothing', () => {
  expect(complaintsAbout('# five of each\r\n#')).toEqual([
    'thresholds contains only comments. Add an entry, or remove the input.',
  ]);
});

describe('what YAML or a habit puts on one line is told so:', () => {
  const folded = ' and not after >, which YAML folds into one line';
  const severalIn = (text: string, how: string) => [
    `thresholds: "${quoted(text)}" is several entries on one line. Use one entry per line, after |${how}.`,
  ];

  test.each([
    { name: 'a folded block', text: '*: 1 ges.graph: 50' },
    { name: 'one with a label', text: 'roma.api: 5 roma.api@blue : 6' },
    { name: 'one of another name', text: '*: 1 graphs: 50' },
    { name: 'one with a wildcard', text: 'roma.api: 5 *:1' },
    { name: 'one of a name that begins with a digit', text: '*: 1 2nd: 50' },
    { name: 'one without a value', text: 'ges.graph: roma.api: 5' },
  ])('$name', ({ text }) => {
    expect(complaintsAbout(text)).toEqual(severalIn(text, folded));
  });

  test.each([
    { name: 'commas', text: '*: 1, ges.graph: 50' },
    { name: 'commas alone', text: '*:1,ges.graph:50' },
    { name: 'semicolons', text: '*: 1; ges.graph: 50' },
    { name: 'Chinese commas', text: '*: 1、ges.graph: 50' },
    { name: 'full-width commas', text: '*: 1，ges.graph: 50' },
    { name: 'full-width commas and colons', text: '*：1，ges.graph：50' },
  ])('$name', ({ text }) => {
    expect(complaintsAbout(text)).toEqual(severalIn(text, ', without commas'));
  });

  test.each(['*: 1 | ges.graph: 50', '*: 1|ges.graph: 50', '*: 1\\nges.graph: 50'])(
    'other signs: %s',
    (text) => {
      expect(complaintsAbout(text)).toEqual(severalIn(text, ''));
    },
  );

  test('a dash, and a list in brackets', () => {
    expect(complaintsAbout('- ges.graph: 5')).toEqual([
      'thresholds: "- ges.graph:…" begins with a dash. Use one entry per line, after |, without the dash.',
    ]);
    expect(complaintsAbout('{"ges.graph": 50}')).toEqual([
      'thresholds is a list or mapping in brackets. Use one entry per line, after |, without brackets and quotes.',
    ]);
  });
});

describe('a comment that holds an entry is wrong:', () => {
  test.each([
    { comment: 'at least one ges.graph: 50', read: 'ges.graph:' },
    { comment: 'ges.graph:50', read: 'ges.graph:' },
    { comment: 'ges.graph  :  50', read: 'ges.graph  :' },
    { comment: 'ges.graph: 50 and why', read: 'ges.graph:' },
    { comment: '(roma.api: 5)', read: 'roma.api:' },
    { comment: 'one,ges.backup: 1', read: 'ges.backup:' },
    { comment: 'roma.api@blue: 5', read: 'roma.api@blu…' },
    { comment: 'roma.api @ blue : 5', read: 'roma.api @ b…' },
    { comment: '-ges.graph: 5', read: 'ges.graph:' },
    { comment: 'ges.*: 5', read: 'ges.*:' },
    { comment: 'all *: 5', read: '*:' },
    { comment: '"ges.graph": 5', read: 'ges.graph":' },
    { comment: 'GES.Graph: 5', read: 'GES.Graph:' },
    { comment: 'ges.grahp: 5', read: 'ges.grahp: 5' },
    { comment: 'ges.graph=5', read: 'ges.graph=' },
    { comment: 'ges.graph：5', read: 'ges.graph：' },
    { comment: 'ges.graph >= 5', read: 'ges.graph >=…' },
    { comment: 'ges.graph>5', read: 'ges.graph>5' },
    { comment: 'ges.html: 5', read: 'ges.html: 5' },
    { comment: 'roma.*:', read: 'roma.*:' },
    { comment: 'api: 2, graph later', read: 'api: 2' },
    { comment: 'api: 2% # two of each', read: 'api: 2' },
    { comment: '*@blue: 5', read: '*@blue:' },
    { comment: '"*": 5', read: '*":' },
    { comment: "'*' : 5", read: "*' :" },
    { comment: 'one graph: 50', read: 'graph: 50' },
    { comment: 'Graphs = 50', read: 'Graphs = 50' },
    { comment: 'edge_volume@blue:7', read: 'edge_volume@…' },
    { comment: 'ges.graph: ten', read: 'ges.graph:' },
    { comment: 'ges.graph:', read: 'ges.graph:' },
  ])('# $comment', ({ comment, read }) => {
    const complaint = `thresholds: "${read}" is an entry in a comment. Remove it from the comment, or put it on its own line, after | and not after >, which YAML folds into one line.`;
    expect(complaintsAbout(`*: 1 # ${comment}`)).toEqual([complaint]);
    expect(complaintsAbout(`# ${comment}\n*: 1`)).toEqual([complaint]);
  });

  test.each([
    'two a tenant, at 5:30',
    'note: ges.graph is the one that runs out',
    'ges.graph, since 2024',
    'three * 5 tenants',
    'graph: the one that runs out',
    'paragraph: 5',
    '**more**: later',
    'see my.ges.graph: 5',
    'see my-ges.graph: 5',
    'see https://wiki.example/roma.api',
    'see https://wiki.example/roma.api: 5 of them',
    'https://docs.example.com/ges.html: limits',
    'ges.html: limits',
    'API: 2 for each team',
    'ges.graph 2026 raised',
    'ges.graph 5',
    'a*: 5',
  ])('but this one is none: # %s', (comment) => {
    expect(complaintsAbout(`*: 1 # ${comment}`)).toEqual([]);
  });
});

test('every wrong line is named at once, in order', () => {
  expect(complaintsAbout('roma.api: x\nroma.apis: 5\n*: 1\nroma.api: 0.2')).toEqual([
    noMinimum('x'),
    unknownName('roma.apis', 'roma.api'),
    noMinimum('0.2'),
  ]);
});
