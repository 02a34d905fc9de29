import { known, unknown, untold, whyLater } from '../../terraform/rules/amounts.ts';
import { attributeOf } from '../../terraform/rules/attribute.ts';
import type { Amount, AmountOf, Attributes } from '../../terraform/rules/resource-rule.ts';
import type { Flavor, PlanOptions } from '../service.ts';

type Flavors = PlanOptions['flavors'];

/** The cores of an instance. */
export function coresIn(flavors: Flavors): AmountOf {
  return sizeIn(flavors, ({ cores }) => cores);
}

/** The memory of an instance, in MiB as the quota has it. */
export function memoryIn(flavors: Flavors): AmountOf {
  return sizeIn(flavors, ({ memory }) => memory * 1024);
}

function sizeIn(flavors: Flavors, part: (flavor: Flavor) => number): AmountOf {
  return (attributes) => {
    const name = nameOf(attributes);
    if (typeof name !== 'string') return name;
    const flavor = flavors.get(name);
    return flavor === undefined ? unknown(unmapped, `flavor ${name}`) : known(part(flavor));
  };
}

const unmapped =
  'the plan has only the name of its flavor: add it to flavors, such as c7.large.2: 2, 4';

const names = ['flavor_id', 'flavor_name'] as const;

/**
 * What a flavor is called: its ID, or its name, which is the same. Whichever the configuration does not
 * set may still have the value of before.
 */
function nameOf(attributes: Attributes): string | Amount {
  const { configured } = attributes;
  const set = names.find((name) => configured?.has(name));
  const written = (set === undefined ? names : [set]).map((name) => attributeOf(attributes, name));
  const [first, second] = written.flatMap((one) => (one.kind === 'known' ? [one.value] : []));
  const isOpen = written.some(({ kind }) => kind === 'later');
  if (first === undefined) return isOpen ? unknown(whyLater('flavor_id')) : untold('flavor_id');
  return second === undefined || first === second ? String(first) : unknown(contradictory);
}

const contradictory = 'the plan has two flavors for it: set flavor_id alone';
