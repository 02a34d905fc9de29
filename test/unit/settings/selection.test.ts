import { expect, test } from 'vitest';
import { selectionOf } from '../../../src/settings/selection.ts';
import { clean, complaintsOf } from './complaints.ts';

function unknown(read: string, meant: 'roma' | 'ges'): string {
  const words = meant === 'roma' ? 'roma or ges' : 'ges or roma';
  return `services takes no such word ("${read}"): write ${words}`;
}

test.each([
  { name: 'an unknown service', text: 'ecs', complaints: [unknown('ecs', 'ges')] },
  { name: 'a misspelt service', text: 'roma, gse', complaints: [unknown('gse', 'ges')] },
  { name: 'another case', text: 'ROMA', complaints: [unknown('ROMA', 'roma')] },
  {
    name: 'two unknown ones',
    text: 'romo\nobs',
    complaints: [unknown('romo', 'roma'), unknown('obs', 'ges')],
  },
  { name: 'a comma at the end', text: 'roma,', complaints: [unknown('', 'ges')] },
  { name: 'a comma alone', text: ',', complaints: [unknown('', 'ges'), unknown('', 'ges')] },
  { name: 'a space between', text: 'roma ges', complaints: [unknown('roma ges', 'roma')] },
  { name: 'a wildcard', text: '*', complaints: [unknown('*', 'ges')] },
  {
    name: 'a service twice',
    text: 'roma, ges, roma',
    complaints: ['services names a service twice ("roma"): keep one of the two'],
  },
  {
    name: 'comments alone',
    text: '# roma',
    complaints: ['services holds comments and no entry: write one entry a line, or leave it out'],
  },
])('refuses $name', ({ text, complaints }) => {
  expect(complaintsOf(selectionOf(text, clean))).toEqual(complaints);
});

test('names an unknown service and a repeated one at once', () => {
  expect(complaintsOf(selectionOf('ges, gse, ges', clean))).toEqual([
    unknown('gse', 'ges'),
    'services names a service twice ("ges"): keep one of the two',
  ]);
});

test.each([
  { name: 'both', text: 'roma, ges', selected: ['roma', 'ges'] },
  { name: 'both the other way round', text: 'ges,roma', selected: ['roma', 'ges'] },
  { name: 'lines', text: 'roma\r\nges', selected: ['roma', 'ges'] },
  { name: 'a comment', text: 'ges # no ROMA here', selected: ['ges'] },
  { name: 'one', text: 'roma', selected: ['roma'] },
])('reads $name', ({ text, selected }) => {
  expect(selectionOf(text, clean)).toEqual({ kind: 'valid', value: selected });
});
