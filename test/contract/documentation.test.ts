import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { quotaNames } from '../../src/quota/names.ts';
import { outputNames } from '../../src/report/outputs.ts';
import { defaults, inputNames } from '../../src/settings/inputs.ts';
import { startCloud } from '../cloud/server.ts';
import { showMarkdown } from '../demo/show-markdown.ts';
import {
  codeBlock,
  codeIn,
  mappingAt,
  mappingOf,
  tableUnder,
  textOf,
} from '../support/documentation.ts';
import { gateInputs, type Inputs } from '../support/gate-inputs.ts';
import { runGate } from '../support/run-gate.ts';

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

test('quotas are the same in code and README, in the same order', () => {
  const rows = tableUnder('## Quotas', readme);
  expect(rows.map(([name]) => codeIn(name))).toEqual([...quotaNames.roma, ...quotaNames.ges]);
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

  test('sets known inputs, the token from a secret', () => {
    expect(inputNames).toEqual(expect.arrayContaining(Object.keys(inputs)));
    expect(inputs['token']).toMatch(/^\$\{\{ secrets\.\w+ \}\}$/);
  });

  test('gets the summary that the README shows', async () => {
    await using cloud = await startCloud();
    const written = Object.entries(inputs).map(([name, value]) => [name, String(value)]);
    const step: Inputs = { ...Object.fromEntries(written), ...gateInputs(cloud) };
    await using run = await runGate({ inputs: step });
    const shown = showMarkdown(run.summary).join('\n');
    expect(comparable(codeBlock('text', readme))).toEqual(comparable(shown));
  });
});

/** Lines without what differs from run to run, or only aligns them. */
function comparable(summary: string): readonly string[] {
  return stripVTControlCharacters(summary)
    .replace(/, request ID \w+/g, '')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'NOW')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
}
