/** What a text is that is not JSON from its first character on. */
export type OtherTextKind = 'wrapper' | 'preceded' | 'log' | 'human' | 'message' | 'other-text';

/** Recognised by what stands in its beginning and its end: the first 64 Ki characters and the last. */
export function classifyText(text: string): OtherTextKind {
  const edges = `${text.slice(0, mostLookedAt)}\n${text.slice(-mostLookedAt)}`.replaceAll('\r', '');
  const holds = (phrase: string) => edges.includes(phrase);
  if (text.includes('"format_version"')) return isWrapped(edges) ? 'wrapper' : 'preceded';
  if (holds('{"@level"')) return 'log';
  if (phrasesOfPlans.some(holds)) return 'human';
  if (holds('Error: ')) return 'message';
  if (phrasesOfStates.some(holds)) return 'human';
  return isWrapped(edges) ? 'wrapper' : 'other-text';
}

const mostLookedAt = 64 * 1024;

/** Parts of sentences between which Terraform and OpenTofu set no colours. */
const phrasesOfPlans = [
  'used the selected providers to generate',
  'execution plan has been generated',
  'will perform the following actions',
  'matches the configuration',
  'Infrastructure is up-to-date',
  ' to add, ',
  'Changes to Outputs:',
  'have changed outside of',
];

const phrasesOfStates = [
  ': Refreshing state...',
  'Refreshing Terraform state',
  ':\nresource "',
  ':\ndata "',
  '\nOutputs:\n',
  'No state.',
  'No resources are represented',
];

/** Whether a line is there that the wrapper of setup-terraform, or a runner, prints for a command. */
export function isWrapped(text: string): boolean {
  return ['[command]', '::debug::', '::set-output', '::error::'].some((mark) =>
    `\n${text}`.includes(`\n${mark}`),
  );
}
