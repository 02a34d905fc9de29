import { describe, expect, test } from 'vitest';
import { baselineOf } from '../../../src/settings/baseline.ts';
import type { FileContent } from '../../../src/settings/files.ts';
import { valid, wrong } from '../../../src/settings/parsed.ts';
import { rawInputs } from '../../support/raw-inputs.ts';
import { clean, complaintsOf, surroundings } from './complaints.ts';

const report = {
  version: 1,
  checkedAt: '2026-11-20T08:00:00.000Z',
  project: { salt: 'salt', hash: 'salt of p1' },
  quotas: [
    { name: 'roma.api', instance: 'blue', limit: 3, used: 5, left: -2, planned: 0, more: 1 },
    { name: 'ges.graph', instance: null, limit: null, used: null, left: null, planned: null },
  ],
};
const { fingerprint } = surroundings();
const read = (document: unknown, projectId = 'p1') => {
  const baseline = typeof document === 'string' ? document : JSON.stringify(document);
  return baselineOf(rawInputs({ baseline }), valid(projectId), new Map(), fingerprint, clean);
};
const rest = 'give it the output report of an earlier run for this project, or a path to one';

test('a report is read, for no more than what is compared', () => {
  const quotas = [
    { name: 'roma.api', instance: 'blue', limit: 3, used: 5, left: -2, planned: 0 },
    { name: 'ges.graph', instance: null, limit: null, used: null, left: null, planned: null },
  ];
  expect(read(report)).toEqual({
    kind: 'valid',
    value: { checkedAt: '2026-11-20T08:00:00.000Z', quotas },
  });
  expect(read('')).toEqual({ kind: 'valid', value: null });
});

describe('a baseline is refused:', () => {
  const [first] = report.quotas;
  const changed = 'is a report that lacks figures, or was changed';
  test.each<[string, unknown, string]>([
    ['broken JSON', '{"version":1,,', 'is not the JSON of a report'],
    ['two reports', '{"version":1}{"version":1}', 'is not the JSON of a report'],
    ['a list', '[]', 'is not the JSON of a report'],
    ['text in quotation marks', '"version 1"', 'is not the JSON of a report'],
    ['a field twice', '{"version":1,"version":1}', 'names a field twice'],
    [
      'another version',
      { ...report, version: 2 },
      'is no report of version 1, the only one that this version reads',
    ],
    ['a refused run', { ...report, project: null }, 'is the report of a check that read no quotas'],
    ['no time', { ...report, checkedAt: 'yesterday' }, changed],
    ['no quotas', { ...report, quotas: null }, changed],
    ['no figure', { ...report, quotas: [{ ...first, left: undefined }] }, changed],
    ['a fraction', { ...report, quotas: [{ ...first, planned: 1.5 }] }, changed],
    ['an instance that is none', { ...report, quotas: [{ ...first, instance: [] }] }, changed],
    ['a quota that is none', { ...report, quotas: [first, null] }, changed],
    ['a quota twice', { ...report, quotas: [first, first] }, changed],
  ])('%s', (_, document, complaint) => {
    expect(complaintsOf(read(document))).toEqual([`baseline ${complaint}: ${rest}`]);
  });

  test('of another project, unless the project itself is wrong', () => {
    expect(complaintsOf(read(report, 'p2'))).toEqual([
      `baseline is the report of another project: ${rest}`,
    ]);
    const baseline = JSON.stringify(report);
    const unknown = wrong();
    expect(baselineOf(rawInputs({ baseline }), unknown, new Map(), fingerprint, clean).kind).toBe(
      'valid',
    );
  });

  const files = new Map<string, FileContent>(
    Object.entries({
      'empty.json': '',
      'blank.json': ' \r\n',
      'cut.json': JSON.stringify(report).slice(0, 40),
      'cut-and-ended.json': `${JSON.stringify(report).slice(0, 40)}\n`,
      'quoted.json': JSON.stringify(JSON.stringify(report)),
      'plan.json': '{"format_version":"1.2","planned_values":{}}',
      'notes.txt': 'passed',
    }).map(([path, text]) => [path, { kind: 'text', text }]),
  )
    .set('report.zip', { kind: 'zip' })
    .set('huge.json', { kind: 'too-large' })
    .set('wide.json', { kind: 'utf-16' });
  const cutOff = ['ends half-way', 'give it the whole report, a long one by report-path'] as const;
  const empty = [
    'is empty',
    'check the step that writes it: a check writes its report to report-path',
  ] as const;
  test.each([
    ['empty.json', ...empty],
    ['blank.json', ...empty],
    ['cut.json', ...cutOff],
    ['cut-and-ended.json', ...cutOff],
    [
      'quoted.json',
      'is a report in quotation marks',
      'give it the output itself: leave out toJSON',
    ],
    ['plan.json', 'is a plan, not a report', 'name the plan in terraform-plan'],
    ['notes.txt', 'is not the JSON of a report', rest],
    ['report.zip', 'names a zip archive', 'unpack it, and name the report in it'],
    ['huge.json', 'names a file of more than 64 MiB', 'name the report of an earlier check'],
    [
      'wide.json',
      'names a file in UTF-16 without its mark',
      'write it in UTF-8: in PowerShell, by Out-File -Encoding utf8',
    ],
  ])('%s, which an input names', (baseline, complaint, remedy) => {
    const named = baselineOf(rawInputs({ baseline }), valid('p1'), files, fingerprint, clean);
    expect(complaintsOf(named)).toEqual([`baseline ${complaint} ("${baseline}"): ${remedy}`]);
  });
});
