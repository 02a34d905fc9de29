import { type NotJson, parseJson } from '../../json/json.ts';
import { classifyJson, type PlanDocument } from './plan-json.ts';

/** Parses the output of `terraform show -json` for a plan, or says what the text is instead. */
export function readDocument(text: string): PlanDocument {
  const json = parseJson(text);
  switch (json.kind) {
    case 'json':
      return classifyJson(json.value);
    case 'ambiguous':
      return { kind: 'ambiguous' };
    case 'not-json':
      return classifyNotJson(text, json);
  }
}

function classifyNotJson(text: string, { problem, offset }: NotJson): PlanDocument {
  const start = text.trimStart();
  if (start === '') return { kind: 'empty' };
  // Lines of other tools can also begin with a bracket: [command], [INFO].
  const isJson = start.startsWith('{') || (start.startsWith('[') && problem !== 'broken');
  if (!isJson) return { kind: classifyText(start) };
  switch (problem) {
    case 'unfinished':
      return { kind: 'unfinished' };
    case 'broken':
      return { kind: 'broken', offset };
    case 'followed':
      return classifyFollowed(text.slice(0, offset), text.slice(offset));
  }
}

/**
 * Classifies complete JSON with text after it. If the JSON is not a plan, that says more than the text,
 * unless it is a line of a log before a plan.
 */
function classifyFollowed(json: string, rest: string): PlanDocument {
  const first = readDocument(json);
  if (holdsPlan(rest) && !holdsPlan(json)) return { kind: 'preceded' };
  if (first.kind !== 'plan' && first.kind !== 'unknown-format') return first;
  if (rest.startsWith('{')) return { kind: 'several' };
  return { kind: isWrapped(rest) ? 'wrapper' : 'followed' };
}

/** What a text is if it is not JSON from its first character. */
type OtherTextKind =
  | (typeof beginnings)[number][0]
  | 'wrapper'
  | 'preceded'
  | 'prefixed'
  | 'log'
  | 'human'
  | 'message'
  | 'other-text';

/** What a text is by its beginning. That of `base64` is an object, a zip archive or gzip, encoded. */
const beginnings = [
  [
    'encrypted',
    /^(?:-----BEGIN (?:PGP MESSAGE|AGE ENCRYPTED|PKCS7|CMS)|age-enc|\$ANSIBLE_VAULT|U2FsdGVk)/,
  ],
  ['base64', /^(?:77u\/)?(?:eyJ|ew[o0]|UEsD|H4sI)/],
  ['page', /^<[!?a-z]/i],
] as const;

/** Classifies a text, without white space before it, by its first and its last 64 Ki characters. */
function classifyText(text: string): OtherTextKind {
  const edges = `${text.slice(0, edgeLength)}\n${text.slice(-edgeLength)}`.replaceAll('\r', '');
  const has = (phrase: string) => edges.includes(phrase);
  const wrapper = isWrapped(edges) ? 'wrapper' : null;
  if (holdsPlan(text)) return wrapper ?? (/^[ \t]*\{/m.test(text) ? 'preceded' : 'prefixed');
  for (const [kind, pattern] of beginnings) if (pattern.test(text)) return kind;
  if (has('{"@level"')) return 'log';
  if (phrasesOfPlans.some(has)) return 'human';
  if (has('Error: ')) return 'message';
  if (phrasesOfStates.some(has)) return 'human';
  return wrapper ?? (failure.test(edges) ? 'message' : 'other-text');
}

/** What a shell, a version manager, a tool or a server says if a command fails. */
const failure = /\berror\b|not (?:found|installed|recognized)|No version is set|^usage:/im;

function holdsPlan(text: string): boolean {
  return text.includes('"format_version"');
}

const edgeLength = 64 * 1024;

/** Parts of sentences that Terraform and OpenTofu print without colour codes in between. */
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

/** Whether a text has a line that the setup-terraform wrapper or a runner prints for a command. */
function isWrapped(text: string): boolean {
  return ['[command]', '::debug::', '::set-output', '::error::'].some((mark) =>
    `\n${text}`.includes(`\n${mark}`),
  );
}
