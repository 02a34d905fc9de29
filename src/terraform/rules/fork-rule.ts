import { isJsonObject } from '../../json/fields.ts';
import { knownAmount, unknownAmount } from './amounts.ts';
import { type Attributes, attributeOf } from './attributes.ts';
import { type Amount, oneEach, type ResourceRule, useDemandInstead } from './resource-rule.ts';

/** A rule for a provider whose resources have other attributes: whatever depends on them is unknown. */
export function ruleOnFork(rule: ResourceRule): ResourceRule {
  const { types, quota, perUnit, amount, catchesUp, isUnmistakable } = rule;
  if (amount === oneEach || isUnmistakable === true) return rule;
  const growth = catchesUp === true ? forkAmount : forkGrowth;
  return { types, quota, perUnit, amount: forkAmount, growth };
}

/** An amount that never equals the one before: any change may be one of size. */
function forkAmount(): Amount {
  return unknownAmount({
    cause: 'this version does not know the attributes that its provider has for it',
    remedy: useDemandInstead,
  });
}

/** Attributes that decide no amount, whatever the provider. */
const labels: ReadonlySet<string> = new Set(['name', 'description', 'tags']);

/** An update takes nothing more if the plan shows that it changes labels alone. */
function forkGrowth({ values: old }: Attributes, after: Attributes): Amount {
  if (!isJsonObject(old) || !isJsonObject(after.values)) return forkAmount();
  const { values, afterUnknown } = after;
  const changed = Object.keys({ ...old, ...values, ...Object(afterUnknown) }).filter((name) => {
    const isPending = attributeOf(after, name).kind === 'known-after-apply';
    return isPending || !isEqual(old[name], values[name]);
  });
  const isRelabelled = changed.length > 0 && changed.every((name) => labels.has(name));
  return isRelabelled ? knownAmount(0) : forkAmount();
}

/** Whether two values of JSON are equal. Without recursion, because they may be nested to any depth. */
function isEqual(one: unknown, other: unknown): boolean {
  const waiting = [[one, other]];
  for (const [left, right] of waiting) {
    if (left === right) continue;
    const [fields, others] = [Object(left), Object(right)];
    const isScalar = fields !== left || others !== right;
    if (isScalar || Array.isArray(left) !== Array.isArray(right)) return false;
    for (const name of Object.keys({ ...fields, ...others })) {
      waiting.push([fields[name], others[name]]);
    }
  }
  return true;
}
