import type { Flavor, PlanOptions } from '../../services/service.ts';
import type { RawInputs } from '../inputs.ts';
import { duplicateProblems, oneLineProblem, parseList } from '../syntax/lists.ts';
import { quote } from '../syntax/quote.ts';
import { createProblem, invalid, type Parsed, uselessWithout, valid } from '../validation.ts';

const input = 'flavors';

type NamedFlavor = Flavor & { readonly name: string };

/** Parses `flavors`, lines `name: cores, GiB`: the size of the instances in a plan. */
export function parseFlavors(inputs: RawInputs): Parsed<PlanOptions['flavors']> {
  const text = inputs[input];
  if (text === '') return valid(new Map());
  if (inputs['terraform-plan'] === '') return invalid(uselessWithout('terraform-plan', input));
  const form = {
    input,
    parseLine: (line: string) => [parseFlavor(line)],
    findHiddenEntry,
    hasCommas: true,
  } as const;
  const flavors = parseList(form, text, (all) =>
    duplicateProblems(
      input,
      'a flavor',
      all.map(({ name }) => name),
    ),
  );
  if (flavors.kind === 'invalid') return flavors;
  return valid(new Map(flavors.value.map(({ name, ...flavor }) => [name, flavor])));
}

/** Finds a flavor in a comment; null if there is none. */
function findHiddenEntry(comment: string): string | null {
  return /(?<!\S)[\w.-]+\s*:\s*\d/.exec(comment)?.[0] ?? null;
}

function parseFlavor(line: string): Parsed<NamedFlavor> {
  const quoted = quote(line);
  const [name = '', size = '', ...others] = line.split(':').map((part) => part.trim());
  if (others.length > 0 && trailingName.test(size)) {
    // The comma between cores and memory does not separate entries.
    return invalid(oneLineProblem(input, line.replace(/\d\s*,\s*\d/g, ''), quoted));
  }
  const [cores, memory] = /^(\d+)\s*,\s*(\d+(?:\.\d+)?)$/.exec(size)?.slice(1).map(Number) ?? [];
  const isName = /^\w[\w.-]*$/.test(name);
  if (isName && others.length === 0 && isAmount(cores) && isAmount(memory)) {
    return valid({ name, cores, memory });
  }
  const remedy = 'use name: cores, GiB, without units, such as c7.large.2: 2, 4';
  return invalid(createProblem(input, 'is not valid', remedy, quoted));
}

/** Matches text before a second colon that ends with the name of another flavor. */
const trailingName = /[\s,;]["']?(?=[^\s,;]*[a-z])[^\s,;]+$/i;

/** More than any machine has: a larger number is a mistake. */
const maxAmount = 1_000_000;

function isAmount(number: number | undefined): number is number {
  return number !== undefined && number > 0 && number <= maxAmount;
}
