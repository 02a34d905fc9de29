import { isJsonObject, type JsonObject, listAt, valueAt } from '../../json/fields.ts';
import { once } from '../../text/once.ts';

/** The attributes of a resource before or after a change, or of one of its blocks. */
export type Attributes = {
  /** Their values, as in the plan. */
  readonly values: unknown;
  /** Which values are known only after apply, as in `after_unknown` of the plan. */
  readonly afterUnknown: unknown;
  /** Looks up what the configuration sets. Null if the plan does not have it. */
  readonly configured: () => Configured | null;
};

/** What the configuration sets attributes to. */
export type Configured = {
  /** By the name of the attribute. */
  readonly expressions: JsonObject;
  /** Whether the value of one of these expressions is known before apply. */
  readonly isKnown: (expression: unknown) => boolean;
};

/** One attribute: `absent` means that it is not set. */
export type Attribute =
  | { readonly kind: 'known'; readonly value: unknown }
  | { readonly kind: 'known-after-apply' | 'absent' };

/**
 * Looks up an attribute by name. Providers write an attribute that is not set as null, `""` or `[]`. If
 * `values` is not an object, such as null, each attribute is known only after apply.
 */
export function attributeOf({ values, afterUnknown }: Attributes, name: string): Attribute {
  const isPending = afterUnknown === true || valueAt(afterUnknown, name) === true;
  if (isPending || !isJsonObject(values)) return { kind: 'known-after-apply' };
  const value = valueAt(values, name) ?? '';
  const isSet = Array.isArray(value) ? value.length > 0 : value !== '';
  return isSet ? { kind: 'known', value } : { kind: 'absent' };
}

/**
 * Whether an attribute is not set, as far as is known. If the provider chooses the value, the plan says
 * "known only after apply", as it does for an attribute that is set to such a value: only the
 * configuration tells them apart. If it sets the attribute to something known, then to null. What is
 * known by its references can still be made of the time of the apply: a number needs `isConstant`.
 */
export function isUnset(
  attributes: Attributes,
  name: string,
  isKnown: Configured['isKnown'] | null = null,
): boolean {
  const { kind } = attributeOf(attributes, name);
  if (kind !== 'known-after-apply') return kind === 'absent';
  const configured = attributes.configured();
  if (configured === null) return false;
  const { expressions } = configured;
  return !Object.hasOwn(expressions, name) || (isKnown ?? configured.isKnown)(expressions[name]);
}

/** Whether an expression is written out, such as `null`. */
export function isConstant(expression: unknown): boolean {
  return valueAt(expression, 'constant_value') !== undefined;
}

/** Whether an attribute certainly has a value. */
export function hasValue(attributes: Attributes, name: string, value: string | boolean): boolean {
  const attribute = attributeOf(attributes, name);
  return attribute.kind === 'known' && attribute.value === value;
}

/** The blocks with a name, in their order. Null if not even their number is known, or if they are no list. */
export function blocksOf(attributes: Attributes, name: string): readonly Attributes[] | null {
  const attribute = attributeOf(attributes, name);
  if (attribute.kind === 'known-after-apply') return null;
  if (attribute.kind === 'known' && !Array.isArray(attribute.value)) return null;
  const values = listAt(attributes.values, name);
  const afterUnknown = listAt(attributes.afterUnknown, name);
  const count = Math.max(values.length, afterUnknown.length);
  const written = once(() => configuredBlocks(attributes, name, count));
  return Array.from({ length: count }, (_, index) => ({
    values: values[index],
    afterUnknown: afterUnknown[index],
    configured: () => written()?.[index] ?? null,
  }));
}

/**
 * What the configuration sets in each of the blocks. Null if it does not say so of each: it does not
 * show a `dynamic` block.
 */
function configuredBlocks(
  { configured }: Attributes,
  name: string,
  count: number,
): readonly Configured[] | null {
  const { expressions, isKnown } = configured() ?? {};
  const blocks = listAt(expressions, name);
  if (isKnown === undefined || blocks.length !== count) return null;
  return blocks.map((block) => ({ expressions: isJsonObject(block) ? block : {}, isKnown }));
}
