import { whenEqual } from '../../terraform/rules/amounts.ts';
import {
  type Attributes,
  attributeOf,
  hasValue,
  isUnset,
} from '../../terraform/rules/attributes.ts';
import { increaseOf, plus, sumOf } from '../../terraform/rules/combined-amounts.ts';
import {
  type AmountOf,
  type Growth,
  type ResourceRule,
  takes,
} from '../../terraform/rules/resource-rule.ts';
import { type DiskCount, type DiskPlace, diskPlaces, disksIn } from './disk-types.ts';

/** Makes the rule for the disks of instances with such a system disk. */
export function instanceDiskRule(
  system: DiskPlace,
  ...types: ResourceRule['types']
): (quota: string, count: DiskCount) => ResourceRule {
  return (quota, count) => ({
    ...takes(quota, disksOfInstance(system, count), ...types),
    growth: growthOfInstance(system, count),
    freed: freedByInstance(system, count),
  });
}

/** What the disks of an instance take. `ofDataDisk` may leave out data disks. */
function disksOfInstance(
  system: DiskPlace,
  count: DiskCount,
  ofDataDisk?: (disk: AmountOf) => AmountOf,
): AmountOf {
  return plus(disksIn(system, count), disksIn(diskPlaces.data, count, ofDataDisk));
}

/**
 * What an update of an instance takes. With another image it gets a new system disk, before the old one goes:
 * "Changing the OS" of the ECS user guide asks for a free disk. That its size is free as well is inferred.
 */
function growthOfInstance(system: DiskPlace, count: DiskCount): Growth {
  const all = disksOfInstance(system, count);
  const newSystem = disksIn(system, count);
  return (before, after) => {
    const more = increaseOf(all(before), all(after));
    return changesImage(before, after) ? sumOf([more, newSystem(after)]) : more;
  };
}

function changesImage(before: Attributes, after: Attributes): boolean {
  return ['image_id', 'image_name'].some((name) => {
    const [old, image] = [attributeOf(before, name), attributeOf(after, name)];
    if (image.kind === 'known') return old.kind !== 'known' || old.value !== image.value;
    return image.kind === 'known-after-apply' && !isUnset(after, name);
  });
}

/** What the deletion of an instance frees: data disks only if it, they or a prepaid order say so. */
function freedByInstance(system: DiskPlace, count: DiskCount): AmountOf {
  return (attributes) => {
    const deletes =
      hasValue(attributes, 'delete_disks_on_termination', true) ||
      hasValue(attributes, 'charging_mode', 'prePaid');
    const deleted = (disk: AmountOf) =>
      whenEqual('delete_on_termination', 'true', disk, `${deletes}`);
    return disksOfInstance(system, count, deleted)(attributes);
  };
}
