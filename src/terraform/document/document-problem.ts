/** What a text is instead of a plan. */
export type UnusableDocument =
  | { readonly kind: keyof typeof documentProblems }
  /** Lacks a field that every plan has. `field` is its name in the format. */
  | { readonly kind: 'filtered'; readonly field: string }
  /** Is not valid JSON from `offset` on (in characters from 0). */
  | { readonly kind: 'broken'; readonly offset: number };

/** What is wrong with a file, and what to do. Both are clauses, and contain no text of the file. */
export type DocumentProblem = { readonly problem: string; readonly remedy: string };

const show = 'run terraform (or tofu) show -json saved.tfplan > plan.json';
const save = `save the plan with terraform plan -out=saved.tfplan, then ${show}`;
const apart = 'write each to its own file, and list the files, one per line';
const alone =
  'let nothing else write to it: a version manager (tfenv, tenv, asdf) or 2>&1 adds lines';

/** What to do about a plan with something missing. */
export const wholePlanRemedy =
  'save all that show -json prints, without filters such as jq or ConvertTo-Json';

/** The problem of each kind. docs/troubleshooting.md lists them all. */
export const documentProblems = {
  empty: {
    problem: 'it is empty',
    remedy: 'check the step that writes it: a command that fails prints nothing',
  },
  'saved-plan': { problem: 'it is the saved plan itself', remedy: `${show}, and use plan.json` },
  log: { problem: 'it is a JSON log, as of terraform plan -json', remedy: save },
  human: {
    problem: 'it is a plan or a state in human-readable form',
    remedy: `add -json: ${show}`,
  },
  message: {
    problem: 'it contains an error message',
    remedy: 'fix what the message says, and remove 2>&1',
  },
  wrapper: {
    problem: 'it contains output of the setup-terraform wrapper',
    remedy: 'set terraform_wrapper: false there (or tofu_wrapper: false in setup-opentofu)',
  },
  preceded: { problem: 'it has other text before the JSON', remedy: alone },
  prefixed: {
    problem: 'it has a prefix or colour codes in its lines',
    remedy: 'leave them out: Terragrunt does with --tf-forward-stdout, and jq without -C',
  },
  followed: { problem: 'it has other text after the JSON', remedy: alone },
  several: { problem: 'it contains several plans', remedy: apart },
  list: { problem: 'it is a list of plans', remedy: apart },
  state: { problem: 'it is the JSON of a state', remedy: `use the saved plan: ${show}` },
  'state-file': { problem: 'it is a state file', remedy: save },
  bare: {
    problem: 'it has a format version but no plan',
    remedy: `use the saved plan: ${show}`,
  },
  'other-command': {
    problem: 'it is the JSON of another command, such as output or version',
    remedy: show,
  },
  null: {
    problem: 'it is null',
    remedy: 'check the command that writes it: jq prints null for a field that is not there',
  },
  quoted: {
    problem: 'it is JSON in quotation marks',
    remedy: 'write the JSON itself: remove toJSON, or use jq -r',
  },
  encrypted: { problem: 'it is encrypted', remedy: 'decrypt it first' },
  base64: { problem: 'it is in base64', remedy: 'decode it first: base64 -d' },
  page: {
    problem: 'it is a web page',
    remedy: 'check the step that downloads it',
  },
  'other-json': { problem: 'it is JSON, but not a plan', remedy: show },
  'other-text': { problem: 'it is text, but not JSON', remedy: show },
  unfinished: {
    problem: 'its JSON is cut off',
    remedy: 'check the steps that write and move it: one of them stopped early',
  },
  ambiguous: { problem: 'it has a field twice', remedy: `${show}, and do not change the file` },
} as const satisfies Readonly<Record<string, DocumentProblem>>;

/** The problem with a text that is not a plan. */
export function unusableDocumentProblem(unusable: UnusableDocument): DocumentProblem {
  if (unusable.kind === 'filtered') {
    return { problem: `it is a plan without \`${unusable.field}\``, remedy: wholePlanRemedy };
  }
  if (unusable.kind === 'broken') {
    const problem = `its JSON is not valid at character ${unusable.offset + 1}`;
    return { problem, remedy: documentProblems.ambiguous.remedy };
  }
  return documentProblems[unusable.kind];
}
