import { describe, expect, test } from 'vitest';
import { thresholdsOf } from '../../../src/settings/thresholds.ts';
import { clean, complaintsOf, reach } from './complaints.ts';

const names =
  'roma.*, ges.*, *, roma.datasource, roma.api, roma.scripts, ges.graph, ges.edge_volume, ges.backup, ges.metadata';

function complaintsAbout(text: string): readonly string[] {
  return complaintsOf(thresholdsOf('thresholds', text, reach('roma', 'ges'), clean));
}

function noMinimum(read: string): string {
  return `thresholds has no minimum it can take for roma.api ("${read}"): write a whole number or a percentage up to 100, such as roma.api: 5 or roma.api: 10%`;
}

function unknownName(read: string, meant: string): string {
  return `thresholds names a quota that does not exist ("${read}"): write ${meant} if that was meant, or another of ${names}`;
}

describe('a minimum is refused:', () => {
  test.each([
    { name: 'missing', written: '' },
    { name: 'a word', written: 'abc' },
    { name: 'not a number', written: 'NaN' },
    { name: 'infinity', written: 'Infinity' },
    { name: 'an exponent that overflows', written: '1e309' },
    { name: 'an exponent', written: '1e3' },
    { name: 'hexadecimal digits', written: '0x10' },
    { name: 'binary digits', written: '0b11' },
    { name: 'an underscore', written: '1_000' },
    { name: 'a comma', written: '1,000' },
    { name: 'Arabic digits', written: '١٢' },
    { name: 'a negative number', written: '-5' },
    { name: 'a negative zero', written: '-0' },
    { name: 'over 2^53 - 1', written: '9007199254740992' },
    { name: 'a fraction', written: '0.2' },
    { name: 'a space before the sign', written: '5 %' },
    { name: 'over the whole', written: '101%' },
    { name: 'quoted', written: '"5"' },
    { name: 'two of them', written: '5 6' },
    { name: 'a second colon', written: ': 5' },
    { name: 'a second entry on the line', written: '5, roma.datasource: 1' },
    { name: 'at least', written: '>= 5' },
  ])('$name', ({ written }) => {
    expect(complaintsAbout(`roma.api: ${written}`)).toEqual([noMinimum(written)]);
  });

  test('with the beginning of a long one', () => {
    expect(complaintsAbout(`roma.api: ${'9'.repeat(41)}`)).toEqual([
      noMinimum(`${'9'.repeat(40)}…`),
    ]);
  });
});

describe('a name is refused:', () => {
  test.each([
    { name: 'a misspelt one', entry: 'roma.apis: 5', read: 'roma.apis', meant: 'roma.api' },
    { name: 'one without its service', entry: 'api: 5', read: 'api', meant: 'roma.api' },
    { name: 'one misspelt without it', entry: 'graphs: 5', read: 'graphs', meant: 'ges.graph' },
    {
      name: 'a source without its service',
      entry: 'datasourc: 5',
      read: 'datasourc',
      meant: 'roma.datasource',
    },
    { name: 'the wrong service', entry: 'roma.graph: 5', read: 'roma.graph', meant: 'ges.graph' },
    { name: 'a misspelt wildcard', entry: 'gse.*: 5', read: 'gse.*', meant: 'ges.*' },
    { name: 'two letters swapped', entry: 'roma.aip: 5', read: 'roma.aip', meant: 'roma.api' },
    { name: 'another case', entry: 'GES.Graph: 5', read: 'GES.Graph', meant: 'ges.graph' },
    {
      name: 'a hyphen',
      entry: 'ges.edge-volume: 5',
      read: 'ges.edge-volume',
      meant: 'ges.edge_volume',
    },
    { name: 'no service', entry: 'scripts: 5', read: 'scripts', meant: 'roma.scripts' },
    { name: 'no dot', entry: 'roma*: 5', read: 'roma*', meant: 'roma.*' },
    { name: 'another service', entry: 'obs.*: 5', read: 'obs.*', meant: 'ges.*' },
    {
      name: 'a name that every object has',
      entry: '__proto__: 5',
      read: '__proto__',
      meant: 'roma.api',
    },
    {
      name: 'a zero-width space',
      entry: 'roma.api\u200b: 5',
      read: 'roma.api\\u{200b}',
      meant: 'roma.api',
    },
    {
      name: 'an instance',
      entry: 'roma.api (main): 5',
      read: 'roma.api (main)',
      meant: 'roma.api',
    },
  ])('$name', ({ entry, read, meant }) => {
    expect(complaintsAbout(entry)).toEqual([unknownName(read, meant)]);
  });
});

describe('an entry without a colon is told so:', () => {
  test.each([
    { name: 'a name alone', entry: 'roma.api' },
    { name: 'a space', entry: 'roma.api 5' },
    { name: 'an equals sign', entry: 'roma.api=5' },
    { name: 'a full-width colon', entry: 'roma.api：5' },
    { name: 'a number alone', entry: '5' },
  ])('$name', ({ entry }) => {
    expect(complaintsAbout(entry)).toEqual([
      `thresholds has an entry without a colon ("${entry}"): write name: minimum, such as roma.api: 5`,
    ]);
  });
});

test('comments alone set nothing', () => {
  expect(complaintsAbout('# roma.api: 5\r\n#')).toEqual([
    'thresholds holds comments and no entry: write one entry a line, or leave it out',
  ]);
});

test('every wrong line is named at once, in order', () => {
  expect(complaintsAbout('roma.api: x\nroma.apis: 5\n*: 1\nroma.api: 0.2')).toEqual([
    noMinimum('x'),
    unknownName('roma.apis', 'roma.api'),
    noMinimum('0.2'),
  ]);
});
