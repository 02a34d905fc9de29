import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { inputsOfMethod } from '../../src/inputs/credentials/auth-method.ts';
import { defaults, inputNames } from '../../src/inputs/inputs.ts';
import { outputNames } from '../../src/report/outputs/outputs.ts';
import { reportOf } from '../../src/report/outputs/report.ts';
import { quotaNames } from '../../src/services/registry.ts';
import { startCloud } from '../cloud/server.ts';
import { showMarkdown } from '../demo/show-markdown.ts';
import {
  codeBlock,
  codeIn,
  type Mapping,
  mappingAt,
  mappingOf,
  tableUnder,
  textOf,
} from '../support/documentation.ts';
import { gateInputs, type Inputs } from '../support/gate-inputs.ts';
import { quota, read } from '../support/quotas.ts';
import { judged } from '../support/results.ts';
import { runGate } from '../support/run-gate.ts';
import { withAccessKey } from '../support/ways.ts';

const readme = await textOf('README.md');
const action = mappingOf(await textOf('action.yml'));
const workflow = mappingOf(codeBlock('yaml', readme));

describe('inputs', () => {
  const declared = mappingAt(action, 'inputs');
  const rows = tableUnder('## Inputs', readme);

  test('code, action.yml and README name the same, in the same order', () => {
    expect(Object.keys(declared)).toEqual(inputNames);
    expect(rows.map(([name]) => codeIn(name))).toEqual(inputNames);
  });

  test.each(inputNames)('%s has one default and one description everywhere', (name) => {
    const { default: preset, required, description } = mappingAt(declared, name);
    const [cell, written, meaning] = rows.find(([first]) => codeIn(first) === name) ?? [];
    const inCode: Inputs = defaults;
    expect(preset).toBe(inCode[name]);
    expect(written).toBe(preset === undefined ? '–' : `\`${preset}\``);
    expect(required).toBe(cell?.endsWith('(required)'));
    expect([description, meaning]).toEqual([
      expect.stringMatching(/./),
      expect.stringMatching(/./),
    ]);
  });
});

test('outputs are the same in code, action.yml and README, in the same order', () => {
  expect(Object.keys(mappingAt(action, 'outputs'))).toEqual(outputNames);
  const rows = tableUnder('## Outputs', readme);
  expect(rows.map(([name]) => codeIn(name))).toEqual(outputNames);
});

test.each([
  ['### The report', (report: Mapping) => report],
  ['### A quota in the report', (report: Mapping) => mappingAt(report, 'quotas', '0')],
])('%s names every field that there is', (heading, part) => {
  const report = mappingOf(JSON.stringify(reportOf(judged([read(quota())]), 'NOW')));
  const named = tableUnder(heading, readme).flatMap(([cell = '']) =>
    [...cell.matchAll(/`(\w+)`/g)].map(([, field]) => field),
  );
  expect(named.toSorted()).toEqual(Object.keys(part(report)).toSorted());
});

test('quotas are the same in code and README, in the same order', () => {
  const rows = tableUnder('## Quotas', readme);
  expect(rows.map(([name]) => codeIn(name))).toEqual(quotaNames);
});

test('action.yml runs a file that exists, on Node 24', async () => {
  const { using, main } = mappingAt(action, 'runs');
  expect(using).toBe('node24');
  expect(await textOf(String(main))).not.toBe('');
});

test('package.json has every script that the README names', async () => {
  const scripts = mappingAt(mappingOf(await textOf('package.json')), 'scripts');
  const named = [...readme.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name);
  expect(readme).toContain('npm cit');
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(['test', ...named]));
  expect(named).toEqual(expect.arrayContaining(['demo', 'check', 'build']));
});

describe('the workflow of the README', () => {
  const jobs = mappingAt(workflow, 'jobs');
  const inputs = mappingAt(jobs, 'quota-gate', 'steps', '0', 'with');

  test('grants nothing, and the deployment needs the gate', () => {
    expect(workflow['permissions']).toEqual({});
    expect(mappingAt(jobs, 'deploy')['needs']).toBe('quota-gate');
  });

  test('is pinned to a commit', () => {
    expect(mappingAt(jobs, 'quota-gate', 'steps', '0')['uses']).toMatch(/@<full commit SHA>$/);
  });

  test('sets known inputs, the key from secrets', () => {
    expect(inputNames).toEqual(expect.arrayContaining(Object.keys(inputs)));
    for (const name of ['access-key', 'secret-key']) {
      expect(inputs[name]).toMatch(/^\$\{\{ secrets\.\w+ \}\}$/);
    }
  });

  test('gets the summary that the README shows', async () => {
    await using cloud = await startCloud();
    const written = Object.entries(inputs).map(([name, value]) => [name, String(value)]);
    const step: Inputs = {
      ...Object.fromEntries(written),
      ...gateInputs(cloud, withAccessKey(cloud).inputs),
    };
    await using run = await runGate({ inputs: step });
    const shown = showMarkdown(run.summary).join('\n');
    expect(comparable(codeBlock('text', readme))).toEqual(comparable(shown));
  });
});

describe('signing in, as the README has it', () => {
  const section = readme.slice(
    readme.indexOf('## Signing in'),
    readme.indexOf('## How it decides'),
  );

  test('is told of every way, with every input that it takes', () => {
    const rows = tableUnder('## Signing in', readme).map(([, inputs = '']) => inputs);

    expect(rows).toHaveLength(Object.keys(inputsOfMethod).length);
    for (const inputs of Object.values(inputsOfMethod)) {
      expect(rows).toContainEqual(
        expect.stringMatching(inputs.map((name) => `(?=.*\`${name}\`)`).join('')),
      );
    }
  });

  test('names every variable that a key is read from, in their order', () => {
    const rows = [
      'HUAWEI_CLOUD_ACCESS_KEY_ID` | `HW_ACCESS_KEY` | `HUAWEICLOUD_SDK_AK',
      'HUAWEI_CLOUD_SECRET_ACCESS_KEY` | `HW_SECRET_KEY` | `HUAWEICLOUD_SDK_SK',
      'HW_SECURITY_TOKEN` | `HUAWEICLOUD_SDK_SECURITY_TOKEN',
    ];
    for (const row of rows) expect(section).toContain(row);
  });

  test('the workflow without a secret has none, and asks for one permission', () => {
    const jobs = mappingAt(mappingOf(codeBlock('yaml', section)), 'jobs');
    const gate = mappingAt(jobs, 'quota-gate');

    expect(gate['permissions']).toEqual({ 'id-token': 'write' });
    expect(JSON.stringify(gate)).not.toContain('secrets.');
    const written = Object.keys(mappingAt(gate, 'steps', '0', 'with'));
    expect(written).toEqual(expect.arrayContaining([...inputsOfMethod['trust-agency']]));
    expect(inputNames).toEqual(expect.arrayContaining(written));
  });

  test('the trust policy and the conversion rule admit one environment of one repository', () => {
    const [policy = '', rule = ''] = section.match(/^ *```json\n.*?^ *```$/gms) ?? [];
    const subject = 'repo:OWNER/REPO:environment:quota-gate';

    for (const json of [policy, rule].map((block) => block.replace(/^ *```.*$/gm, ''))) {
      expect(JSON.stringify(JSON.parse(json))).toContain(subject);
    }
    expect(policy).toContain(inputOf('oidc-audience'));
  });

  function inputOf(name: string): string {
    const step = mappingAt(
      mappingOf(codeBlock('yaml', section)),
      'jobs',
      'quota-gate',
      'steps',
      '0',
    );
    return String(mappingAt(step, 'with')[name]);
  }
});

/** Lines without what differs from run to run, or only aligns them. */
function comparable(summary: string): readonly string[] {
  return stripVTControlCharacters(summary)
    .replace(/, request ID \w+/g, '')
    .replace(/\d{4}-\d\d-\d\d \d\d:\d\d UTC/g, 'NOW')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
}
