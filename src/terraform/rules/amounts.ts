import { attributeOf, isUnset } from './attributes.ts';
import {
  type Amount,
  type AmountOf,
  type Gap,
  knownAfterApply,
  notNumber,
  oneEach,
} from './resource-rule.ts';

/** The number in an attribute, which may have a fraction. `absent` is the amount if it is not set. */
export function numberAt(name: string, absent: 'nothing' | 'unknown' = 'unknown'): AmountOf {
  return (attributes) => {
    const attribute = attributeOf(attributes, name);
    switch (attribute.kind) {
      case 'known': {
        const count = parseAmount(attribute.value);
        return count === null ? unknownAmount(notNumber(name)) : knownAmount(count);
      }
      case 'known-after-apply':
        return unknownAmount(knownAfterApply(name));
      case 'absent':
        return absent === 'nothing' ? knownAmount(0) : missingAttribute(name);
    }
  };
}

/** An amount if an attribute has a value, otherwise 0. An attribute that is not set has the value `preset`, if any. */
export function whenEqual(
  name: string,
  value: string,
  amount: AmountOf = oneEach,
  preset: string | null = null,
): AmountOf {
  return (attributes) => {
    const attribute = attributeOf(attributes, name);
    if (attribute.kind === 'known') {
      return isSameWord(attribute.value, value) ? amount(attributes) : knownAmount(0);
    }
    if (preset !== null && isUnset(attributes, name)) {
      return preset === value ? amount(attributes) : knownAmount(0);
    }
    return attribute.kind === 'known-after-apply'
      ? unknownAmount(knownAfterApply(name))
      : missingAttribute(name);
  };
}

/** Compares words without regard to case, in which providers and APIs differ. */
export function isSameWord(found: unknown, word: string): boolean {
  return typeof found === 'string' && found.toLowerCase() === word.toLowerCase();
}

/** One if an attribute is set to any value, otherwise 0. */
export function whenSet(name: string): AmountOf {
  return (attributes) => {
    const { kind } = attributeOf(attributes, name);
    return kind === 'known-after-apply'
      ? unknownAmount(knownAfterApply(name))
      : knownAmount(kind === 'known' ? 1 : 0);
  };
}

/** Unknown because another resource decides it. Two amounts are equal if they refer to the same resource. */
export function unknownBy(name: string, gap: Gap): AmountOf {
  return (attributes) => {
    const attribute = attributeOf(attributes, name);
    const other = attribute.kind === 'known' ? attribute.value : null;
    return unknownAmount(gap, typeof other === 'string' ? `${name} ${other}` : null);
  };
}

/** An amount, unknown for this cause unless it is 0. It is the same before and after wherever the amount is. */
export function unknownUnlessZero(amount: AmountOf, gap: Gap): AmountOf {
  return (attributes) => {
    const one = amount(attributes);
    if (one.kind === 'unknown') return unknownAmount(gap, one.key);
    return one.count === 0 ? one : unknownAmount(gap, `${one.count}`);
  };
}

/** An amount that the plan has: a number from 0. */
export function knownAmount(count: number): Amount {
  return { kind: 'known', count };
}

/** An amount that the plan does not have: at least 0. Amounts with the same key are equal, unless it is null. */
export function unknownAmount(gap: Gap, key: string | null = null): Amount {
  return { kind: 'unknown', gap, key, atLeast: 0 };
}

/** Whether two amounts are certainly equal. */
export function isSame(one: Amount, other: Amount): boolean {
  if (one.kind === 'known') return other.kind === 'known' && one.count === other.count;
  return other.kind === 'unknown' && one.key !== null && one.key === other.key;
}

/** Unknown because an attribute is not set. Equal before and after a change if it is set in neither. */
export function missingAttribute(name: string): Amount {
  return unknownAmount(
    { cause: `its ${name} is not in the plan`, remedy: `set ${name}` },
    `no ${name}`,
  );
}

/** Parses a number from 0 to 2^53 − 1, which some providers write as text. Null for anything else. */
function parseAmount(value: unknown): number | null {
  const isText = typeof value === 'string' && /^\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(value);
  const number = isText || typeof value === 'number' ? Number(value) : Number.NaN;
  return number >= 0 && number <= Number.MAX_SAFE_INTEGER ? number : null;
}
