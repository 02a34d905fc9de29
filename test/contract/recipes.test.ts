import { describe, expect, test } from 'vitest';
import { mappingAt, mappingOf, textOf } from '../../scripts/repository.ts';
import { yamlExamples } from '../support/documentation/examples.ts';

type Comment = {
  readonly id: number;
  readonly user: { readonly type: string };
  readonly body: string;
};

const recipes = yamlExamples(await textOf('docs/recipes.md'));
const commenting = mappingOf(recipes.find((recipe) => recipe.includes('script:')) ?? '');
const { script } = mappingAt(commenting, 'jobs', 'comment', 'steps', '0', 'with');

describe('the comment on a pull request', () => {
  test('is written once, and is the same one from then on', async () => {
    const first = await commented([], 'short');
    const second = await commented(first, 'enough');

    expect(first.map(({ body }) => body)).toEqual([expect.stringMatching(/\nshort$/)]);
    expect(second).toEqual([{ ...first[0], body: expect.stringMatching(/\nenough$/) }]);
  });

  test('takes no comment of a person for its own', async () => {
    const [ours] = await commented([], 'short');
    const theirs = { id: 7, user: { type: 'User' }, body: `${ours?.body} quoted` };
    expect(await commented([theirs], 'short')).toHaveLength(2);
  });

  test('is no longer than GitHub takes', async () => {
    const [comment] = await commented([], 'x'.repeat(100_000));
    expect(comment?.body.length).toBeLessThanOrEqual(65_536);
  });
});

/** The comments of a pull request after the script has run, by a GitHub that has nothing else. */
async function commented(
  comments: readonly Comment[],
  summary: string,
): Promise<readonly Comment[]> {
  let after = comments;
  const issues = {
    listComments: () => {},
    createComment: async ({ body }: Comment) => {
      after = [...after, { id: after.length + 1, user: { type: 'Bot' }, body }];
    },
    updateComment: async (update: { readonly comment_id: number; readonly body: string }) => {
      after = after.map((one) =>
        one.id === update.comment_id ? { ...one, body: update.body } : one,
      );
    },
  };
  const github = { paginate: async () => comments, rest: { issues } };
  const context = { repo: { owner: 'owner', repo: 'repo' }, issue: { number: 1 } };
  const run = new Function('github', 'context', 'process', `return (async () => {${script}})()`);
  await run(github, context, { env: { SUMMARY: summary } });
  return after;
}
