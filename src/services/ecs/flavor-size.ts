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
  'its plan tells only the name of a flavor: write that into flavors, in a line such as c7.large.2: 2, 4';

/** What a flavor is called. Older configurations set its name in place of its ID, which is the same. */
function nameOf(attributes: Attributes): string | Amount {
  const written = ['flavor_id', 'flavor_name'].map((name) => attributeOf(attributes, name));
  const name = written.find(({ kind }) => kind === 'known');
  if (name?.kind === 'known') return String(name.value);
  const isOpen = written.some(({ kind }) => kind === 'later');
  return isOpen ? unknown(whyLater('flavor_id')) : untold('flavor_id');
}
