import { describe, expect, test } from 'vitest';
import { parseThresholds } from '../../../../src/inputs/limits/thresholds.ts';
import { complaintsOf, quoted, selectorContext } from '../../../support/builders/settings.ts';

const names =
  'roma.*, ges.*, *, roma.datasource, roma.api, roma.scripts, ges.graph, ges.edge_volume, ges.backup, ges.metadata';

function complaintsAbout(text: string): readonly string[] {
  return complaintsOf(parseThresholds('thresholds', text, selectorContext('roma', 'ges')));
}

function unknownName(read: string, meant: string): string {
  return `thresholds: "${quoted(read)}" is not a quota. Use ${meant} if you meant that, or one of ${names}.`;
}

describe('a name is refused:', () => {
  test.each([
    { name: 'a misspelled one', entry: 'roma.apis: 5', read: 'roma.apis', meant: 'roma.api' },
    { name: 'one without its service', entry: 'api: 5', read: 'api', meant: 'roma.api' },
    { name: 'one misspelled without it', entry: 'graphs: 5', read: 'graphs', meant: 'ges.graph' },
    {
      name: 'a source without its service',
      entry: 'datasourc: 5',
      read: 'datasourc',
      meant: 'roma.datasource',
    },
    { name: 'a misspelled wildcard', entry: 'gse.*: 5', read: 'gse.*', meant: 'ges.*' },
    { name: 'two letters swapped', entry: 'roma.aip: 5', read: 'roma.aip', meant: 'roma.api' },
    {
      name: 'a hyphen',
      entry: 'ges.edge-volume: 5',
      read: 'ges.edge-volume',
      meant: 'ges.edge_volume',
    },
    { name: 'no service', entry: 'scripts: 5', read: 'scripts', meant: 'roma.scripts' },
    { name: 'no dot', entry: 'roma*: 5', read: 'roma*', meant: 'roma.*' },
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

test.each(['', 'foo.*', 'roma.graph', '__proto__', 'nodes'])(
  'nothing is suggested for "%s"',
  (read) => {
    expect(complaintsAbout(`${read}: 5`)).toEqual([
      `thresholds: "${read}" is not a quota. Use one of ${names}.`,
    ]);
  },
);
