import { describe, expect, test } from 'vitest';
import { parseBaseline } from '../../../../src/inputs/limits/baseline.ts';
import { invalid, valid } from '../../../../src/inputs/validation.ts';
import type { FileContent } from '../../../../src/ports/ports.ts';
import { sanitize } from '../../../support/builders/quotas.ts';
import { complaintsOf, parsingContext, rawInputs } from '../../../support/builders/settings.ts';

const salt = '0123456789abcdef0123456789abcdef';
const api = { name: 'roma.api', instance: 'blue', limit: 3, used: 5, left: -2, planned: 0 };
const nothing = { limit: null, used: null, left: null, planned: null };
const graph = { name: 'ges.graph', instance: null, ...nothing };
const report = {
  version: 1,
  checkedAt: '2026-11-20T08:00:00.000Z',
  project: { salt, hash: `${salt} of p1` },
  quotas: [
    { id: 'a', ...api, more: 1 },
    { id: 'b', ...graph },
  ],
};
const { saltedHash } = parsingContext();
const read = (document: unknown, projectId = 'p1') => {
  const baseline = typeof document === 'string' ? document : JSON.stringify(document);
  return parseBaseline(rawInputs({ baseline }), valid(projectId), new Map(), saltedHash, sanitize);
};
const rest = 'Use the output report of an earlier run for this project, or a path to it';

test('a report is read, for no more than what is compared', () => {
  const quotas = new Map<string, object>([
    ['a', api],
    ['b', graph],
  ]);
  expect(read(report)).toEqual({
    kind: 'valid',
    value: { checkedAt: '2026-11-20T08:00:00.000Z', salt, quotas },
  });
  expect(read('')).toEqual({ kind: 'valid', value: null });
});

test('use that was declared is no use that the service reported', () => {
  const quotas = [
    { id: 'a', ...api, used: 1234567, usedDeclared: true },
    { id: 'b', ...api, used: 1234567, usedDeclared: false },
  ];

  expect(read({ ...report, quotas })).toMatchObject({
    value: {
      quotas: new Map([
        ['a', { ...api, used: null }],
        ['b', { ...api, used: 1234567 }],
      ]),
    },
  });
});

test.each([
  ['gone.json', 'gone.json'],
  ['gone.json # old', 'gone.json # …'],
])('a file that cannot be read is the problem: %s', (path, shown) => {
  const gone = parseBaseline(
    rawInputs({ baseline: path }),
    valid('p1'),
    new Map([[path, { kind: 'missing' }]]),
    saltedHash,
    sanitize,
  );

  expect(complaintsOf(gone)).toEqual([
    expect.stringMatching(`^baseline: "${shown}" does not exist\\. Use its path `),
  ]);
});

describe('a baseline is refused:', () => {
  const [first] = report.quotas;
  const changed = 'is incomplete or was changed';
  test.each<[string, unknown, string]>([
    ['broken JSON', '{"version":1,,', 'is not a report'],
    ['two reports', '{"version":1}{"version":1}', 'is not a report'],
    ['a list', '[]', 'is not a report'],
    ['text in quotation marks', '"version 1"', 'is not a report'],
    ['a field twice', '{"version":1,"version":1}', 'has a field twice'],
    ['another version', { ...report, version: 2 }, 'is not a report of version 1'],
    ['a refused run', { ...report, project: null }, 'is the report of a run that read no quotas'],
    [
      'a project without a salt',
      { ...report, project: { hash: `${salt} of p1` } },
      'is the report of a run that read no quotas',
    ],
    [
      'a project without a hash',
      { ...report, project: { salt } },
      'is the report of a run that read no quotas',
    ],
    ['no time', { ...report, checkedAt: 'yesterday' }, changed],
    ['a time in a list', { ...report, checkedAt: ['2026-11-20T08:00:00.000Z'] }, changed],
    ['a time behind a word', { ...report, checkedAt: 'at 2026-11-20T08:00:00.000Z' }, changed],
    ['a time before a word', { ...report, checkedAt: '2026-11-20T08:00:00.000Z sharp' }, changed],
    ['no quotas', { ...report, quotas: null }, changed],
    ...['left', 'planned', 'limit', 'used'].flatMap((field): [string, unknown, string][] => [
      [`no ${field}`, { ...report, quotas: [{ ...first, [field]: undefined }] }, changed],
      [`a list for ${field}`, { ...report, quotas: [{ ...first, [field]: ['5'] }] }, changed],
    ]),
    ['a name in a list', { ...report, quotas: [{ ...first, name: ['roma.api'] }] }, changed],
    ['a fraction', { ...report, quotas: [{ ...first, planned: 1.5 }] }, changed],
    ['an instance that is none', { ...report, quotas: [{ ...first, instance: [] }] }, changed],
    ['a quota that is none', { ...report, quotas: [first, null] }, changed],
    ['a quota twice', { ...report, quotas: [first, { ...first, name: 'roma.scripts' }] }, changed],
    ['an id that is none', { ...report, quotas: [{ ...first, id: [] }] }, changed],
    ...[`x${salt}`, `${salt}\n`, salt.toUpperCase()].map((wrong): [string, unknown, string] => [
      `a salt that is none: ${wrong}`,
      { ...report, project: { salt: wrong, hash: `${wrong} of p1` } },
      changed,
    ]),
  ])('%s', (_, document, complaint) => {
    expect(complaintsOf(read(document))).toEqual([`baseline ${complaint}. ${rest}.`]);
  });

  test('of another project, unless the project itself is wrong', () => {
    expect(complaintsOf(read(report, 'p2'))).toEqual([
      `baseline is the report of another project. ${rest}.`,
    ]);
    const baseline = JSON.stringify(report);
    const unknown = invalid();
    expect(
      parseBaseline(rawInputs({ baseline }), unknown, new Map(), saltedHash, sanitize).kind,
    ).toBe('valid');
  });

  const files = new Map<string, FileContent>(
    Object.entries({
      'empty.json': '',
      'blank.json': ' \r\n',
      'cut.json': JSON.stringify(report).slice(0, 40),
      'cut-end.json': `${JSON.stringify(report).slice(0, 40)}\n`,
      'quoted.json': JSON.stringify(JSON.stringify(report)),
      'plan.json': '{"format_version":"1.2","planned_values":{}}',
      'notes.txt': 'passed',
    }).map(([path, text]) => [path, { kind: 'text', text, identity: path }]),
  )
    .set('report.zip', { kind: 'compressed' })
    .set('saved.tfplan', { kind: 'saved-plan' })
    .set('huge.json', { kind: 'too-large' })
    .set('wide.json', { kind: 'utf-16' });
  const cutOff = [
    'is cut off',
    'Use the whole report; write a long one to a file with report-path',
  ] as const;
  const empty = [
    'is empty',
    'Check the step that writes it: the gate writes its report to report-path',
  ] as const;
  test.each([
    ['empty.json', ...empty],
    ['blank.json', ...empty],
    ['cut.json', ...cutOff],
    ['cut-end.json', ...cutOff],
    ['quoted.json', 'is a report in quotation marks', 'Use the output itself, without toJSON'],
    ['plan.json', 'is a plan, not a report', 'Use it as terraform-plan'],
    ['notes.txt', 'is not a report', rest],
    ['report.zip', 'is compressed', 'Extract it, and use the path of the file in it'],
    ['saved.tfplan', 'is a saved plan', 'Use the report of an earlier run'],
    ['huge.json', 'is larger than 64 MiB', 'Use the report of an earlier run'],
    [
      'wide.json',
      'is UTF-16 without a byte order mark',
      'Write it as UTF-8: in PowerShell, with Out-File -Encoding utf8',
    ],
  ])('%s, which an input names', (baseline, complaint, remedy) => {
    const named = parseBaseline(rawInputs({ baseline }), valid('p1'), files, saltedHash, sanitize);
    expect(complaintsOf(named)).toEqual([`baseline: "${baseline}" ${complaint}. ${remedy}.`]);
  });
});

test.each([
  '# Huawei Cloud quotas\n\n| Quota | Left |\n| :-- | --: |',
  Buffer.from(JSON.stringify(report)).toString('base64'),
  'the report of the last run',
])('a text that is no report is not taken for a path: %s', (baseline) => {
  const named = parseBaseline(
    rawInputs({ baseline }),
    valid('p1'),
    new Map(),
    saltedHash,
    sanitize,
  );
  expect(complaintsOf(named)).toEqual([`baseline is not a report. ${rest}.`]);
});

test.each([
  ['~/r.json', 'Write the path itself: nothing expands *, ~ or variables here'],
  ['a.json\nb.json', 'Use the path of one file, not a URL or a folder'],
  ['"r.json"', 'Remove the quotation marks'],
  ["'r.json'", 'Remove the quotation marks'],
])('the fault in a path that does not exist is told: %s', (baseline, remedy) => {
  const named = parseBaseline(
    rawInputs({ baseline }),
    valid('p1'),
    new Map(),
    saltedHash,
    sanitize,
  );
  expect(complaintsOf(named)).toEqual([expect.stringContaining(`does not exist. ${remedy}.`)]);
});

test('two quotas that look alike are two', () => {
  const quotas = ['a', 'b'].map((id) => ({ id, ...api }));

  expect(read({ ...report, quotas })).toMatchObject({
    value: {
      quotas: new Map([
        ['a', api],
        ['b', api],
      ]),
    },
  });
});

test.each([
  ['all', [api, graph]],
  ['one', [{ id: 'a', ...api }, graph]],
])('a report without ids is to be made anew: %s', (_, quotas) => {
  expect(complaintsOf(read({ ...report, quotas }))).toEqual([
    'baseline was written by an earlier version, without quota IDs. Create a new one with this version.',
  ]);
});
