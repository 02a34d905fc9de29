import { describe, expect, test } from 'vitest';
import { workflowAround, yamlExamples } from '../support/documentation/examples.ts';
import {
  actionlintFindings,
  languageServiceFindings,
  published,
  someCommit,
} from '../support/documentation/workflow-linters.ts';
import { brokenRules, misspelledOutputs } from '../support/documentation/workflow-rules.ts';

const gate = `uses: ${published}@${someCommit} # v0.1.0`;
const checkout = `uses: actions/checkout@${someCommit} # v7.0.1`;
const good = `name: Example
on: push
permissions: {}
jobs:
  gate:
    runs-on: ubuntu-latest
    timeout-minutes: 5
    permissions: {}
    steps:
      - ${checkout}
        with:
          persist-credentials: false
      - ${gate}
        id: gate
        with:
          region: cn-north-4
      - run: echo "$PASSED"
        env:
          PASSED: \${{ steps.gate.outputs.passed }}
`;

async function allFindings(workflow: string): Promise<readonly string[]> {
  return [
    ...(await languageServiceFindings(workflow)),
    ...(await actionlintFindings(workflow)),
    ...misspelledOutputs(workflow),
    ...brokenRules(workflow),
  ];
}

test('a good workflow has no findings', async () => {
  expect(await allFindings(good)).toEqual([]);
});

describe('is found:', () => {
  const local = good.replace(gate, 'uses: ./');
  const mistakes = [
    ['a misspelled input', good.replace('region:', 'regoin:'), /Invalid action input 'regoin'/],
    ['the same of ./', local.replace('region:', 'regoin:'), /Invalid action input 'regoin'/],
    ['a misspelled output', good.replace('outputs.passed', 'outputs.pased'), /outputs\.pased/],
    ['the same of ./', local.replace('outputs.passed', 'outputs.pased'), /outputs\.pased/],
    ['a step that is not there', good.replace('steps.gate', 'steps.gat'), /gat/],
    ['a wrong expression', good.replace(' }}', ' && }}'), /Unexpected|unexpected/],
    ['a key that is none', good.replace('runs-on', 'run-on'), /run-on/],
    ['a needed job that is none', good.replace('    steps', '    needs: no\n    steps'), /no/],
    ['foreign text in a script', inScript('github.event.issue.title'), /untrusted/],
    ['any expression in a script', inScript('github.sha'), /puts an expression into a script/],
    ['a tag', good.replace(`checkout@${someCommit}`, 'checkout@v7'), /not pinned/],
    ['a short commit', good.replace(someCommit, 'abcdef0'), /not pinned/],
    ['a commit without its version', good.replace(' # v7.0.1', ''), /not pinned/],
    ['a token on the disk', good.replace('credentials: false', 'credentials: true'), /on the disk/],
    ['permissions for all', good.replace('permissions: {}', 'permissions: read-all'), /every job/],
    ['no permissions at the top', good.replace('permissions: {}\n', ''), /every job/],
    ['a job without permissions', good.replace('    permissions: {}\n', ''), /does not say/],
    ['a job without an end', good.replace('    timeout-minutes: 5\n', ''), /no timeout/],
  ] as const;

  test.each(mistakes)('%s', async (_what, workflow, finding) => {
    expect(workflow).not.toBe(good);
    expect(await allFindings(workflow)).toContainEqual(expect.stringMatching(finding));
  });

  function inScript(expression: string): string {
    return good.replace('"$PASSED"', `\${{ ${expression} }}`);
  }
});

describe('an example', () => {
  test('is found in a list too, and gets the commit that its reader would choose', () => {
    const page = 'A list:\n\n- one\n\n  ```yaml\n  - uses: a@<full commit SHA>\n    id: b\n  ```\n';
    expect(yamlExamples(page)).toEqual([`- uses: a@${someCommit}\n  id: b\n`]);
  });

  test.each([
    ['a workflow', good],
    ['a job', `steps:\n  - ${gate}\n    with:\n      region: cn-north-4\n`],
    ['steps', `- ${gate}\n  with:\n    region: cn-north-4\n`],
    ['inputs', 'region: cn-north-4\nthresholds: |\n  *: 1\n'],
  ])('that shows %s becomes a workflow, and its mistakes are found', async (_what, example) => {
    const [right, wrong] = [example, example.replace('region', 'regoin')].map(workflowAround);
    expect(await languageServiceFindings(right ?? '')).toEqual([]);
    expect(await languageServiceFindings(wrong ?? '')).toHaveLength(1);
  });

  test('that shows none of them is refused', () => {
    expect(() => workflowAround('cn-north-4\n')).toThrow('No example');
  });
});
