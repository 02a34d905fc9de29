import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Mapping, mappingAt, mappingOf, textOf } from '../../scripts/repository.ts';
import { authMethods } from '../../src/inputs/credentials/auth-method.ts';
import { inputNames, inputTable } from '../../src/inputs/inputs.ts';
import { outputNames } from '../../src/report/outputs.ts';
import { reportOf } from '../../src/report/report.ts';
import { quotaNames, quotaNamesOf, services } from '../../src/services/registry.ts';
import { failed, quota, read } from '../support/builders/quotas.ts';
import { judged } from '../support/builders/results.ts';
import { codeBlock, codeIn, tableUnder } from '../support/documentation/documents.ts';
import { yamlExamples } from '../support/documentation/examples.ts';

const readme = await textOf('README.md');
const decisions = await textOf('docs/decisions.md');
const report = await textOf('docs/report.md');
const signIn = await textOf('docs/sign-in.md');
const contributing = await textOf('CONTRIBUTING.md');
const servicesPage = await textOf('docs/services.md');
const action = mappingOf(await textOf('action.yml'));

/** The inputs of the README, in the order in which a reader looks for them. */
const groups = [
  '### Required',
  '### For signing in',
  '### What to check',
  '### Behaviour',
  '### Advanced',
];

describe('inputs', () => {
  const declared = mappingAt(action, 'inputs');
  const rows = groups.flatMap((heading) => tableUnder(heading, readme));

  test('code and action.yml name the same, in the same order', () => {
    expect(Object.keys(declared)).toEqual(inputNames);
  });

  test('README names each once', () => {
    expect(rows.map(([name]) => codeIn(name)).toSorted()).toEqual(inputNames.toSorted());
  });

  test.each(groups)('%s: README has the order of action.yml', (heading) => {
    const named = tableUnder(heading, readme).map(([name]) => codeIn(name));
    expect(named).toEqual(inputNames.filter((name) => named.includes(name)));
  });

  test.each(inputNames)(
    '%s has one default everywhere, one description in code and action.yml, and a meaning in README',
    (name) => {
      const { default: preset, required, description } = mappingAt(declared, name);
      const [cell, written, meaning] = rows.find(([first]) => codeIn(first) === name) ?? [];
      expect(preset).toBe(inputTable[name].default);
      expect(description).toBe(inputTable[name].description);
      expect(written).toBe(preset === undefined ? '–' : `\`${preset}\``);
      expect(required).toBe(cell?.endsWith('(required)'));
      expect(meaning).toMatch(/./);
    },
  );
});

test('the table names functions that there are, for inputs that are understood together', async () => {
  const files = await readdir(new URL('../../src/inputs', import.meta.url), { recursive: true });
  const texts = await Promise.all(
    files.filter((file) => file.endsWith('.ts')).map((file) => textOf(join('src/inputs', file))),
  );
  const source = texts.join('\n');
  for (const name of inputNames) {
    const entry = inputTable[name];
    if ('parsedBy' in entry) expect(source).toContain(`export function ${entry.parsedBy}(`);
  }
});

test('each description of action.yml stands alone and begins with the thing', () => {
  const parts = ['inputs', 'outputs'].map((name) => mappingAt(action, name));
  const said = parts.flatMap((part) =>
    Object.keys(part).map((name) => String(mappingAt(part, name)['description'])),
  );
  for (const description of said) {
    expect(description).toMatch(/^[A-Z`].*\.$/);
    expect(description).not.toMatch(/^(?:The|A|An|Another|One (?:way|of)|How|When)\b/);
  }
  expect(new Set(said).size).toBe(said.length);
});

test('outputs are the same in code, action.yml and README, in the same order', () => {
  expect(Object.keys(mappingAt(action, 'outputs'))).toEqual(outputNames);
  const rows = tableUnder('## Outputs', readme);
  expect(rows.map(([name]) => codeIn(name))).toEqual(outputNames);
});

test.each([
  ['## The report', (whole: Mapping) => whole],
  ['## A quota in the report', (whole: Mapping) => mappingAt(whole, 'quotas', '0')],
  ['## A failure in the report', (whole: Mapping) => mappingAt(whole, 'failures', '0')],
])('%s: docs/report.md names every field that there is', (heading, part) => {
  const whole = mappingOf(JSON.stringify(reportOf(judged([read(quota()), failed()]), 'NOW')));
  const named = tableUnder(heading, report).flatMap(([cell = '']) =>
    [...cell.matchAll(/`(\w+)`/g)].map(([, field]) => field),
  );
  expect(named.toSorted()).toEqual(Object.keys(part(whole)).toSorted());
});

test('quotas are the same in code, README and the pages, in the same order', () => {
  const rows = tableUnder('## Quotas', decisions).map(([name]) => codeIn(name));
  const others = servicesPage.matchAll(/^\| `([^`]+)` \|/gm);
  expect([...rows, ...[...others].map(([, name]) => name)]).toEqual(quotaNames);
  const [sentence = ''] = /^The quotas are .*$/m.exec(readme) ?? [];
  const named = [...sentence.matchAll(/`([^`]+)`/g)].map(([, name]) => name);
  expect(named.filter((name) => name?.includes('.'))).toEqual(quotaNamesOf(['roma', 'ges']));
});

test('the page of services names path, host, units and all that permits reading of each', () => {
  for (const { title, host, quotas, advice, path } of services.slice(2)) {
    const [, section = ''] = servicesPage.split(`\n### ${title}\n`);
    const [own = ''] = section.split('\n##', 1);
    expect(own).toContain(`at \`${host}\``);
    expect(own).toContain(`\`GET ${path('PROJECT', '')}\``);
    for (const grant of grantsIn(advice.forbidden)) expect(own).toContain(`\`${grant}\``);
    for (const { name, unit } of quotas) expect(own).toContain(`\n| \`${name}\` | ${unit ?? ''} |`);
  }
});

/** Policies and actions, but for the last, which covers all services. */
function grantsIn(forbidden: string): readonly string[] {
  const [, list = ''] = forbidden.split(' signs in: ');
  const grants = list.split('; ').slice(0, -1);
  expect(grants).not.toEqual([]);
  return grants.map((grant) => grant.replace(/^an? (?:identity )?policy with the action /, ''));
}

test('action.yml runs a file that exists, on Node 24', async () => {
  const { using, main } = mappingAt(action, 'runs');
  expect(using).toBe('node24');
  expect(await textOf(String(main))).not.toBe('');
});

test('package.json has every script that a page names', async () => {
  const scripts = mappingAt(mappingOf(await textOf('package.json')), 'scripts');
  const texts = [
    readme,
    contributing,
    ...(await Promise.all(['test/README.md', 'docs/performance.md'].map(textOf))),
  ];
  const named = [...texts.join('\n').matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name);
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(['test', ...named]));
  expect(named).toEqual(expect.arrayContaining(['demo', 'check', 'build']));
});

describe('the workflow of the README', () => {
  const [, example = ''] = yamlExamples(readme);
  const workflow = mappingOf(example);
  const jobs = mappingAt(workflow, 'jobs');
  const inputs = mappingAt(jobs, 'quota-gate', 'steps', '0', 'with');

  test('grants nothing, and the deployment needs the gate', () => {
    expect(workflow['permissions']).toEqual({});
    expect(mappingAt(jobs, 'deploy')['needs']).toBe('quota-gate');
  });

  test('sets known inputs, the key from secrets', () => {
    expect(inputNames).toEqual(expect.arrayContaining(Object.keys(inputs)));
    for (const name of ['access-key', 'secret-key']) {
      expect(inputs[name]).toMatch(/^\$\{\{ secrets\.\w+ \}\}$/);
    }
  });
});

describe('signing in', () => {
  test.each([
    ['## Signing in', readme],
    ['# Signing in', signIn],
  ])('%s tells of every way, with every input that it takes', (heading, page) => {
    const rows = tableUnder(heading, page).map(([, inputs = '']) => inputs);

    expect(rows).toHaveLength(Object.keys(authMethods).length);
    for (const { inputs } of Object.values(authMethods)) {
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
    for (const row of rows) expect(signIn).toContain(row);
  });

  test('the workflow without a secret has none, and asks for one permission', () => {
    const jobs = mappingAt(mappingOf(codeBlock('yaml', signIn)), 'jobs');
    const gate = mappingAt(jobs, 'quota-gate');

    expect(gate['permissions']).toEqual({ 'id-token': 'write' });
    expect(JSON.stringify(gate)).not.toContain('secrets.');
    const written = Object.keys(mappingAt(gate, 'steps', '0', 'with'));
    expect(written).toEqual(expect.arrayContaining([...authMethods['trust-agency'].inputs]));
    expect(inputNames).toEqual(expect.arrayContaining(written));
  });

  test('the trust policy and the conversion rule admit one environment of one repository', () => {
    const [policy = '', rule = ''] = signIn.match(/^ *```json\n.*?^ *```$/gms) ?? [];
    const subject = 'repo:OWNER/REPO:environment:quota-gate';

    for (const json of [policy, rule].map((block) => block.replace(/^ *```.*$/gm, ''))) {
      expect(JSON.stringify(JSON.parse(json))).toContain(subject);
    }
    expect(policy).toContain(inputOf('oidc-audience'));
  });

  function inputOf(name: string): string {
    const step = mappingAt(
      mappingOf(codeBlock('yaml', signIn)),
      'jobs',
      'quota-gate',
      'steps',
      '0',
    );
    return String(mappingAt(step, 'with')[name]);
  }
});
