import { isJsonObject, listAt, valueAt } from '../../json/fields.ts';
import type { Attributes } from './resource-rule.ts';

/** What a plan tells of one attribute: its value; that it is known only after apply; or that it is not set. */
export type Attribute =
  | { readonly kind: 'known'; readonly value: unknown }
  | { readonly kind: 'later' | 'absent' };

/** Looks up an attribute by name. Providers write what is not set as null, `""` or `[]`. */
export function attributeOf({ values, unknown }: Attributes, name: string): Attribute {
  const isOpen = unknown === true || valueAt(unknown, name) === true;
  if (isOpen || !isJsonObject(values)) return { kind: 'later' };
  const value = valueAt(values, name) ?? '';
  const isSet = Array.isArray(value) ? value.length > 0 : value !== '';
  return isSet ? { kind: 'known', value } : { kind: 'absent' };
}

/**
 * Whether an attribute is not set, as far as is known. Providers that choose a value themselves have it
 * in the plan as known only after apply, like what is set to something that is: the configuration
 * tells them apart.
 */
export function isLeftOut(attributes: Attributes, name: string): boolean {
  switch (attributeOf(attributes, name).kind) {
    case 'known':
      return false;
    case 'absent':
      return true;
    case 'later':
      return attributes.configured !== null && !attributes.configured.has(name);
  }
}

/** The blocks of a name, one after the other; null where not even their number is known. */
export function blocksOf(attributes: Attributes, name: string): readonly Attributes[] | null {
  const attribute = attributeOf(attributes, name);
  if (attribute.kind === 'later') return null;
  if (attribute.kind === 'known' && !Array.isArray(attribute.value)) return null;
  const values = listAt(attributes.values, name);
  const unknown = listAt(attributes.unknown, name);
  const more = unknown
    .slice(values.length)
    .map((one) => ({ values: undefined, unknown: one, configured: null }));
  return [
    ...values.map((one, index) => ({ values: one, unknown: unknown[index], configured: null })),
    ...more,
  ];
}
