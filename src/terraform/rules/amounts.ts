import { blocksKnownAfterApply, type Gap, knownAfterApply, notNumber } from './gap.ts';
import {
  type Amount,
  type AmountOf,
  attributeOf,
  blocksOf,
  isUnset,
  oneEach,
} from './resource-rule.ts';

/** The number that an attribute is, whole or not. Nothing is taken where `absent` says so and it is not set. */
export function numberAt(name: string, absent: 'nothing' | 'unknown' = 'unknown'): AmountOf {
  return (attributes) => {
    const attribute = attributeOf(attributes, name);
    switch (attribute.kind) {
      case 'known': {
        const count = numberIn(attribute.value);
        return count === null ? unknown(notNumber(name)) : known(count);
      }
      case 'known-after-apply':
        return unknown(knownAfterApply(name));
      case 'absent':
        return absent === 'nothing' ? known(0) : missingAttribute(name);
    }
  };
}

/** What the blocks of a name take together; their number is `sumOver(name, oneEach)`. */
export function sumOver(name: string, amount: AmountOf): AmountOf {
  return (attributes) => {
    const blocks = blocksOf(attributes, name);
    return blocks === null ? unknown(blocksKnownAfterApply(name)) : sumOf(blocks.map(amount));
  };
}

/** An amount where an attribute has a value; one that is not set counts as `preset`, where there is one. */
export function whenEqual(
  name: string,
  value: string,
  amount: AmountOf = oneEach,
  preset: string | null = null,
): AmountOf {
  return (attributes) => {
    const attribute = attributeOf(attributes, name);
    if (attribute.kind === 'known') {
      return isSameWord(attribute.value, value) ? amount(attributes) : known(0);
    }
    if (preset !== null && isUnset(attributes, name)) {
      return preset === value ? amount(attributes) : known(0);
    }
    return attribute.kind === 'known-after-apply'
      ? unknown(knownAfterApply(name))
      : missingAttribute(name);
  };
}

/** Providers and APIs differ in the case of such words. */
export function isSameWord(found: unknown, word: string): boolean {
  return typeof found === 'string' && found.toLowerCase() === word.toLowerCase();
}

/** One where an attribute is set to anything. */
export function whenSet(name: string): AmountOf {
  return (attributes) => {
    const { kind } = attributeOf(attributes, name);
    return kind === 'known-after-apply'
      ? unknown(knownAfterApply(name))
      : known(kind === 'known' ? 1 : 0);
  };
}

/** Several amounts together. */
export function plus(...amounts: readonly AmountOf[]): AmountOf {
  return (attributes) => sumOf(amounts.map((amount) => amount(attributes)));
}

/** An amount for each of a number of others, such as the nodes of a pool. */
export function times(factor: AmountOf, amount: AmountOf): AmountOf {
  return (attributes) => {
    const both = [factor(attributes), amount(attributes)];
    if (both.some((part) => part.kind === 'known' && part.count === 0)) return known(0);
    const certain = both.reduce((product, part) => product * certainOf(part), 1);
    return together(both, certain, '×');
  };
}

/** What a plan does not tell, and another resource decides: the same amount where it names the same one. */
export function unknownBy(name: string, gap: Gap): AmountOf {
  return (attributes) => {
    const attribute = attributeOf(attributes, name);
    const other = attribute.kind === 'known' ? attribute.value : null;
    return unknown(gap, typeof other === 'string' ? `${name} ${other}` : null);
  };
}

/** An amount that a plan tells: a number from 0. */
export function known(count: number): Amount {
  return { kind: 'known', count };
}

/** One that it does not tell, of which nothing is certain. Two of one key are the same; of null, none. */
export function unknown(gap: Gap, key: string | null = null): Amount {
  return { kind: 'unknown', gap, key, atLeast: 0 };
}

/** What hangs on an attribute that is not set: the same before and after, where it is set in neither. */
export function missingAttribute(name: string): Amount {
  return unknown({ cause: `its ${name} is not in the plan`, remedy: `set ${name}` }, `no ${name}`);
}

/** Providers write some numbers as text. */
function numberIn(value: unknown): number | null {
  const isText = typeof value === 'string' && /^\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(value);
  const number = isText || typeof value === 'number' ? Number(value) : Number.NaN;
  return number >= 0 && number <= Number.MAX_SAFE_INTEGER ? number : null;
}

function sumOf(parts: readonly Amount[]): Amount {
  const certain = parts.reduce((sum, part) => sum + certainOf(part), 0);
  return together(parts, certain, '+');
}

/** What is certain of an amount. */
export function certainOf(amount: Amount): number {
  return amount.kind === 'known' ? amount.count : amount.atLeast;
}

/** Unknown as soon as a part is, for the first cause, and the same where all parts are. */
function together(parts: readonly Amount[], certain: number, sign: string): Amount {
  const open = parts.find((part) => part.kind === 'unknown');
  if (open === undefined) return known(certain);
  const keys = parts.map((part) => (part.kind === 'known' ? `${part.count}` : part.key));
  const key = keys.includes(null) ? null : keys.join(sign);
  return { kind: 'unknown', gap: open.gap, key, atLeast: certain };
}
