import type { Clean } from '../text/clean.ts';
import { shortestSecret } from '../text/secret.ts';
import { type Instance, instancesOf, labelForm } from './identifiers.ts';
import type { RawInputs } from './inputs.ts';
import { looksRandom } from './looks-random.ts';
import type { Problem } from './parsed.ts';

/** The labels that lines may address instances by; null where `instance-id` is itself wrong. */
export function labelsIn(text: string, clean: Clean): readonly string[] | null {
  if (text === '') return [];
  const instances = instancesOf(text, clean);
  if (instances.kind === 'wrong') return null;
  return instances.value.flatMap(({ shownAs }) => shownAs?.match(labelForm)?.[0] ?? []);
}

/** What is wrong with the instances, also where ROMA is not read. */
export function labelProblems(
  inputs: RawInputs,
  telling: readonly string[],
  clean: Clean,
): readonly Problem[] {
  if (inputs['instance-id'] === '') return [];
  const instances = instancesOf(inputs['instance-id'], clean);
  if (instances.kind === 'wrong') return instances.problems;
  const ids = instances.value.map(({ id }) => id);
  return tellingLabels(instances.value, [...ids, ...telling]);
}

/** Labels that hold what outputs must not show: an id or the token, in any case, or what looks like one. */
function tellingLabels(
  instances: readonly Instance[],
  secrets: readonly string[],
): readonly Problem[] {
  const telling = secrets.filter(({ length }) => length >= shortestSecret);
  const holds = (label: string) =>
    looksRandom(label) ||
    telling.some((secret) => label.toLowerCase().includes(secret.toLowerCase()));
  return instances
    .filter(({ shownAs }) => shownAs !== null && holds(shownAs))
    .map(() => ({
      input: 'instance-id',
      complaint: 'has a label that holds an ID or a key, which outputs must not show',
      read: null,
      remedy: 'write another label, or the ID alone',
    }));
}
