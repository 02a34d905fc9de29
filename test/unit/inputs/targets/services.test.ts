import { expect, test } from 'vitest';
import { parseServices } from '../../../../src/inputs/targets/services.ts';
import { complaintsOf, sanitize } from '../complaints.ts';

function unknown(read: string, meant: 'roma' | 'ges'): string {
  const words = meant === 'roma' ? 'roma or ges' : 'ges or roma';
  return `services: "${read}" is not valid. Use ${words}.`;
}

const folded = ': YAML folds a block after > into one line';
function onOneLine(read: string, how: string): string {
  const rest = how === folded ? how : `, ${how}`;
  return `services: "${read}" is several entries on one line. Use one entry per line, after |${rest}.`;
}

test.each([
  { name: 'an unknown service', text: 'ecs', complaints: [unknown('ecs', 'ges')] },
  { name: 'a misspelt service', text: 'roma, gse', complaints: [unknown('gse', 'ges')] },
  {
    name: 'two unknown ones',
    text: 'romo\nobs',
    complaints: [unknown('romo', 'roma'), unknown('obs', 'ges')],
  },
  { name: 'a comma at the end', text: 'roma,', complaints: [unknown('', 'ges')] },
  { name: 'a comma alone', text: ',', complaints: [unknown('', 'ges'), unknown('', 'ges')] },
  { name: 'a folded block', text: 'roma ges', complaints: [onOneLine('roma ges', folded)] },
  { name: 'semicolons', text: 'Roma; ges', complaints: [onOneLine('Roma; ges', 'without commas')] },
  { name: 'two words', text: 'roma too', complaints: [unknown('roma too', 'roma')] },
  {
    name: 'dashes',
    text: '- roma\n- ges',
    complaints: ['- roma', '- ges'].map(
      (line) =>
        `services: "${line}" begins with a dash. Use one entry per line, after |, without the dash.`,
    ),
  },
  {
    name: 'brackets',
    text: '["roma","ges"]',
    complaints: [
      'services is a list or mapping in brackets. Use one entry per line, after |, without brackets and quotes.',
    ],
  },
  {
    name: 'a service in a comment',
    text: 'roma # only this, GES',
    complaints: [
      `services: "GES" is an entry in a comment. Use one entry per line, after |, outside of comments${folded}.`,
    ],
  },
  { name: 'a wildcard', text: '*', complaints: [unknown('*', 'ges')] },
  {
    name: 'a service twice',
    text: 'roma, ges, roma',
    complaints: ['services: "roma" is a service listed twice. Keep one of them.'],
  },
  {
    name: 'comments alone',
    text: '# all of them',
    complaints: ['services contains only comments. Add an entry, or remove the input.'],
  },
])('refuses $name', ({ text, complaints }) => {
  expect(complaintsOf(parseServices(text, sanitize))).toEqual(complaints);
});

test('names an unknown service and a repeated one at once', () => {
  expect(complaintsOf(parseServices('ges, gse, ges', sanitize))).toEqual([
    unknown('gse', 'ges'),
    'services: "ges" is a service listed twice. Keep one of them.',
  ]);
});

test.each([
  { name: 'both', text: 'roma, ges', selected: ['roma', 'ges'] },
  { name: 'both the other way round', text: 'ges,roma', selected: ['roma', 'ges'] },
  { name: 'lines', text: 'roma\r\nges', selected: ['roma', 'ges'] },
  { name: 'a comment', text: 'ges # the only one here', selected: ['ges'] },
  { name: 'any case', text: 'ROMA, Ges', selected: ['roma', 'ges'] },
  { name: 'one', text: 'roma', selected: ['roma'] },
])('reads $name', ({ text, selected }) => {
  expect(parseServices(text, sanitize)).toEqual({ kind: 'valid', value: selected });
});
