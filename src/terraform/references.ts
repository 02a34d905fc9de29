import { listAt, valueAt } from '../json/fields.ts';

/** Whether a variable or an expression has its value, which can be null, before apply. */
export type IsKnown<Subject> = (subject: Subject) => boolean;

/** Root variables are always known: Terraform plans with their values. */
export const knownInRoot: IsKnown<string> = () => true;

/** The variables of a called module. One that the call does not set has its default, which is known. */
export function knownByCall(call: unknown, outside: IsKnown<string>): IsKnown<string> {
  const isKnown = knownWith(call, outside);
  const found = new Map<string, boolean>();
  return (name) => {
    const expression = valueAt(call, 'expressions', name);
    const known = found.get(name) ?? (expression === undefined || isKnown(expression));
    found.set(name, known);
    return known;
  };
}

/** What Terraform itself knows of an instance, and of where it runs. */
const alwaysKnown = /^(?:count|path|terraform)\./;

/**
 * The expressions of a resource or a module call. A plan lists what each refers to: an expression that
 * refers only to known values is known.
 */
export function knownWith(entry: unknown, variables: IsKnown<string>): IsKnown<unknown> {
  const isKnown = (expression: unknown): boolean => {
    if (valueAt(expression, 'constant_value') !== undefined) return true;
    const references = listAt(expression, 'references');
    return references.length > 0 && references.every(isKnownReference);
  };
  const isKnownReference = (reference: unknown): boolean => {
    const [root, name = ''] = String(reference).split(/[.[]/, 2);
    if (root === 'var') return variables(name);
    if (root !== 'each') return alwaysKnown.test(String(reference));
    // A plan leaves out an expression that refers to nothing. `for_each` cannot refer to `each`.
    const forEach = valueAt(entry, 'for_each_expression');
    return name === 'key' || forEach === undefined || knownWith({}, variables)(forEach);
  };
  return isKnown;
}
