import { matchesName, type Selector, selectorText } from '../../quota/selector.ts';
import {
  definitionOf,
  quotaNames,
  quotaNamesOf,
  type ServiceKey,
  serviceOf,
  services,
  wildcards,
} from '../../services/registry.ts';
import { nearWords } from '../../text/nearest.ts';
import { type Quote, quoteKnown } from '../syntax/quote.ts';
import { labelForm } from '../targets/instances.ts';
import { createProblem, invalid, type Parsed, type Problem, valid } from '../validation.ts';
import { unknownNameProblem } from './unknown-name.ts';

/**
 * What lines may name: services that are read, and labels, which are null if `instance-id` is
 * invalid.
 */
export type SelectorContext = {
  readonly selected: readonly ServiceKey[];
  readonly labels: ReadonlySet<string> | null;
  /** Services that another plan could have chosen: thresholds for them apply then. */
  readonly onlyInOtherPlans: readonly ServiceKey[];
};

const canonicalPatterns: ReadonlyMap<string, string> = new Map(
  [...wildcards, ...quotaNames].map((pattern) => [pattern.toLowerCase(), pattern]),
);

/** Parses a name or a wildcard in any case, with `@label` for one instance. */
export function parseSelector(
  input: string,
  written: string,
  selected: readonly ServiceKey[],
  quotePart: (part: string) => Quote | null,
): Parsed<Selector> {
  const separator = written.indexOf('@');
  const name = separator < 0 ? written : written.slice(0, separator).trim();
  const pattern = canonicalPatterns.get(name.toLowerCase());
  if (pattern === undefined)
    return invalid(unknownNameProblem(input, name, selected, quotePart(name)));
  return valid({ pattern, instance: separator < 0 ? null : written.slice(separator + 1).trim() });
}

/** An example of a name, of a service that is read. */
export function exampleName({ selected }: SelectorContext): string {
  return quotaNamesOf(selected)[0] ?? '*';
}

/** What to write as a count of a quota: in the quota's unit, which a line does not name. */
export function countForm(name: string): { readonly form: string; readonly example: string } {
  const unit = definitionOf(name)?.unit ?? null;
  return {
    form: `a whole number${unit === null ? '' : ` in ${unit}`}`,
    example: `${name}: ${unit === 'MiB' ? 8192 : 5}`,
  };
}

/** The services whose quotas a pattern matches, read or not. */
export function servicesReached({ pattern }: Selector): readonly ServiceKey[] {
  return services
    .filter(({ quotas }) => quotas.some(({ name }) => matchesName(pattern, name)))
    .map(({ key }) => key);
}

/**
 * A selector as shown in messages: its label only if it has the form of one, because anything else
 * may be a part of an ID.
 */
export function quoteSelector({ pattern, instance }: Selector): Quote {
  const isLabel = instance !== null && labelForm.test(instance);
  return isLabel ? quoteKnown(`${pattern}@`, instance) : quoteKnown(pattern);
}

/** The problem with a line for a quota that is never judged; none for other lines. */
export function exemptionProblems(input: string, selector: Selector): readonly Problem[] {
  const exemption = definitionOf(selector.pattern)?.exemption ?? null;
  if (exemption === null) return [];
  const complaint = `is ${exemption}, which is shown but never judged`;
  return [createProblem(input, complaint, 'remove the line', quoteSelector(selector))];
}

const servicesWithInstances = services.filter(({ scope }) => scope === 'instance');

function isOfProject(key: ServiceKey): boolean {
  return serviceOf(key).scope === 'project';
}

/** The problem with the instance in a line; none if the line has no instance. */
export function instanceProblems(
  input: string,
  selector: Selector,
  labels: SelectorContext['labels'],
): readonly Problem[] {
  const { pattern, instance } = selector;
  if (instance === null) return [];
  const quoted = quoteSelector(selector);
  if (servicesReached(selector).some(isOfProject)) {
    const titles = servicesWithInstances.map(({ title }) => title).join(' and ');
    const complaint = `cannot have an instance: only quotas of ${titles} have one`;
    const remedy =
      pattern === '*'
        ? `use ${servicesWithInstances.map(({ key }) => `${key}.*`).join(' or ')} before the label`
        : `use ${pattern}`;
    return [createProblem(input, complaint, remedy, quoted)];
  }
  if (labels === null || labels.has(instance)) return [];
  const remedy = labelRemedy(pattern, instance, labels);
  return [createProblem(input, 'has a label that is not in instance-id', remedy, quoted)];
}

/** With more labels, comparing each with each line would take too long. */
const maxComparedLabels = 20;

function labelRemedy(pattern: string, written: string, labels: ReadonlySet<string>): string {
  const [first] = labels;
  if (first === undefined) return 'add label=id to instance-id, and use that label here';
  const [meant] = labels.size > maxComparedLabels ? [] : nearWords(written, [...labels], 1);
  if (meant === undefined) return `use one of the labels there, such as ${pattern}@${first}`;
  return `use ${selectorText({ pattern, instance: meant })} if you meant that`;
}
