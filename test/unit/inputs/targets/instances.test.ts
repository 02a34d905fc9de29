import { describe, expect, test } from 'vitest';
import { parseInstances } from '../../../../src/inputs/targets/instances.ts';
import { complaintsOf, quoted } from '../../../support/builders/settings.ts';

const id = 'f0fa1789-3b76-433b-a787-9892951c620e';

function notAnId(read: string): string {
  return `instance-id: "${quoted(read)}" is not an instance ID. Use 1 to 64 letters, digits and hyphens per line, or label=id: the ID, not the name, as ROMA Connect shows it under Instance Information.`;
}

function notALabel(read: string): string {
  return `instance-id: "${quoted(read)}" is not a label. Use 1 to 32 characters before =: letters from A to Z and a to z, digits, dots, hyphens or underscores.`;
}

const nothingBefore = 'instance-id has nothing before =. Write a label there, or the ID alone.';

const folded = ' and not after >, which YAML folds into one line';
const hiddenInComment = `instance-id: "…" is an entry in a comment. Remove it from the comment, or put it on its own line, after |${folded}.`;
function onOneLine(read: string, how: string): string {
  return `instance-id: "${read}" is several entries on one line. Use one entry per line, after |${how}.`;
}

function twice(what: string, read: string): string {
  return `instance-id: "${read}" is ${what} listed twice. Keep one of them.`;
}

describe('instance-id is refused:', () => {
  test.each([
    {
      name: 'comments alone',
      text: '# none yet',
      complaint: 'instance-id contains only comments. Add an entry, or remove the input.',
    },
    { name: 'a label in other letters', text: `生产=${id}`, complaint: notALabel('生产') },
    {
      name: 'a label behind the ID',
      text: `${id}=prod`,
      complaint: 'instance-id: "…" is not a label. Write the label first: label=id.',
    },
    { name: 'an underscore', text: 'a_b', complaint: notAnId('a_b') },
    { name: 'an ID and a path', text: 'a /b', complaint: notAnId('a /b') },
    { name: 'a path', text: '../../users', complaint: notAnId('../../users') },
    { name: 'two on a line', text: 'a, b', complaint: onOneLine('a, b', ', without commas') },
    { name: 'a folded block', text: 'a b', complaint: onOneLine('a b', folded) },
    { name: 'one with labels', text: 'main=a new=b', complaint: onOneLine('main=a new=b', folded) },
    {
      name: 'one with a label behind an ID',
      text: `${id} new=b`,
      complaint: `instance-id: "…" is several entries on one line. Use one entry per line, after |${folded}.`,
    },
    {
      name: 'a dash',
      text: `-${id}`,
      complaint:
        'instance-id: "…" begins with a dash. Use one entry per line, after |, without the dash.',
    },
    {
      name: 'a label and an ID in a comment',
      text: `main=a # live new = ${id}`,
      complaint: hiddenInComment,
    },
    {
      name: 'another, written as one, with a longer id',
      text: 'main=a # new=blue',
      complaint: hiddenInComment.replace('"…"', '"new=blue"'),
    },
    ...['live new=b', 'new=b # why'].map((comment) => ({
      name: `another, written as one, in a comment: ${comment}`,
      text: `main=a # ${comment}`,
      complaint: hiddenInComment.replace('"…"', '"new=b"'),
    })),
    ...[
      `new=${id}`,
      `new= ${id}`,
      `new =${id}`,
      'new=7a5b9c3d1e2f',
      'new=7a5b9c3d1e2f and why',
      id,
      id.replaceAll('-', ''),
    ].map((hidden) => ({
      name: `another in a comment: ${hidden}`,
      text: `main=a # live ${hidden}`,
      complaint: hiddenInComment,
    })),
    {
      name: 'brackets',
      text: '["a"]',
      complaint:
        'instance-id is a list or mapping in brackets. Use one entry per line, after |, without brackets and quotes.',
    },
    { name: 'a colon for the equals sign', text: 'main: a', complaint: notAnId('main: a') },
    { name: 'a zero-width space', text: 'a\u200b', complaint: notAnId('a\\u{200b}') },
    { name: '65 characters', text: 'a'.repeat(65), complaint: notAnId('a'.repeat(65)) },
    { name: 'a label without an id', text: 'main=', complaint: notAnId('') },
    { name: 'two equals signs', text: 'main=a=b', complaint: notAnId('a=b') },
    { name: 'no label before the sign', text: '=a', complaint: nothingBefore },
    { name: 'a space in the label', text: 'the main=a', complaint: notALabel('the main') },
    { name: 'a label that begins with a dot', text: '.main=a', complaint: notALabel('.main') },
    { name: 'markup as a label', text: '<b>=a', complaint: notALabel('<b>') },
    { name: 'a label of 33', text: `${'m'.repeat(33)}=a`, complaint: notALabel('m'.repeat(33)) },
    { name: 'an instance twice', text: 'a\nmain=a', complaint: twice('an instance', 'a') },
    { name: 'a label twice', text: 'main=a\nmain=b', complaint: twice('a label', 'main') },
  ])('$name', ({ text, complaint }) => {
    expect(complaintsOf(parseInstances(text))).toEqual([complaint]);
  });

  test('for everything that is wrong with it at once', () => {
    expect(complaintsOf(parseInstances('a_b\nmain=a\nmain=a\n=c'))).toEqual([
      notAnId('a_b'),
      nothingBefore,
      twice('a label', 'main'),
      twice('an instance', 'a'),
    ]);
  });
});

test.each([
  { name: 'none', text: '', instances: [] },
  { name: 'one instance', text: id, instances: [{ id, label: null }] },
  { name: 'one with a label', text: `main = ${id}`, instances: [{ id, label: 'main' }] },
  {
    name: 'several, some without a label',
    text: `a\nmain=b # the busy one\r\n\r\nc`,
    instances: [
      { id: 'a', label: null },
      { id: 'b', label: 'main' },
      { id: 'c', label: null },
    ],
  },
  {
    name: 'a label that looks like an ID, of which another check tells',
    text: '7a5b9c3d1e2f7a5b9c3d1e2f7a5b9c3d=a',
    instances: [{ id: 'a', label: '7a5b9c3d1e2f7a5b9c3d1e2f7a5b9c3d' }],
  },
  {
    name: 'an id of 64 and a label of 32 characters',
    text: `${'m'.repeat(32)}=${'a'.repeat(64)}`,
    instances: [{ id: 'a'.repeat(64), label: 'm'.repeat(32) }],
  },
])('instance-id: $name', ({ text, instances }) => {
  expect(parseInstances(text)).toEqual({ kind: 'valid', value: instances });
});

test.each([
  'see https://wiki.example.com/page?id=42',
  'see https://wiki.example.com/page?rev=7a5b9c3d1e2f&id=7a5b9c3d1e2f',
  'owner = team-roma',
  'limit=5 of them',
  'commit 3e96770aa1b2',
  'commit 3e96770aa1b2c3d4e5f60718293a4b5c6d7e8f90',
])('a comment that holds no entry: # %s', (comment) => {
  const instances = { kind: 'valid', value: [{ id, label: null }] };
  expect(parseInstances(`# ${comment}\n${id}`)).toEqual(instances);
  expect(parseInstances(`${id} # ${comment}`)).toEqual(instances);
});
