import { matches, type Selector, selectorText } from '../../quota/selector.ts';
import {
  quotaNames,
  type ServiceKey,
  serviceOf,
  services,
  wildcards,
} from '../../services/registry.ts';
import { nearest } from '../../text/nearest.ts';
import type { SafeText, Sanitize } from '../../text/sanitize.ts';
import { excerpt } from '../syntax/lists.ts';
import { labelForm } from '../targets/instances.ts';
import { invalid, type Parsed, type Problem, valid } from '../validation.ts';

/** What lines may name: services that are read, and labels; null where `instance-id` is itself wrong. */
export type SelectorContext = {
  readonly selected: readonly ServiceKey[];
  readonly labels: readonly string[] | null;
};

const patterns: readonly string[] = [...wildcards, ...quotaNames];

/** Reads a name or a wildcard, for one instance where `@label` follows. */
export function parseSelector(
  input: string,
  written: string,
  quote: (part: string) => SafeText | null,
): Parsed<Selector> {
  const separator = written.indexOf('@');
  const name = separator < 0 ? written : written.slice(0, separator).trim();
  const pattern = patterns.find((known) => known === name);
  if (pattern === undefined) return invalid(unknownName(input, name, quote(name)));
  return valid({ pattern, instance: separator < 0 ? null : written.slice(separator + 1).trim() });
}

function unknownName(input: string, name: string, read: SafeText | null): Problem {
  return {
    input,
    complaint: 'is not a quota',
    read,
    remedy: `use ${nearestPattern(name)} if you meant that, or one of ${patterns.join(', ')}`,
  };
}

/** What was meant is told by the part behind the service; a wildcard only where a star stands. */
function nearestPattern(name: string): string {
  if (name.includes('*')) return nearest(name, wildcards);
  const [first = '*', ...others] = quotaNames;
  return nearest(withoutService(name), [first, ...others], withoutService);
}

function withoutService(name: string): string {
  return name.replace(/^[^.]*\./, '');
}

/** The services whose quotas a pattern reaches, read or not. */
export function servicesReached({ pattern }: Selector): readonly ServiceKey[] {
  return services
    .filter(({ quotas }) => quotas.some(({ name }) => matches(pattern, name)))
    .map(({ key }) => key);
}

/** A scope to be shown: without what cannot be a label, since a part of an id is told by none. */
export function displaySelector({ pattern, instance }: Selector, sanitize: Sanitize): SafeText {
  const isLabel = instance !== null && labelForm.test(instance);
  return sanitize(
    selectorText({ pattern, instance: isLabel ? excerpt(instance, sanitize) : null }),
  );
}

const withInstances = services.filter(({ scope }) => scope === 'instance');

function isOfProject(key: ServiceKey): boolean {
  return serviceOf(key).scope === 'project';
}

/** What is wrong with the instance that a line addresses; nothing where it addresses none. */
export function instanceProblems(
  input: string,
  selector: Selector,
  labels: SelectorContext['labels'],
  sanitize: Sanitize,
): readonly Problem[] {
  const { pattern, instance } = selector;
  if (instance === null) return [];
  const read = displaySelector(selector, sanitize);
  if (pattern === '*' || servicesReached(selector).some(isOfProject)) {
    const titles = withInstances.map(({ title }) => title).join(' and ');
    const complaint = `cannot have an instance: only quotas of ${titles} have one`;
    const remedy =
      pattern === '*'
        ? `use ${withInstances.map(({ key }) => `${key}.*`).join(' or ')} before the label`
        : `use ${pattern}`;
    return [{ input, complaint, read, remedy }];
  }
  if (labels === null || labels.includes(instance)) return [];
  const [first, ...others] = labels;
  const complaint = 'has a label that is not in instance-id';
  const remedy =
    first === undefined
      ? 'add label=id to instance-id, and use that label here'
      : `use ${selectorText({ pattern, instance: nearest(instance, [first, ...others]) })} if you meant that`;
  return [{ input, complaint, read, remedy }];
}
