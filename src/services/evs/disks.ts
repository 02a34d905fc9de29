import {
  isSameWord,
  knownAmount,
  missingAttribute,
  unknownUnlessZero,
} from '../../terraform/rules/amounts.ts';
import {
  type Attributes,
  attributeOf,
  blocksOf,
  hasValue,
  isUnset,
} from '../../terraform/rules/attributes.ts';
import { increaseOf, largestAmount, plus } from '../../terraform/rules/combined-amounts.ts';
import {
  type AmountOf,
  oneEach,
  type ResourceRule,
  takes,
  useDemandInstead,
} from '../../terraform/rules/resource-rule.ts';
import { nodePoolRule, nodeRule } from '../machines.ts';
import {
  type DiskCount,
  diskPlaces,
  disksIn,
  diskTypes,
  sizeAt,
  systemOnStack,
  undocumentedTypes,
} from './disk-types.ts';
import { instanceDiskRule } from './instance-disks.ts';

/** The rules for the number and the size of disks. */
export function diskRules(): readonly ResourceRule[] {
  return [...ofAnyType('volumes', countDisks), ...ofAnyType('gigabytes', sizeAt)];
}

/** The same for disks of each documented type, which have quotas of their own. */
export function diskTypeRules(): readonly ResourceRule[] {
  return diskTypes.flatMap((type) => [
    ...ofType('volumes', countDisks, type),
    ...ofType('gigabytes', sizeAt, type),
  ]);
}

/** The rule for disks that are resources. The provider extends a disk before it changes its type. */
function singleDiskRule(quota: string, count: DiskCount): ResourceRule {
  const { single } = diskPlaces;
  const ofType = disksIn(single, count);
  const ofAnyType = disksIn(single, { ...count, type: null });
  const growth = (before: Attributes, after: Attributes) => {
    const type = attributeOf(before, single.type);
    const wasOfType =
      type.kind === 'known' && count.type !== null && isSameWord(type.value, count.type);
    const extended = wasOfType ? increaseOf(ofAnyType(before), ofAnyType(after)) : knownAmount(0);
    return largestAmount([extended, increaseOf(ofType(before), ofType(after))]);
  };
  return { ...takes(quota, ofType, 'evs_volume', 'evsv3_volume', 'blockstorage_volume'), growth };
}

/** What the disks of a CCE node take. A node always has a root disk. */
function disksOfNode(count: DiskCount): AmountOf {
  const root = disksIn(diskPlaces.rootOfNode, count);
  const all = plus(root, disksIn(diskPlaces.dataOfNode, count));
  return (attributes) => {
    const { block } = diskPlaces.rootOfNode;
    if (attributeOf(attributes, block).kind === 'absent') return missingAttribute(block);
    return (hasRootDiskAlone(attributes) ? root : all)(attributes);
  };
}

/**
 * Whether a node has no data disks. The provider fills them in, so every plan without them calls them known
 * only after apply. CCE allows that only if its system components are on the system disk.
 */
function hasRootDiskAlone(attributes: Attributes): boolean {
  const selectors = (blocksOf(attributes, 'storage') ?? []).flatMap(
    (storage) => blocksOf(storage, 'selectors') ?? [storage],
  );
  const isOnSystemDisk =
    selectors.length > 0 && selectors.every((selector) => hasValue(selector, 'type', 'system'));
  return isOnSystemDisk && isUnset(attributes, diskPlaces.dataOfNode.block);
}

const countDisks = () => oneEach;

/** The rules for disks of any type, with a variant for each type that is not documented. */
function ofAnyType(what: string, amount: DiskCount['amount']): readonly ResourceRule[] {
  return ruleMakers.map(({ make, presets = [] }) => {
    const rule = make(`evs.${what}`, { amount, type: null });
    const ofOneType = (type: string) => make(`evs.${what}_${type}`, { amount, type });
    const variants = (before: Attributes, after: Attributes) => {
      const types = undocumentedTypes(before, after, presets);
      return types.length > maxTypes
        ? [takes(rule.quota, unknownUnlessZero(rule.amount, tooManyTypes), ...rule.types)]
        : types.map(ofOneType);
    };
    return { ...rule, variants };
  });
}

/** More types than an instance can have disks. Each takes a look at all disks. */
const maxTypes = 60;

const tooManyTypes = {
  cause: `it has disks of more than ${maxTypes} types that this version does not know`,
  remedy: useDemandInstead,
};

/** The rules for disks of one type. */
function ofType(what: string, amount: DiskCount['amount'], type: string): readonly ResourceRule[] {
  return ruleMakers.map(({ make }) => make(`evs.${what}_${type}`, { amount, type }));
}

type RuleMaker = {
  readonly make: (quota: string, count: DiskCount) => ResourceRule;
  /** The types that a disk without one can have, if they are not documented. */
  readonly presets?: readonly string[];
};

/** Make a rule for each kind of resource that has disks. */
const ruleMakers: readonly RuleMaker[] = [
  { make: singleDiskRule },
  { make: instanceDiskRule(diskPlaces.system, 'compute_instance', 'ecs_instance') },
  {
    make: instanceDiskRule(systemOnStack, 'ecs_compute_instance'),
    presets: [systemOnStack.preset],
  },
  { make: (quota, count) => nodeRule(quota, disksOfNode(count)) },
  { make: (quota, count) => nodePoolRule(quota, disksOfNode(count)) },
];
