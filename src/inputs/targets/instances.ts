import type { Instance } from '../../services/quota-request.ts';
import { minSecretLength } from '../../text/secrets/secret.ts';
import { duplicateProblems, oneLineProblem, parseList } from '../syntax/lists.ts';
import { looksLikeKey, looksRandom, quote, uuidForm } from '../syntax/quote.ts';
import { createProblem, invalid, type Parsed, type Problem, valid } from '../validation.ts';

const input = 'instance-id';

/** An instance as it stands in the list; its label is null if it has none. */
export type ListedInstance = { readonly id: string; readonly label: string | null };

/** Parses `instance-id`, one instance per line, each `id` or `label=id`. An empty text has none. */
export function parseInstances(text: string): Parsed<readonly ListedInstance[]> {
  if (text === '') return valid([]);
  const list = {
    input,
    parseLine: (entry: string) => [parseInstance(entry)],
    findHiddenEntry: findInstance,
  };
  return parseList(list, text, (written) => {
    const labels = written.flatMap(({ label }) => label ?? []);
    const ids = written.map(({ id }) => id);
    return [
      ...duplicateProblems(input, 'a label', labels),
      ...duplicateProblems(input, 'an instance', ids),
    ];
  });
}

/** A label, which names an instance in reports and in the lines of other inputs. */
export const labelForm = /^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$/;

function parseInstance(entry: string): Parsed<ListedInstance> {
  const separator = entry.indexOf('=');
  const label = separator < 0 ? null : entry.slice(0, separator).trim();
  const id = entry.slice(separator + 1).trim();
  if (holdsSeveral(label, id)) return invalid(oneLineProblem(input, entry, quote(entry)));
  if (label !== null && !labelForm.test(label)) return invalid(wrongLabel(label, id, entry));
  if (/^[A-Za-z0-9-]{1,64}$/.test(id)) return valid({ id, label });
  return invalid(createProblem(input, 'is not an instance ID', validIds, quote(id, entry)));
}

const validIds =
  'use 1 to 64 letters, digits and hyphens per line, or label=id: the ID, not the name, as ROMA Connect shows it under Instance Information';

function wrongLabel(label: string, id: string, entry: string): Problem {
  if (label === '') {
    return createProblem(input, 'has nothing before =', 'write a label there, or the ID alone');
  }
  const quoted = quote(label, idForm.test(id) ? label : entry);
  const remedy = idForm.test(label) ? 'write the label first: label=id' : validLabels;
  return createProblem(input, 'is not a label', remedy, quoted);
}

const validLabels =
  'use 1 to 32 characters before =: letters from A to Z and a to z, digits, dots, hyphens or underscores';

/**
 * Whether a line holds several IDs, with or without labels, separated by commas or whitespace. A
 * label cannot contain whitespace.
 */
function holdsSeveral(label: string | null, id: string): boolean {
  const beginsWithId = label !== null && /\s/.test(label) && looksRandom(label);
  const words = id.split(/[\s,;]+/);
  return beginsWithId || (words.length > 1 && words.every((word) => /^[\w.=-]+$/.test(word)));
}

/**
 * Finds an instance in a comment: `label=id` at the end, a label before what looks like an ID, or
 * an ID alone in the form that Huawei Cloud uses. The query of a URL and a commit do not count.
 * Null if there is none.
 */
function findInstance(comment: string): string | null {
  const written = /(?<![^\s,;])[\w.-]+=[\w-]+(?=[\s,;]*(?:#|$))/.exec(comment);
  const labelled = [...comment.matchAll(/(?<![\w.?&/-])[\w.-]+\s*=\s*([\w-]+)/g)];
  const known = labelled.find(([, id]) => looksRandom(id ?? ''));
  return written?.[0] ?? known?.[0] ?? idForm.exec(comment)?.[0] ?? null;
}

/** A UUID, with or without hyphens. */
const idForm = new RegExp(`(?<![\\w.?&=/-])(?:${uuidForm}|[\\da-f]{32})(?![\\w-])`, 'i');

/** An instance without a label is shown by its position, or by nothing if it is the only one. */
export function withDisplayName(
  { id, label }: ListedInstance,
  index: number,
  all: readonly ListedInstance[],
): Instance {
  return { id, displayName: label ?? (all.length > 1 ? `#${index + 1}` : null) };
}

/** The labels that lines may use; null if `instance-id` is invalid. */
export function instanceLabels(
  instances: Parsed<readonly ListedInstance[]>,
): ReadonlySet<string> | null {
  if (instances.kind === 'invalid') return null;
  return new Set(instances.value.flatMap(({ label }) => label ?? []));
}

/**
 * Problems with the instances, even if ROMA is not read. A label must not contain what outputs must
 * not show: an ID or one of the secrets, in any case, or what looks like a key.
 */
export function labelProblems(
  instances: Parsed<readonly ListedInstance[]>,
  secrets: readonly string[],
): readonly Problem[] {
  if (instances.kind === 'invalid') return instances.problems;
  const secretTexts = new Set(
    [...instances.value.map(({ id }) => id), ...secrets].map((secret) => secret.toLowerCase()),
  );
  const holds = (label: string) =>
    looksLikeKey(label) ||
    redactableParts(label.toLowerCase()).some((part) => secretTexts.has(part));
  return instances.value
    .filter(({ label }) => label !== null && holds(label))
    .map(() => secretLabel);
}

const secretLabel = createProblem(
  input,
  'has a label that contains an ID or a key',
  'use another label, or the ID alone: labels are shown in outputs',
);

/**
 * All parts of a label that are long enough to be redacted. A label is short, so they are few, no
 * matter how many instances there are.
 */
function redactableParts(label: string): readonly string[] {
  return Array.from(label).flatMap((_, start) =>
    Array.from({ length: Math.max(0, label.length - start - minSecretLength + 1) }, (_, more) =>
      label.slice(start, start + minSecretLength + more),
    ),
  );
}
