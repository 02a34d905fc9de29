/** What a text is instead of a plan. */
export type UnusableDocument =
  | { readonly kind: keyof typeof documentProblems }
  /** Lacks something that every plan has; `field` is a name of the format. */
  | { readonly kind: 'filtered'; readonly field: string }
  /** Stops being JSON in its middle. */
  | { readonly kind: 'broken'; readonly offset: number };

/** What is wrong with a file, as a clause about it, and what to do. Holds nothing of the file. */
export type DocumentProblem = { readonly problem: string; readonly remedy: string };

const show = 'run terraform (or tofu) show -json saved.tfplan > plan.json';
const save = `save the plan with terraform plan -out=saved.tfplan, then ${show}`;
const alone =
  'let nothing else write into it: a version manager (tfenv, tenv, asdf) or 2>&1 adds lines';

/** What to do about a plan of which something is missing. */
export const unfiltered = 'write all of it: leave out what filters it, such as jq';

/** What to say of each kind. The README's Troubleshooting has them all. */
export const documentProblems = {
  empty: {
    problem: 'it is empty',
    remedy: 'check the step that writes it: a command that fails prints nothing',
  },
  'saved-plan': { problem: 'it is the saved plan itself', remedy: `${show}, and name plan.json` },
  log: { problem: 'it is the log of terraform plan -json', remedy: save },
  human: { problem: 'it is a plan or a state as people read it', remedy: `add -json: ${show}` },
  message: {
    problem: 'it holds an error message',
    remedy: 'mend what the message says, and leave out 2>&1',
  },
  wrapper: {
    problem: 'it holds lines of the wrapper of setup-terraform',
    remedy: 'set terraform_wrapper: false there (or tofu_wrapper: false in setup-opentofu)',
  },
  preceded: { problem: 'it has other text before its JSON', remedy: alone },
  followed: { problem: 'it has other text behind its JSON', remedy: alone },
  several: {
    problem: 'it holds several plans',
    remedy: 'write each into a file of its own, and name the files, one a line',
  },
  list: {
    problem: 'it is a list of plans',
    remedy: 'write each into a file of its own, and name the files, one a line',
  },
  state: { problem: 'it is the JSON of a state', remedy: `name the saved plan: ${show}` },
  'state-file': { problem: 'it is a state file', remedy: save },
  bare: {
    problem: 'it holds a format version and no plan',
    remedy: `name the saved plan: ${show}`,
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
    remedy: 'write the JSON itself: leave out toJSON, or give jq the option -r',
  },
  'other-json': { problem: 'it is JSON, but not of a plan', remedy: show },
  'other-text': { problem: 'it is text, but not JSON', remedy: show },
  unfinished: {
    problem: 'its JSON ends half-way',
    remedy: 'check the steps that write it and move it: one of them broke off',
  },
  ambiguous: { problem: 'it names a field twice', remedy: `${show}, and change nothing in it` },
} as const satisfies Readonly<Record<string, DocumentProblem>>;

/** What to say of a text that is no plan. */
export function problemOfDocument(unusable: UnusableDocument): DocumentProblem {
  if (unusable.kind === 'filtered') {
    return { problem: `it is a plan without \`${unusable.field}\``, remedy: unfiltered };
  }
  if (unusable.kind === 'broken') {
    const problem = `its JSON is broken at character ${unusable.offset + 1}`;
    return { problem, remedy: documentProblems.ambiguous.remedy };
  }
  return documentProblems[unusable.kind];
}
