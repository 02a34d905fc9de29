import { knownAmount, missingAttribute, unknownAmount } from '../../terraform/rules/amounts.ts';
import { type Attributes, attributeOf, isUnset } from '../../terraform/rules/attributes.ts';
import { largestAmount } from '../../terraform/rules/combined-amounts.ts';
import {
  type Amount,
  type AmountOf,
  type Gap,
  knownAfterApply,
  useDemandInstead,
} from '../../terraform/rules/resource-rule.ts';
import type { Flavor, PlanOptions } from '../service.ts';

type Flavors = PlanOptions['flavors'];

/** The cores of an instance. */
export function coresIn(flavors: Flavors): AmountOf {
  return sizeIn(flavors, ({ cores }) => cores);
}

/** The memory of an instance in MiB, the unit of the quota. */
export function memoryIn(flavors: Flavors): AmountOf {
  return sizeIn(flavors, ({ memory }) => memory * 1024);
}

function sizeIn(flavors: Flavors, part: (flavor: Flavor) => number): AmountOf {
  const sizeOf: SizeOf = ({ name, value }) => {
    if (typeof value !== 'string') {
      return unknownAmount({ cause: `its ${name} is not text`, remedy: useDemandInstead });
    }
    const flavor = flavors.get(value);
    return flavor === undefined
      ? unknownAmount(unmapped(value), `flavor ${value}`)
      : knownAmount(part(flavor));
  };
  return (attributes) => sizeBy(attributes, sizeOf);
}

/** The size of the flavor in an attribute. */
type SizeOf = (found: { readonly name: string; readonly value: unknown }) => Amount;

/** Flavor names are short. A longer text in their place must not hide the rest of the sentence. */
const maxFlavorLength = 60;

function unmapped(name: string): Gap {
  const flavor = name.slice(0, maxFlavorLength);
  return {
    cause: `its flavor ${flavor} is not in flavors`,
    remedy: `add a line for ${flavor} to flavors (name: cores, GiB)`,
  };
}

const flavorAttributes = ['flavor_id', 'flavor_name', 'flavor'] as const;

/**
 * The size by the name of the flavor, which is also its ID. A resource has some of these attributes, and one
 * that the configuration does not set, or sets to null by a variable, may still have an earlier value. So of
 * two that differ, the larger flavor counts. Before a change, neither is known to be the right one.
 */
function sizeBy(attributes: Attributes, sizeOf: SizeOf): Amount {
  const configured = attributes.configured();
  const set = flavorAttributes.filter(
    (name) => Object.hasOwn(configured?.expressions ?? {}, name) && !isUnset(attributes, name),
  );
  const found = (set.length === 0 ? flavorAttributes : set).map((name) => {
    return { name, ...attributeOf(attributes, name) };
  });
  const [first, second] = found.flatMap((one) => (one.kind === 'known' ? [one] : []));
  // Where the configuration sets none, a name from the environment of the provider leaves the others open.
  const isPending = configured === null || set.length > 0 || first === undefined;
  const coming = found.find(({ kind }) => kind === 'known-after-apply');
  if (coming !== undefined && isPending) return unknownAmount(knownAfterApply(coming.name));
  if (first === undefined) return missingAttribute('flavor_id');
  if (second === undefined || first.value === second.value) return sizeOf(first);
  return configured === null
    ? unknownAmount({
        cause: `its ${first.name} and ${second.name} differ`,
        remedy: `set ${first.name} alone`,
      })
    : largestAmount([first, second].map(sizeOf));
}
