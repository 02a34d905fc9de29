import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { textOf } from '../../scripts/repository.ts';
import { pages } from '../support/documentation/documents.ts';
import { workflowAround, yamlExamples } from '../support/documentation/examples.ts';
import {
  actionlintFindings,
  languageServiceFindings,
} from '../support/documentation/workflow-linters.ts';
import {
  brokenRules,
  misspelledOutputs,
  unpinned,
} from '../support/documentation/workflow-rules.ts';

const files = readdirSync('.github/workflows');
const examples = (
  await Promise.all(
    pages.map(async (page) =>
      yamlExamples(await textOf(page)).map((example, index) => [page, index + 1, example] as const),
    ),
  )
).flat();

describe.each(files)('%s', async (file) => {
  const workflow = await textOf(`.github/workflows/${file}`);

  test("has nothing that GitHub's language service finds", async () => {
    expect(await languageServiceFindings(workflow)).toEqual([]);
  });

  test('has nothing that actionlint finds', async () => {
    expect(await actionlintFindings(workflow)).toEqual([]);
  });

  test('reads no output that the gate does not have', () => {
    expect(misspelledOutputs(workflow)).toEqual([]);
  });

  test('keeps the rules: pinned, bounded, least permissions', () => {
    expect(brokenRules(workflow)).toEqual([]);
  });
});

/** The one that other examples call. */
const [, , reusable] = examples.find(([, , example]) => example.includes('workflow_call:')) ?? [];

describe.each(examples)('%s, example %i', (_page, _number, example) => {
  const workflow = workflowAround(example);

  test('has nothing that either linter finds, and no output that is not there', async () => {
    expect(await languageServiceFindings(workflow, reusable)).toEqual([]);
    expect(await actionlintFindings(workflow)).toEqual([]);
    expect(misspelledOutputs(workflow)).toEqual([]);
  });

  test('grants nothing that it does not name, and pins what it uses', () => {
    expect(workflow).toMatch(/^permissions: \{\}$/m);
    expect(unpinned(workflow)).toEqual([]);
  });
});

test('workflows and examples are found at all', () => {
  expect(files.length).toBeGreaterThanOrEqual(8);
  expect(examples.length).toBeGreaterThanOrEqual(17);
});
